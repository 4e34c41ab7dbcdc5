import { find, journalMeta } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The journal has no publisher. */
export const missingPublisher: JatsRule = {
  id: 'missing-publisher',
  severity: 'suggestion',
  summary: 'The journal has no publisher.',
  source: 'PMC',
  clause: 'journal-meta, publisher',
  url: pmc('tags.html#el-jmeta'),
  ofJournal: true,

  *check(article) {
    const journal = journalMeta(article)
    if (find(journal, 'publisher-name')) return
    yield {
      element: journal,
      field: 'journal.publisher',
      name: 'publisher',
      reason: 'Unexpected missing {name}, expected the publisher: PMC needs it',
    }
  },
}
