import { textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A CRediT role without the attributes of its vocabulary. */
export const creditVocabulary: JatsRule = {
  id: 'credit-vocabulary',
  severity: 'warning',
  summary: 'A CRediT role without the attributes of its vocabulary.',
  source: 'JATS4R',
  clause: 'CRediT taxonomy, 1',
  url: jats4r('credit'),

  *check(article) {
    for (const element of article.all('role')) {
      const { vocab } = element.attributes
      const term = element.attributes['vocab-term']
      const uri = element.attributes['vocab-term-identifier'] ?? ''
      if (vocab !== 'credit' && !uri.includes('credit.niso.org')) continue
      if (
        vocab === 'credit' &&
        term &&
        element.attributes['vocab-identifier'] === 'https://credit.niso.org/' &&
        /^https:\/\/credit\.niso\.org\/contributor-roles\/[a-z-]+\/$/.test(uri)
      )
        continue
      yield {
        element,
        reason: `Unexpected CRediT role \`${textOf(element)}\`, expected its vocabulary, term and identifier`,
      }
    }
  },
}
