import { defineRule } from '../../rule.ts'

const headings =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|sources|literatur(?:verzeichnis)?|bibliographie|références|参考文献|文献|(?:ال)?مراجع|المصادر|ביבליוגרפיה|(?:רשימת )?מקורות|(?:فهرست )?منابع)$/i
/** Works cited by their identifiers are listed by them. */
const identifier = /^(?:(?:doi|pmid|pmcid|pubmed|pmc|arxiv|isbn|wikidata|url|https?):|10\.\d{4,9}\/)/i
/** So many citations need a list. */
const least = 3

/** Citations without a list of works. */
export const missingReferencesSection = defineRule({
  id: 'citation/missing-references-section',
  severity: 'warning',
  summary: 'Citations in the text, and neither a bibliography nor a list of references.',
  fix: 'none',
  check(model, report) {
    const typed = model.citations.filter(
      ({ key, entry }) => key === undefined || (!entry && !identifier.test(key)),
    )
    if (model.citations.length < least || typed.length < least) return
    if ((model.bibliography?.entries.size ?? 0) > 0 || model.metadata.bibliography?.length) return
    if (model.headings.some(({ title }) => headings.test(title)) || model.nodes('referencesPlace').length > 0)
      return
    const first = typed[0]!
    report({
      span: first.span,
      reason: `Unexpected citation without a list of references, expected a bibliography or a section “References”`,
      note: `${model.citations.length} citations stand in the text`,
    })
  },
})
