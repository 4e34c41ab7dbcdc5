import { childrenOf, hasContent, journalMeta } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The journal has no id. */
export const missingJournalId: JatsRule = {
  id: 'missing-journal-id',
  severity: 'suggestion',
  summary: 'The journal has no id.',
  source: 'PMC',
  clause: 'journal-meta',
  url: pmc('tags.html#el-jmeta'),
  ofJournal: true,

  *check(article) {
    const journal = journalMeta(article)
    if (childrenOf(journal, 'journal-id').some(hasContent)) return
    yield {
      element: journal,
      field: 'journal.ids',
      name: 'journal-id',
      reason: 'Unexpected missing {name}, expected an id of the journal: PMC needs one',
      note: 'Journal Publishing demands the element; until the id is known, it holds an instruction that says so.',
    }
  },
}
