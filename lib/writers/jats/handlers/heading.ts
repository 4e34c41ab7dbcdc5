import type { Heading } from 'mdast'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A heading that opens no section (in a quotation, in a cell): JATS has titles for sections only. */
export function heading(node: Heading, state: State): Result {
  const id = attributesOf(node).id
  return element(
    'p',
    { id: id ? state.ids.of(id) : undefined, 'content-type': 'heading' },
    element('bold', {}, state.all(node.children)),
  )
}
