import { type JatsRule, jats4r } from '../rule.ts'

/** A reference that does not say what kind of work it is. */
export const citationType: JatsRule = {
  id: 'citation-type',
  severity: 'warning',
  summary: 'A reference that does not say what kind of work it is.',
  source: 'JATS4R',
  clause: 'General citations, 1',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      if (element.attributes['publication-type']) continue
      yield { element, reason: 'Unexpected reference without its kind, expected `publication-type`' }
    }
  },
}
