import { type JatsRule, jats4r } from '../rule.ts'

/** The values that JATS4R recommends. */
const known = new Set(
  (
    'teaser extract editor-summary executive-summary interpretive-summary summary plain-language-summary graphical ' +
    'key-points simple structured video audio'
  ).split(' '),
)

/** A kind of abstract that JATS4R does not list. */
export const abstractType: JatsRule = {
  id: 'abstract-type',
  severity: 'suggestion',
  summary: 'A kind of abstract that JATS4R does not list.',
  source: 'JATS4R',
  clause: 'Abstracts',
  url: jats4r('abstracts'),

  *check(article) {
    for (const element of article.all('abstract', 'trans-abstract')) {
      const type = element.attributes['abstract-type']
      if (!type || known.has(type)) continue
      yield {
        element,
        field: 'abstracts.type',
        name: 'abstract-type',
        reason: `Unexpected \`${type}\` as {name}, expected one of ${[...known].join(', ')}`,
      }
    }
  },
}
