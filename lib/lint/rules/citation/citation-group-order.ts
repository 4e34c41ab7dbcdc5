import { defineRule } from '../../rule.ts'

/** Works in one parenthesis that are in no order. */
export const citationGroupOrder = defineRule({
  id: 'citation/citation-group-order',
  severity: 'suggestion',
  summary:
    'Works typed in one parenthesis that stand neither in the order of the alphabet nor of the years, as the others do.',
  fix: 'none',
  check(model, report) {
    // Citation keys are put in order by the citation style.
    const several = model.citationGroups.filter(
      (works) =>
        works.length > 1 && works.every(({ key, authors, year }) => key === undefined && authors[0] && year),
    )
    const alphabetical = several.filter((works) =>
      isSorted(works.map(({ authors }) => authors[0]!.toLowerCase())),
    )
    const chronological = several.filter((works) => isSorted(works.map(({ year }) => year!)))
    const [major, order] =
      alphabetical.length >= chronological.length
        ? [alphabetical, 'of the alphabet']
        : [chronological, 'of the years']
    if (several.length < 3 || major.length * 3 < several.length * 2) return
    const kept = new Set(major)
    for (const works of several) {
      if (kept.has(works)) continue
      report({
        span: works[0]!.span,
        reason: `Unexpected order of ${works.length} works, expected the order ${order} as in ${major.length} of ${several.length} places`,
        cause: { reason: 'The order is kept here', span: major[0]![0]!.span },
      })
    }
  },
})

function isSorted(values: readonly (string | number)[]): boolean {
  return values.every((value, at) => at === 0 || values[at - 1]! <= value)
}
