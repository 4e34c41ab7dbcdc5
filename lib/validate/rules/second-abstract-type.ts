import { articleMeta, childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A further abstract that does not say what kind it is. */
export const secondAbstractType: JatsRule = {
  id: 'second-abstract-type',
  severity: 'suggestion',
  summary: 'A further abstract that does not say what kind it is.',
  source: 'JATS4R',
  clause: 'Abstracts',
  url: jats4r('abstracts'),

  *check(article) {
    const untyped = childrenOf(articleMeta(article), 'abstract').filter(
      (element) => !element.attributes['abstract-type'],
    )
    for (const element of untyped.slice(1)) {
      yield {
        element,
        field: 'abstracts.type',
        name: 'abstract-type',
        reason: 'Unexpected further abstract without {name}, expected its kind',
      }
    }
  },
}
