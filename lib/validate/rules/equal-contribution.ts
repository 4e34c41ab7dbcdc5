import { type JatsRule, jats4r } from '../rule.ts'

/** One author alone who contributed equally. */
export const equalContribution: JatsRule = {
  id: 'equal-contribution',
  severity: 'warning',
  summary: 'One author alone who contributed equally.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, equal contribution',
  url: jats4r('authors-and-affiliations'),

  *check(article) {
    const equal = article.all('contrib').filter((contrib) => contrib.attributes['equal-contrib'] === 'yes')
    if (equal.length !== 1) return
    yield {
      element: equal[0],
      field: 'contributors.equal-contribution',
      name: 'equal-contrib',
      reason: 'Unexpected {name} of one author alone, expected at least two',
    }
  },
}
