import type { Element, ElementContent } from 'xast'
import { inlineContent, inlineElements } from './content-model.ts'

const wrappable = new Set([
  'ext-link',
  'email',
  'xref',
  'target',
  'inline-formula',
  'inline-graphic',
  'abbrev',
  'sub',
  'sup',
])

/**
 * Makes inline content fit an element's content model without losing a word: what is not admitted is wrapped in
 * `named-content` where that is (it admits everything inline), and gives way to its own content where not.
 * Blocks are left as they are: they are the affair of `arrangeBlocks`.
 *
 * @param parent name of the element that shall hold the content
 */
export function fitInline(parent: string, children: ElementContent[]): ElementContent[] {
  const admitted = inlineContent.get(parent)
  if (!admitted) return children
  return children.flatMap((child) =>
    child.type === 'element' ? fitElement(parent, admitted, child) : [child],
  )
}

function fitElement(parent: string, admitted: ReadonlySet<string>, child: Element): ElementContent[] {
  if (admitted.has(child.name) || !inlineElements.has(child.name)) return [child]
  if (child.name === 'break') return lineBreak()
  if (wrappable.has(child.name) && admitted.has('named-content')) {
    const wrapper: Element = {
      type: 'element',
      name: 'named-content',
      attributes: { 'content-type': child.name },
      children: [child],
    }
    if (child.position) wrapper.position = child.position
    return [wrapper]
  }
  return fitInline(parent, child.children)
}

/**
 * A line's end where JATS has no element for it (`break` stands in titles and cells only): white space that keeps
 * the words apart, and an instruction that says what it was.
 */
function lineBreak(): ElementContent[] {
  return [
    { type: 'instruction', name: 'line-break', value: '' },
    { type: 'text', value: '\n' },
  ]
}
