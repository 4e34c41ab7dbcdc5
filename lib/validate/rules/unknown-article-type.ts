import { type JatsRule, pmc } from '../rule.ts'

/** The values that PMC's Tagging Guidelines list. */
const known = new Set(
  (
    'abstract addendum announcement article-commentary autobiography biography book-review books-received ' +
    'brief-report calendar case-report case-study classical-article collection comment correction data-paper ' +
    'discussion dissertation editorial expression-of-concern festschrift guideline in-brief interview introduction ' +
    'lecture legal-case letter meeting-report methods-article news obituary oration other partial-retraction ' +
    'personal-narrative portrait poster preprint product-review protocol rapid-communication reply reprint ' +
    'research-article retraction review-article systematic-review technical-report translation'
  ).split(' '),
)

/** A kind of article that PMC does not know. */
export const unknownArticleType: JatsRule = {
  id: 'unknown-article-type',
  severity: 'suggestion',
  summary: 'A kind of article that PMC does not know.',
  source: 'PMC',
  clause: 'article-type',
  url: pmc('tags.html#el-article'),

  *check(article) {
    const type = article.root.attributes['article-type']
    if (!type || known.has(type)) return
    yield {
      element: article.root,
      field: 'article-type',
      name: 'article-type',
      reason: `Unexpected \`${type}\` as {name}, expected a kind that PMC knows, such as \`research-article\``,
    }
  },
}
