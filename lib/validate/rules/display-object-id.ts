import { type JatsRule, jats4r } from '../rule.ts'

/** A figure, a table or a box without an id. */
export const displayObjectId: JatsRule = {
  id: 'display-object-id',
  severity: 'suggestion',
  summary: 'A figure, a table or a box without an id.',
  source: 'JATS4R',
  clause: 'Display objects',
  url: jats4r('display-objects'),

  *check(article) {
    for (const element of article.all('fig', 'table-wrap', 'boxed-text')) {
      if (element.attributes.id) continue
      yield {
        element,
        reason: `Unexpected \`${element.name}\` without an id, expected one that references can point at`,
      }
    }
  },
}
