import type { Element, ElementContent } from 'xast'
import type { FrontMatterPart } from '../../document/nodes.ts'
import { inlineElements } from './content-model.ts'
import type { DocumentNode, State } from './state.ts'

/** The parts of the front matter that are prose, of one kind. */
export function proseParts(kind: FrontMatterPart['part'], state: State): FrontMatterPart[] {
  return (state.document.frontMatter?.children ?? []).filter((part) => part.part === kind)
}

/**
 * The inline content of a field of the front matter: its nodes, or its bare text where it was not read as prose.
 * Nothing where the field is not set.
 */
export function prosePart(
  kind: 'title' | 'subtitle' | 'shortTitle',
  state: State,
): ElementContent[] | undefined {
  const part = proseParts(kind, state)[0]
  if (part) return state.all(part.children)
  const text = state.document.metadata[kind]
  return text ? [{ type: 'text', value: text }] : undefined
}

/** The inline content of blocks, where JATS admits no blocks: they follow one another with a blank. */
export function inlineOf(nodes: readonly DocumentNode[], state: State): ElementContent[] {
  return unblock(state.all(nodes))
}

function unblock(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let afterBlock = false
  for (const node of nodes) {
    const isBlock = node.type === 'element' && !inlineElements.has(node.name)
    if ((isBlock || afterBlock) && result.length > 0) result.push({ type: 'text', value: ' ' })
    if (isBlock) result.push(...inlineForm(node))
    else result.push(node)
    afterBlock = isBlock
  }
  return result
}

function inlineForm(node: Element): ElementContent[] {
  const name = inlineNames.get(node.name)
  if (!name) return unblock(node.children)
  const children = node.children.filter((child) => child.type !== 'element' || child.name !== 'label')
  const attributes = name === 'inline-graphic' ? { ...node.attributes, id: undefined } : {}
  return [{ ...node, name, attributes, children }]
}

/** What a block is called where it stands in a line. */
const inlineNames = new Map([
  ['disp-formula', 'inline-formula'],
  ['graphic', 'inline-graphic'],
  ['code', 'monospace'],
  ['preformat', 'monospace'],
])
