import { placeOfField } from '../place.ts'
import type { Check } from './check.ts'

/** A style's id without address and extension. */
const bare = (style: string) =>
  style
    .trim()
    .replace(/^.*[/\\]/, '')
    .replace(/\.csl$/i, '')
    .toLowerCase()

/** Whether citations are set in the journal's style. */
export const checkCitationStyle: Check = (submission) => {
  const { csl: wanted } = submission.profile.style
  if (wanted === undefined) return []
  // The resolver takes APA where the manuscript names no style.
  const given = submission.document.metadata.csl
  const isRight = bare(given ?? 'apa') === bare(wanted)
  return [
    {
      id: 'citation-style',
      state: isRight ? 'green' : 'red',
      title: 'Citation style',
      evidence: given ?? 'apa, since the manuscript names none',
      says: wanted,
      key: 'style.csl',
      ...placeOfField('csl', submission),
      ...(!isRight && { fix: `Set “csl: ${wanted}”; citations and references follow.` }),
    },
  ]
}
