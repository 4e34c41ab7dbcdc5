import { articleMeta, find } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article names nobody who wrote it. */
export const missingAuthors: JatsRule = {
  id: 'missing-authors',
  severity: 'warning',
  summary: 'The article names nobody who wrote it.',
  source: 'PMC',
  clause: 'contrib-group',
  url: pmc('tags.html#el-contribgrp'),
  elsewhere: true,
  *check(article) {
    const meta = articleMeta(article)
    if (find(meta, 'contrib')) return
    yield {
      element: meta,
      field: 'contributors',
      name: 'contrib',
      reason: 'Unexpected missing {name}, expected the authors of the article',
    }
  },
}
