import type { CitedWork } from '../../model/citations.ts'
import type { ReferenceList } from '../../model/references.ts'
import { defineRule } from '../../rule.ts'

/** Works of neighbouring years by the same authors in another order. */
const years = 2

/** The same authors in another order. */
export const citationAuthorOrderVariant = defineRule({
  id: 'citation/citation-author-order-variant',
  severity: 'suggestion',
  summary:
    'The same authors in another order, at most two years apart, where the entries do not show two works.',
  fix: 'none',
  check(model, report) {
    const bySet = new Map<string, CitedWork>()
    const told = new Set<string>()
    for (const work of model.citations) {
      if (work.authors.length < 2 || work.year === undefined) continue
      const set = [...work.authors].sort().join(' ')
      const before = bySet.get(set)
      if (!before) {
        bySet.set(set, work)
        continue
      }
      const label = `${work.authors.join(' & ')}, ${work.yearLabel}`
      if (before.authors.join() === work.authors.join() || Math.abs(before.year! - work.year) > years)
        continue
      // Two entries with titles, or two lines of the reference list, are two works.
      if (
        (before.entry?.item.title && work.entry?.item.title) ||
        told.has(label) ||
        isListed(model.references, work)
      )
        continue
      told.add(label)
      report({
        ...(work.place ? { place: work.place } : { span: work.span }),
        actual: label,
        reason: `Unexpected order of authors in \`${label}\` beside \`${before.authors.join(' & ')}, ${before.yearLabel}\`, expected two works or one order`,
        note: 'Please confirm that they are two works',
        cause: { reason: 'The other order stands here', span: before.span },
      })
    }
  },
})

/** Whether a line of the references begins with the names in this order, and has the year. */
function isListed(list: ReferenceList, { authors, yearLabel }: CitedWork): boolean {
  return list.linesWith(authors[0]!).some((line) => {
    const second = line.indexOf(authors[1]!)
    return line.startsWith(authors[0]!) && second > 0 && second < 60 && line.includes(yearLabel!)
  })
}
