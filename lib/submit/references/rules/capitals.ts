import { type EntryRule, namesOf, plainTitle, type ReferenceFault } from '../reference-rule.ts'

/** Titles and names in capitals throughout, as databases export them. */
export const capitals: EntryRule = ({ item }) => {
  const faults: ReferenceFault[] = []
  const title = plainTitle(item)
  const words = title.match(/\p{L}{2,}/gu) ?? []
  // Acronyms in a row have no “and” between them.
  const isSentence =
    words.length > 4 ||
    words.some((word) => /^(?:AND|OF|THE|IN|FOR|ON|TO|UND|DER|DES|ET|DE|LA|Y)$/.test(word))
  if (!/\p{Ll}/u.test(title) && /\p{Lu}/u.test(title) && words.length >= 3 && isSentence)
    faults.push({
      text: `title in capitals: “${title.slice(0, 60)}”`,
      field: 'title',
      state: 'amber' as const,
    })
  const shouted = namesOf(item).filter(
    ({ family = '', given = '' }) =>
      // Without a given name it may be an institution's acronym.
      given !== '' && /^[\p{Lu}' -]{4,}$/u.test(family) && !/^[IVX]+$/.test(family),
  )
  if (shouted.length > 0) {
    const [first] = shouted
    faults.push({ text: `names in capitals: ${first?.family}`, field: 'author', state: 'amber' as const })
  }
  return faults
}
