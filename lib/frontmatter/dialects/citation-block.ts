import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { readPages } from './journal.ts'

/** Where the parts of Quarto's `citation` block (CSL variables) belong. */
const paths: Readonly<Record<string, string>> = {
  containertitle: 'journal.title',
  containertitleshort: 'journal.abbreviatedTitle',
  volume: 'journal.volume',
  issue: 'journal.issue',
  issn: 'journal.issn',
  eissn: 'journal.eissn',
  publisher: 'journal.publisher',
  publisherplace: 'journal.publisherLocation',
  firstpage: 'journal.firstPage',
  lastpage: 'journal.lastPage',
  doi: 'doi',
  issued: 'dates.published',
  date: 'dates.published',
  pmid: 'ids.pmid',
  pmcid: 'ids.pmcid',
}

/** Reads Quarto's `citation` block, the article described as others cite it, into the draft. */
export function readCitationBlock(map: LocatedMap, draft: Draft, speak: Speak): void {
  for (const entry of map.entries) {
    const key = foldKey(entry.key)
    const path = Object.hasOwn(paths, key) ? paths[key] : undefined
    if (/^pages?$/.test(key) && entry.value.kind === 'scalar') {
      for (const part of readPages(entry, entry.value))
        draft.put(`journal.${part.key}`, part.value, part.keySpan)
    } else if (path) draft.put(path, entry.value, entry.keySpan)
    else {
      speak('frontmatter/not-used', entry.keySpan ?? entry.value.span, {
        reason: `Unexpected key “${entry.key}” in “citation”, which has no place in the metadata`,
        note: 'Its value is in no output.',
        actual: entry.key,
      })
    }
  }
}
