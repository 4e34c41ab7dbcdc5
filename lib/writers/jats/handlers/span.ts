import type { Span } from '../../../document/nodes.ts'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import { languageTag } from '../language.ts'
import type { Result, State } from '../state.ts'

/**
 * A span in another language, or one that the author named; one that holds nothing is a place for links to go to. A
 * span that says nothing is only its content.
 */
export function span(node: Span, state: State): Result {
  const content = state.all(node.children)
  const lang = languageTag(node.lang)
  const id = attributesOf(node).id
  const classes = attributesOf(node).classes?.join(' ')
  if (!lang && !id && !classes) return content
  if (id && content.length === 0) return element('target', { id: state.ids.of(id), 'target-type': 'anchor' })
  return element(
    'named-content',
    {
      id: id ? state.ids.of(id) : undefined,
      'content-type': classes || (lang ? 'language' : 'span'),
      'xml:lang': lang,
    },
    content,
  )
}
