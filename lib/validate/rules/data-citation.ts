import { childOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A citation of data without its title or its source, or a title of data elsewhere. */
export const dataCitation: JatsRule = {
  id: 'data-citation',
  severity: 'suggestion',
  summary: 'A citation of data without its title or its source, or a title of data elsewhere.',
  source: 'JATS4R',
  clause: 'Data citations, 3',
  url: jats4r('data-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      const isData = element.attributes['publication-type'] === 'data'
      if (childOf(element, 'data-title') && !isData)
        yield { element, reason: 'Unexpected title of data in a reference of another kind, expected `data`' }
      if (!isData || childOf(element, 'data-title')) continue
      if (childOf(element, 'source') && !childOf(element, 'article-title')) continue
      yield {
        element,
        reason: 'Unexpected citation of data without title and repository, expected one of them',
      }
    }
  },
}
