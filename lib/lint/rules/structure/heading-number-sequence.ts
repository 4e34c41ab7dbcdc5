import { type HeadingEntry, siblingGroups, type TypedNumber } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

/** Typed heading numbers that do not count. */
export const headingNumberSequence = defineRule({
  id: 'structure/heading-number-sequence',
  severity: 'warning',
  summary: 'A typed heading number that does not follow the one before it on its level.',
  fix: 'offered',
  check(model, report) {
    const numberedBefore = new Map<HeadingEntry, HeadingEntry>()
    let latest: HeadingEntry | undefined
    for (const entry of model.headings) {
      if (latest) numberedBefore.set(entry, latest)
      if (entry.number) latest = entry
    }
    for (const siblings of siblingGroups(model.headings)) {
      let before: HeadingEntry | undefined
      let unnumbered = false
      for (const entry of siblings) {
        const { number, block } = entry
        if (!number) {
          unnumbered = true
          continue
        }
        const own = number.parts.at(-1)!
        const last = before?.number
        const wanted = last ? last.parts.at(-1)! + 1 : unnumbered ? 1 : own
        if ((!last || (last.style === number.style && samePrefix(last, number))) && own !== wanted) {
          const span = { block, start: number.start, end: number.start + number.label.length }
          const nearest = before ?? numberedBefore.get(entry)
          report({
            span,
            reason: `Unexpected heading number \`${number.label}\`${nearest ? ` after \`${nearest.number!.label}\`` : ''}, expected \`${numberLike(number, wanted)}\``,
            ...(last ? { expected: [numberLike(number, wanted)] } : {}),
            note: last
              ? 'Numbers on one level rise by one'
              : 'No other heading of this level is numbered: number every heading of the level, or none',
            ...(nearest
              ? {
                  cause: {
                    reason: 'The number before stands here',
                    span: { block: nearest.block, start: 0, end: nearest.number!.label.length },
                  },
                }
              : {}),
          })
        }
        before = entry
      }
    }
  },
})

function samePrefix(a: TypedNumber, b: TypedNumber): boolean {
  return (
    a.parts.length === b.parts.length && a.parts.slice(0, -1).join('.') === b.parts.slice(0, -1).join('.')
  )
}

const romans = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]

/** The label as it would be with another last number. */
function numberLike({ label, style, parts }: TypedNumber, value: number): string {
  const written =
    parts.length > 1 || style === 'arabic'
      ? String(value)
      : style === 'roman'
        ? (romans[value] ?? String(value))
        : String.fromCharCode(64 + value)
  return label.replace(/[\p{L}\p{N}]+(?=[.):]*$)/u, written)
}
