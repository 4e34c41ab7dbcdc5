import type { CitedWork } from '../../model/citations.ts'
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
        isListed(model.referenceText, work)
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

/** Whether the reference list has the names in this order, with this year behind them. */
function isListed(list: string, { authors, yearLabel }: CitedWork): boolean {
  const first = list.indexOf(authors[0]!)
  for (let at = first; at !== -1; at = list.indexOf(authors[0]!, at + 1)) {
    const line = list.slice(at, at + 200)
    const second = line.indexOf(authors[1]!)
    if (second > 0 && second < 60 && line.includes(yearLabel!)) return true
  }
  return false
}
