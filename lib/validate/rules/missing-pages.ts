import { articleMeta, childOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has neither pages nor an article number. */
export const missingPages: JatsRule = {
  id: 'missing-pages',
  severity: 'suggestion',
  summary: 'The article has neither pages nor an article number.',
  source: 'PMC',
  clause: 'fpage, elocation-id',
  url: pmc('tags.html#el-artmeta'),
  ofJournal: true,

  *check(article) {
    const meta = articleMeta(article)
    if (childOf(meta, 'fpage') ?? childOf(meta, 'elocation-id')) return
    yield {
      element: meta,
      field: 'journal.elocation-id',
      name: 'elocation-id',
      reason: 'Unexpected missing {name}, expected an article number, or first and last page: PMC needs one',
    }
  },
}
