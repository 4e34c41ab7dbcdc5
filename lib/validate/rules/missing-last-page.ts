import { articleMeta, childOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has a first page and no last one. */
export const missingLastPage: JatsRule = {
  id: 'missing-last-page',
  severity: 'suggestion',
  summary: 'The article has a first page and no last one.',
  source: 'PMC',
  clause: 'lpage',
  url: pmc('tags.html#el-artmeta'),

  *check(article) {
    const meta = articleMeta(article)
    const first = childOf(meta, 'fpage')
    if (!first || childOf(meta, 'lpage')) return
    yield {
      element: first,
      field: 'journal.last-page',
      name: 'lpage',
      reason: 'Unexpected missing {name}, expected the last page beside the first',
    }
  },
}
