import { type EntryRule, textOfField } from '../reference-rule.ts'

/** A DOI is `10.` with four to nine digits, a slash and a name (DOI Handbook, 2.2): once, with nothing around it. */
export const doiForm: EntryRule = ({ item }) => {
  const doi = textOfField(item, 'DOI')
  if (doi === '') return []
  const fault = (what: string) => [
    { text: `DOI “${doi.slice(0, 80)}” ${what}`, field: 'DOI', state: 'red' as const },
  ]
  if ((doi.match(/10\.\d{4,9}\//g) ?? []).length > 1 && /https?:|doi\.org|[\s,;]10\.|(.{6,})\1$/i.test(doi))
    return fault('is doubled')
  const bare = doi.replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
  // https://shortdoi.org/: it leads to the work, but nothing can be matched by it.
  if (/^10\/[a-z\d]{2,10}$/i.test(bare))
    return [{ text: `DOI “${doi}” is a short one: give the whole`, field: 'DOI', state: 'amber' }]
  if (!/^10\.\d{4,9}\/\S+$/.test(bare)) return fault('is none')
  if (/[.,;:]$/.test(bare)) return fault(`ends in “${bare.at(-1)}”`)
  const opened = [...bare].reduce((sum, sign) => sum + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0)
  return opened < 0 ? fault('ends in a bracket that nothing opens') : []
}
