import { find } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A figure without a picture. */
export const figureWithoutPicture: JatsRule = {
  id: 'figure-without-picture',
  severity: 'warning',
  summary: 'A figure without a picture.',
  source: 'JATS4R',
  clause: 'Display objects',
  url: jats4r('display-objects'),

  *check(article) {
    for (const element of article.all('fig')) {
      if (find(element, 'graphic') ?? find(element, 'media')) continue
      yield { element, reason: 'Unexpected figure without a picture, expected one' }
    }
  },
}
