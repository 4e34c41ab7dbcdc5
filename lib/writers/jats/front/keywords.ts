import { element, placed } from '../element.ts'
import { proseParts } from '../prose-part.ts'
import type { Result, State } from '../state.ts'

/** The author's keywords. */
export function keywords(state: State): Result {
  const parts = proseParts('keyword', state)
  const words =
    parts.length > 0
      ? parts.map((part) => placed(element('kwd', {}, state.all(part.children)), state.place(part.path)))
      : state.document.metadata.keywords.map((word, index) =>
          placed(element('kwd', {}, word), state.place(`keywords.${index}`)),
        )
  const said = words.filter((word) => word.children.length > 0)
  return (
    said.length > 0 &&
    placed(element('kwd-group', { 'kwd-group-type': 'author' }, said), state.place('keywords'))
  )
}
