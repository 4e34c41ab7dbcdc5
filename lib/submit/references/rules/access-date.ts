import { isPreprint } from '../preprint.ts'
import { type EntryRule, textOfField } from '../reference-rule.ts'

/** Kinds of works that can change after they were read. */
const changing = new Set(['webpage', 'post', 'post-weblog'])

/** A page on the web that may change is cited with the day on which it was read. */
export const accessDate: EntryRule = ({ item }) => {
  // Preprints keep their versions.
  if (!changing.has(item.type) || textOfField(item, 'DOI') !== '' || isPreprint(item)) return []
  if (textOfField(item, 'URL') === '' || item.accessed) return []
  return [{ text: 'a page on the web without the day on which it was read', field: 'URL', state: 'amber' }]
}
