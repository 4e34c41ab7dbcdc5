import type { Division } from '../../../document/nodes.ts'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { walk } from '../walk.ts'

/** Whether a division is a file that belongs to the article: `::: {.supplementary-material}`. */
export const isSupplement = (node: Division): boolean =>
  (attributesOf(node).classes ?? []).some((name) => /^supplement(?:ary(?:-material)?)?$/i.test(name))

/** A file that belongs to the article, with what the author says of it; the first link to a file is its address. */
export function supplement(node: Division, state: State): Result {
  return element(
    'supplementary-material',
    {
      id: node.id ? state.ids.of(node.id) : state.ids.next('supplementary-material'),
      'xlink:href': linkedFile(node),
    },
    node.title &&
      node.title.length > 0 &&
      element('caption', {}, element('title', {}, state.all(node.title))),
    state.blocks('supplementary-material', node.children),
  )
}

function linkedFile(node: Division): string | undefined {
  for (const inner of walk(node)) {
    if (inner.type === 'link' && 'url' in inner && !/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(String(inner.url)))
      return String(inner.url)
  }
  return undefined
}
