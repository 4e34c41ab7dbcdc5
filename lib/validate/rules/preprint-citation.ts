import { childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** What a citation of a preprint must say, and the elements that say it. */
const parts: [words: string, ...names: string[]][] = [
  ['its authors', 'person-group'],
  ['its title', 'article-title'],
  ['its year', 'year', 'date'],
  ['its server', 'source'],
  ['an id or an address', 'pub-id', 'ext-link'],
]

/** A citation of a preprint that lacks a part. */
export const preprintCitation: JatsRule = {
  id: 'preprint-citation',
  severity: 'suggestion',
  summary: 'A citation of a preprint that lacks a part.',
  source: 'JATS4R',
  clause: 'Preprint citations',
  url: jats4r('preprint-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      if (element.attributes['publication-type'] !== 'preprint') continue
      const lacking = parts
        .filter(([, ...names]) => childrenOf(element, ...names).length === 0)
        .map(([words]) => words)
      if (lacking.length > 0)
        yield {
          element,
          reason: `Unexpected preprint without ${lacking.join(' and ')}, expected all parts of the citation`,
        }
    }
  },
}
