import { childrenOf, hasContent, journalMeta } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The journal has no ISSN. */
export const missingIssn: JatsRule = {
  id: 'missing-issn',
  severity: 'suggestion',
  summary: 'The journal has no ISSN.',
  source: 'PMC',
  clause: 'journal-meta, issn',
  url: pmc('tags.html#el-issn'),
  ofJournal: true,

  *check(article) {
    const journal = journalMeta(article)
    if (childrenOf(journal, 'issn').some(hasContent)) return
    yield {
      element: journal,
      field: 'journal.issn',
      name: 'issn',
      reason: 'Unexpected missing {name}, expected an ISSN: PMC needs one',
      note: 'Journal Publishing demands the element; until the ISSN is known, it holds an instruction that says so.',
    }
  },
}
