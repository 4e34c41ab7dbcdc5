import type { ElementContent } from 'hast'
import type { ListItem, Paragraph } from 'mdast'
import { append } from '../../../document/append.ts'
import { element, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/**
 * An item of a list.
 *
 * @param isLoose whether its paragraphs stand as paragraphs
 */
export function listItem(node: ListItem, state: State, isLoose = true): Result {
  const children: ElementContent[] = []
  for (const [index, child] of node.children.entries()) {
    if (index > 0) children.push(text('\n'))
    if (child.type === 'paragraph' && !isLoose) append(children, tight(child, state))
    else append(children, state.one(child))
  }
  if (typeof node.checked === 'boolean') {
    // Drawn by the style sheet: no font is needed, and no word is added.
    children.unshift(
      element('span', {
        className: ['task', node.checked ? 'done' : 'open'],
        role: 'img',
        ariaLabel: node.checked ? state.labels.taskDone : state.labels.taskOpen,
        dataGenerated: '',
      }),
      text(' '),
    )
  }
  return element('li', {}, children)
}

/** A paragraph without its element; what it carries goes to a span. */
function tight(node: Paragraph, state: State): ElementContent[] {
  const content = state.all(node.children)
  return node.data?.attributes || node.data?.generated
    ? state.within(node, element('span', {}, content))
    : content
}
