import { articleMeta, childOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has no volume of its journal. */
export const missingVolume: JatsRule = {
  id: 'missing-volume',
  severity: 'suggestion',
  summary: 'The article has no volume of its journal.',
  source: 'PMC',
  clause: 'volume',
  url: pmc('tags.html#el-artmeta'),
  ofJournal: true,

  *check(article) {
    const meta = articleMeta(article)
    if (childOf(meta, 'volume') ?? childOf(meta, 'issue')) return
    yield {
      element: meta,
      field: 'journal.volume',
      name: 'volume',
      reason: 'Unexpected missing {name}, expected the volume or the issue: PMC needs one',
    }
  },
}
