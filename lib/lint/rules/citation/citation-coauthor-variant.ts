import type { CitedWork } from '../../model/citations.ts'
import { defineRule } from '../../rule.ts'

/** One author, where another citation of the same year has a second one. */
export const citationCoauthorVariant = defineRule({
  id: 'citation/citation-coauthor-variant',
  severity: 'warning',
  summary: 'A citation of one author, where another of the same year names the same author with others.',
  fix: 'none',
  check(model, report) {
    const pairs = new Map<string, CitedWork>()
    for (const work of model.citations) {
      const [first, second] = work.authors
      if (first && second && work.yearLabel)
        pairs.set(`${first} ${work.yearLabel}`, pairs.get(`${first} ${work.yearLabel}`) ?? work)
    }
    for (const work of model.citations) {
      const [first, second] = work.authors
      if (!first || second || work.others || !work.yearLabel) continue
      const pair = pairs.get(`${first} ${work.yearLabel}`)
      // Two entries with titles are two works, and the author knows it.
      if (!pair || isComplete(work) || (work.key === undefined && model.references.has(first))) continue
      const both = pair.authors.length === 2 ? pair.authors.join(' & ') : `${first} et al.`
      report({
        ...(work.place ? { place: work.place } : { span: work.span }),
        actual: `${first}, ${work.yearLabel}`,
        reason: `Unexpected single author \`${first}, ${work.yearLabel}\` beside \`${both}, ${work.yearLabel}\`, expected one of them or two works`,
        note: 'Is it the same work? Then name all its authors; else complete its entry',
        cause: { reason: `\`${both}, ${work.yearLabel}\` is cited here`, span: pair.span },
      })
    }
  },
})

function isComplete({ entry }: CitedWork): boolean {
  return typeof entry?.item.title === 'string' && entry.item.title !== ''
}
