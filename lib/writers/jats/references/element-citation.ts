import type { Element, ElementContent } from 'xast'
import type { Reference } from '../../../document/document.ts'
import { element, flatten } from '../element.ts'
import type { State } from '../state.ts'
import { type Field, part, textOf } from './field.ts'
import { issue, pages, volume } from './imprint.ts'
import { richText } from './rich-text.ts'
import { publicationOf } from './types/index.ts'

/** What any citation may have (JATS, `element-citation`), whether works of its type are wont to have it or not. */
const furtherFields: readonly Field[] = [volume, issue, pages]

/**
 * A reference by its fields. An entry that has none of them is written as its style formats it, as a
 * `mixed-citation`, because an `element-citation` must not be empty.
 */
export function elementCitation(reference: Reference, state: State): Element {
  const { type, fields } = publicationOf(reference.item)
  const own = flatten(fields.map((field) => field(reference.item, reference)))
  const further = furtherFields.filter((field) => !fields.includes(field))
  const content =
    own.length > 0 ? [...own, ...flatten(further.map((field) => field(reference.item, reference)))] : []
  const container = textOf(reference.item, 'container-title')
  if (container && own.length > 0 && !textIn(own).includes(plainText(container)))
    content.push(
      ...flatten(
        part('comment', reference, ['container-title', 'journal', 'booktitle'], richText(container)),
      ),
    )
  const attributes = { 'publication-type': type }
  return content.length > 0
    ? element('element-citation', attributes, content)
    : element('mixed-citation', attributes, state.all(reference.children))
}

function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => ('children' in node ? textIn(node.children) : 'value' in node ? node.value : ''))
    .join('')
}

function plainText(title: string): string {
  return textIn(flatten(richText(title)))
}
