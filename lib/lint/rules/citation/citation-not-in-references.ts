import type { ReferenceList } from '../../model/references.ts'
import { defineRule } from '../../rule.ts'

/** A work typed in the text that the typed list of references lacks, or has with another year. */
export const citationNotInReferences = defineRule({
  id: 'citation/citation-not-in-references',
  severity: 'warning',
  summary:
    'An author–year citation, typed as plain text, that the manuscript’s own list of references does not have.',
  fix: 'none',
  check(model, report) {
    const list = model.references
    if (!list.exists) return
    const told = new Set<string>()
    for (const { key, authors, yearLabel, span } of model.citations) {
      const [first] = authors
      if (key !== undefined || !first || !yearLabel) continue
      const label = `${first}, ${yearLabel}`
      if (told.has(label) || isListed(list, first, yearLabel)) continue
      told.add(label)
      const years = yearsOf(list, first)
      report({
        span,
        reason:
          years.length > 0
            ? `Unexpected year in \`${label}\`, expected ${years.join(' or ')} as in the references`
            : `Unexpected citation \`${label}\`, expected the work in the references`,
        note:
          years.length > 0
            ? 'The references have the author with another year'
            : 'The references do not have the author',
      })
    }
  },
})

function isListed(list: ReferenceList, name: string, year: string): boolean {
  return list.linesWith(name).some((line) => line.includes(year))
}

/** The years of the works that a name begins. */
function yearsOf(list: ReferenceList, name: string): string[] {
  const years = list.linesWith(name).flatMap((line) => {
    const year = /\b(?:1[5-9]|20)\d\d[a-z]?\b/.exec(line)?.[0]
    return line.startsWith(name) && year ? [year] : []
  })
  return [...new Set(years)]
}
