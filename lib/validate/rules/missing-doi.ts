import { articleMeta, childrenOf, hasContent } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has no id. */
export const missingDoi: JatsRule = {
  id: 'missing-doi',
  severity: 'suggestion',
  summary: 'The article has no id.',
  source: 'PMC',
  clause: 'article-id',
  url: pmc('tags.html#el-artid'),
  ofJournal: true,

  *check(article) {
    const meta = articleMeta(article)
    if (childrenOf(meta, 'article-id').some(hasContent)) return
    yield {
      element: meta,
      field: 'doi',
      name: 'article-id',
      reason: 'Unexpected missing {name}, expected a DOI or another id of the article: PMC needs one',
    }
  },
}
