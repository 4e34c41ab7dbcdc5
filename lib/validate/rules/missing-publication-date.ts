import { articleMeta, childOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has no date of publication. */
export const missingPublicationDate: JatsRule = {
  id: 'missing-publication-date',
  severity: 'suggestion',
  summary: 'The article has no date of publication.',
  source: 'PMC',
  clause: 'pub-date',
  url: pmc('tags.html#el-pubdate'),
  ofJournal: true,

  *check(article) {
    const meta = articleMeta(article)
    if (childOf(meta, 'pub-date')) return
    yield {
      element: meta,
      field: 'dates.published',
      name: 'pub-date',
      reason: 'Unexpected missing {name}, expected the date of publication: PMC needs it',
    }
  },
}
