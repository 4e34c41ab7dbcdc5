import type { Element } from 'xast'
import type { Division } from '../../../document/nodes.ts'
import { attributesOf } from '../attributes.ts'
import { element, flatten, generatedText } from '../element.ts'
import type { Result, State } from '../state.ts'
import { isSupplement, supplement } from './supplement.ts'

/**
 * A box (`boxed-text`), a theorem (`statement`), supplementary material, or only a group, for which JATS has no element: its id goes to
 * its first block.
 */
export function division(node: Division, state: State): Result {
  const id = node.id ? state.ids.of(node.id) : undefined
  if (isSupplement(node)) return supplement(node, state)
  if (node.kind === 'group') {
    const heading =
      node.title &&
      node.title.length > 0 &&
      element('p', { 'content-type': 'heading' }, element('bold', {}, state.all(node.title)))
    const content = flatten([heading, state.all(node.children)])
    const first = content.find((child) => child.type === 'element')
    if (id && first && !isOwn(first.attributes.id)) first.attributes.id = id
    const { lang } = attributesOf(node).values ?? {}
    if (lang) for (const child of content) if (child.type === 'element') sayLanguage(child, lang)
    return content
  }
  const label = node.label && element('label', {}, generatedText(node.label))
  const title = node.title && node.title.length > 0 && element('title', {}, state.all(node.title))
  if (node.kind === 'theorem') {
    const blocks = state.blocks('statement', node.children)
    return element('statement', { id, 'content-type': node.name }, label, title, blocks)
  }
  return element(
    'boxed-text',
    {
      id: id ?? state.ids.next('boxed-text'),
      'content-type': node.kind === 'details' ? 'details' : node.name,
    },
    label,
    title && element('caption', {}, title),
    state.blocks('boxed-text', node.children),
  )
}

/** Whether a reference could lead to it: what the writer counts itself, nothing names. */
function isOwn(id: string | null | undefined): boolean {
  return Boolean(id) && !/^(?:table-wrap|boxed-text)-\d+$/.test(id!)
}

/** Elements that say their language in every version of JATS. */
const speaking = new Set(['p', 'disp-quote', 'boxed-text', 'sec', 'fig', 'table-wrap'])

function sayLanguage(block: Element, lang: string): void {
  if (speaking.has(block.name)) block.attributes['xml:lang'] ??= lang
}
