import { find, journalMeta } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The journal has no title. */
export const missingJournalTitle: JatsRule = {
  id: 'missing-journal-title',
  severity: 'suggestion',
  summary: 'The journal has no title.',
  source: 'PMC',
  clause: 'journal-meta, journal-title',
  url: pmc('tags.html#el-jmeta'),
  ofJournal: true,

  *check(article) {
    const journal = journalMeta(article)
    if (find(journal, 'journal-title')) return
    yield {
      element: journal,
      field: 'journal.title',
      name: 'journal-title',
      reason: 'Unexpected missing {name}, expected the title of the journal: PMC needs it',
    }
  },
}
