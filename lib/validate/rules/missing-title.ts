import { articleMeta, find, textOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** The article has no title. */
export const missingTitle: JatsRule = {
  id: 'missing-title',
  severity: 'warning',
  summary: 'The article has no title.',
  source: 'PMC',
  clause: 'article-title',
  url: pmc('tags.html#el-titlegrp'),
  elsewhere: true,
  *check(article) {
    const title = find(articleMeta(article), 'article-title')
    if (title && textOf(title) !== '') return
    yield {
      element: title ?? articleMeta(article),
      field: 'title',
      name: 'article-title',
      reason: 'Unexpected missing {name}, expected the title of the article',
    }
  },
}
