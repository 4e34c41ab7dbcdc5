import { type JatsRule, jats4r } from '../rule.ts'

/** Several groups of keywords that are not told apart. */
export const keywordGroupType: JatsRule = {
  id: 'keyword-group-type',
  severity: 'suggestion',
  summary: 'Several groups of keywords that are not told apart.',
  source: 'JATS4R',
  clause: 'Keywords',
  url: jats4r('keywords'),

  *check(article) {
    const plain = article
      .all('kwd-group')
      .filter((group) => !group.attributes['kwd-group-type'] && !group.attributes['xml:lang'])
    for (const element of plain.slice(1)) {
      yield {
        element,
        reason: 'Unexpected second group of keywords without type or language, expected either',
      }
    }
  },
}
