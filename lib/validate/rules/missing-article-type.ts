import { type JatsRule, pmc } from '../rule.ts'

/** The article does not say what kind of article it is. */
export const missingArticleType: JatsRule = {
  id: 'missing-article-type',
  severity: 'suggestion',
  summary: 'The article does not say what kind of article it is.',
  source: 'PMC',
  clause: 'article-type',
  url: pmc('tags.html#el-article'),
  ofJournal: true,

  *check(article) {
    if (article.root.attributes['article-type']) return
    yield {
      element: article.root,
      field: 'article-type',
      name: 'article-type',
      reason:
        'Unexpected missing {name}, expected a kind of article such as `research-article`: PMC needs it',
    }
  },
}
