import type { Element } from 'xast'
import { element } from '../element.ts'

/**
 * An element that the tag set demands and of which the author has not said what stands in it. Nothing is made up:
 * it holds an instruction that names the field of the front matter, and the check of the article reports the gap.
 *
 * @param field path in the front matter, such as `journal.issn`
 */
export function unknown(name: string, field: string): Element {
  const made = element(name)
  made.children.push({ type: 'instruction', name: 'unknown', value: field })
  return made
}
