import { type JatsRule, jats4r } from '../rule.ts'

/** An id in a reference without its kind. */
export const citationIdType: JatsRule = {
  id: 'citation-id-type',
  severity: 'warning',
  summary: 'An id in a reference without its kind.',
  source: 'JATS4R',
  clause: 'General citations, 8',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('pub-id')) {
      if (element.attributes['pub-id-type']) continue
      yield { element, reason: 'Unexpected id of a work without its type, expected `pub-id-type`' }
    }
  },
}
