import { articleMeta, childOf, childrenOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article stands under no heading of its journal. */
export const missingHeading: JatsRule = {
  id: 'missing-heading',
  severity: 'suggestion',
  summary: 'The article stands under no heading of its journal.',
  source: 'PMC',
  clause: 'article-categories',
  url: pmc('tags.html#el-artcat'),
  ofJournal: true,

  *check(article) {
    const meta = articleMeta(article)
    const groups = childrenOf(childOf(meta, 'article-categories'), 'subj-group')
    if (groups.some((group) => group.attributes['subj-group-type'] === 'heading')) return
    yield {
      element: childOf(meta, 'article-categories') ?? meta,
      field: 'article-type',
      name: 'article-categories/subj-group',
      reason: 'Unexpected missing {name}, expected the heading that the article stands under: PMC needs one',
    }
  },
}
