import type { Blockquote } from 'mdast'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A quotation that stands apart, with whose words it holds. */
export function blockquote({ children, ...node }: Blockquote, state: State): Result {
  const last = children.at(-1)
  const attribution = last?.type === 'paragraph' && last.data?.attribution ? last : undefined
  const { id } = attributesOf(node)
  return element(
    'disp-quote',
    { id: id && state.ids.of(id), 'content-type': attributesOf(node).classes?.[0] },
    state.blocks('disp-quote', attribution ? children.slice(0, -1) : children),
    attribution && element('attrib', {}, state.all(attribution.children)),
  )
}
