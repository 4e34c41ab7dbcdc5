import { slipsBetween } from '../../../diagnostics/nearest.ts'
import type { CitedWork } from '../../model/citations.ts'
import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** A cited name one or two letters away from another of the same year. */
export const citationNameNearMiss = defineRule({
  id: 'citation/citation-name-near-miss',
  severity: 'error',
  summary:
    'An author–year citation whose name differs by a letter or two from one of the same year that is cited more often.',
  fix: 'offered',
  check(model, report) {
    // Keys are held against the bibliography where citations are resolved; these are typed as plain text.
    const byYear = new Map<string, Map<string, CitedWork[]>>()
    for (const work of model.citations) {
      const [first] = work.authors
      if (!first || !work.yearLabel) continue
      const names = byYear.get(work.yearLabel) ?? new Map<string, CitedWork[]>()
      byYear.set(work.yearLabel, names)
      const works = names.get(first) ?? []
      names.set(first, works)
      works.push(work)
    }
    for (const [year, names] of byYear) {
      for (const [name, works] of names) {
        if (works.some(({ key }) => key) || model.references.has(name)) continue
        for (const [other, others] of names) {
          if (
            other === name ||
            others.length < works.length ||
            (others.length === works.length && !model.references.has(other))
          )
            continue
          if (!isMiss(name, other)) continue
          for (const { span } of works) {
            const at = span.block.text.indexOf(name, span.start)
            report({
              span: { block: span.block, start: at, end: at + name.length },
              reason: `Unexpected \`${name}\` (${year}), expected \`${other}\``,
              expected: [other],
              note: `“${other}, ${year}” is cited ${times(others.length)}, “${name}, ${year}” ${times(works.length)}`,
              cause: { reason: `\`${other}, ${year}\` stands here`, span: others[0]!.span },
            })
          }
        }
      }
    }
  },
})

function isMiss(name: string, other: string): boolean {
  const reach = Math.max(1, Math.floor(other.length / 5))
  return (
    name[0] === other[0] &&
    name.length > 3 &&
    slipsBetween(name.toLowerCase(), other.toLowerCase(), reach) <= reach
  )
}
