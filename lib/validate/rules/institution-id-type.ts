import { type JatsRule, jats4r } from '../rule.ts'

/** An id of an institution without its kind. */
export const institutionIdType: JatsRule = {
  id: 'institution-id-type',
  severity: 'warning',
  summary: 'An id of an institution without its kind.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, institution-id',
  url: jats4r('authors-and-affiliations'),

  *check(article) {
    for (const element of article.all('institution-id')) {
      if (element.attributes['institution-id-type']) continue
      yield {
        element,
        reason: 'Unexpected id of an institution without its type, expected `institution-id-type`',
      }
    }
  },
}
