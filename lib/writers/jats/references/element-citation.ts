import type { Element } from 'xast'
import type { Reference } from '../../../document/document.ts'
import { element, flatten } from '../element.ts'
import type { State } from '../state.ts'
import { publicationOf } from './types/index.ts'

/**
 * A reference by its fields. An entry that has none of them is written as its style formats it, as a
 * `mixed-citation`, because an `element-citation` must not be empty.
 */
export function elementCitation(reference: Reference, state: State): Element {
  const { type, fields } = publicationOf(reference.item)
  const content = flatten(fields.map((field) => field(reference.item, reference)))
  const attributes = { 'publication-type': type }
  return content.length > 0
    ? element('element-citation', attributes, content)
    : element('mixed-citation', attributes, state.all(reference.children))
}
