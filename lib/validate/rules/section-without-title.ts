import { childOf, hasContent } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A section without a title. */
export const sectionWithoutTitle: JatsRule = {
  id: 'section-without-title',
  severity: 'warning',
  summary: 'A section without a title.',
  source: 'JATS4R',
  clause: 'Accessibility, sec',
  url: jats4r('accessibility'),
  elsewhere: true,

  *check(article) {
    for (const element of article.all('sec')) {
      const title = childOf(element, 'title')
      if (title && hasContent(title)) continue
      yield { element, reason: 'Unexpected section without a title, expected one' }
    }
  },
}
