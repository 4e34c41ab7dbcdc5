import { placeOfField } from '../place.ts'
import type { Check } from './check.ts'

/** Whether the manuscript is in the journal's language and spelling. */
export const checkSpelling: Check = (submission) => {
  const { profile, document, spelling } = submission
  const wanted = profile.style.language
  if (wanted === undefined) return []
  const given = document.metadata.language
  const item = { id: 'spelling', title: 'Language and spelling', says: wanted, key: 'style.language' }
  const place = placeOfField('language', submission)
  const [language, variety] = wanted.toLowerCase().split('-')
  const [own, ownVariety] = given.toLowerCase().split('-')
  if (own !== language || (variety && ownVariety && variety !== ownVariety)) {
    const fix = `The journal asks for ${wanted}.`
    return [{ ...item, ...place, state: 'red', evidence: `The manuscript says that it is in ${given}`, fix }]
  }
  if (!variety) return [{ ...item, ...place, state: 'green', evidence: given }]
  if (spelling === undefined) {
    const evidence = 'Spellings were not looked at: there is no dictionary for it'
    return [{ ...item, ...place, state: 'person', evidence }]
  }
  const [first] = spelling
  return [
    {
      ...item,
      ...place,
      ...(first?.place && { place: first.place }),
      state: first ? 'red' : 'green',
      evidence: first
        ? `${spelling.length} ${spelling.length === 1 ? 'spelling' : 'spellings'} of another variety`
        : 'No spelling of another variety',
      details: [...spelling],
      ...(first && {
        fix: `Set “language: ${wanted}”; galley lint lists them, galley lint --fix changes them.`,
      }),
    },
  ]
}
