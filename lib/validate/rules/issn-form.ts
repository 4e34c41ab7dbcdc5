import { hasContent, textOf } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** An ISSN that has not the form of one. */
export const issnForm: JatsRule = {
  id: 'issn-form',
  severity: 'warning',
  summary: 'An ISSN that has not the form of one.',
  source: 'PMC',
  clause: 'issn',
  url: pmc('tags.html#el-issn'),

  *check(article) {
    for (const element of article.all('issn')) {
      if (!hasContent(element) || /^\d{4}-\d{3}[\dX]$/.test(textOf(element))) continue
      yield {
        element,
        field: 'journal.issn',
        name: 'issn',
        reason: `Unexpected \`${textOf(element)}\` as {name}, expected four digits, a hyphen and four more`,
      }
    }
  },
}
