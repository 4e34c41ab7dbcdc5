import { isWithin } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** Contributors of whom none is an author. */
export const missingAuthorType: JatsRule = {
  id: 'missing-author-type',
  severity: 'warning',
  summary: 'Contributors of whom none is an author.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, 1',
  url: jats4r('authors-and-affiliations'),

  *check(article) {
    const people = article.all('contrib').filter((contrib) => !isWithin(contrib, 'collab'))
    if (people.length === 0 || people.some((contrib) => contrib.attributes['contrib-type'] === 'author'))
      return
    yield {
      element: people[0],
      reason: 'Unexpected contributors without `contrib-type="author"`, expected at least one author',
    }
  },
}
