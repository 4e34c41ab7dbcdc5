import type { Attributes } from 'xastscript'
import type { CslItem, Reference } from '../../../document/document.ts'
import { type Content, element, flatten, placed } from '../element.ts'
import { referencePlace } from './reference-place.ts'

/** Writes one part of a reference, or nothing where the entry does not say it. */
export type Field = (item: CslItem, reference: Reference) => Content

/** The text of a CSL variable, where it has one. */
export function textOf(item: CslItem, name: string): string | undefined {
  const value = item[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/**
 * An element with the place of its field in the bibliography.
 *
 * @param fields names of the field in CSL and in BibTeX
 */
export function part(
  name: string,
  reference: Reference,
  fields: readonly string[],
  content: Content,
  attributes: Attributes = {},
): Content {
  const inner = flatten(content)
  if (inner.length === 0) return undefined
  return placed(element(name, attributes, inner), referencePlace(reference.entry, ...fields))
}
