import { type EntryRule, yearOf } from '../reference-rule.ts'

/** No work of a living manuscript is of a later year; there is no clock. */
const latest = 2100

/** Years that can be: four digits or fewer, not in a far future; nobody looks at a page before it is there. */
export const possibleYear: EntryRule = ({ item }) => {
  const written = item.issued?.literal ?? item.issued?.raw ?? ''
  if (/^\d{1,2}$|^\d{5,}$/.test(written))
    return [{ text: `year ${written.slice(0, 12)} is none`, field: 'issued', state: 'red' }]
  const year = yearOf(item)
  if (year === undefined) return []
  if (year > latest) return [{ text: `year ${year} is yet to come`, field: 'issued', state: 'red' }]
  if (year >= 0 && year < 100)
    return [{ text: `year ${year} has too few digits`, field: 'issued', state: 'red' }]
  const read = Number(item.accessed?.['date-parts']?.[0]?.[0])
  if (Number.isFinite(read) && read < year)
    return [
      { text: `read in ${read}, before it was published in ${year}`, field: 'accessed', state: 'amber' },
    ]
  return []
}
