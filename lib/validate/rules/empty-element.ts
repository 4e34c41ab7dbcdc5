import { hasContent } from '../article.ts'
import { type JatsRule, pmc } from '../rule.ts'

/** Elements that say nothing without content. Titles, journal ids and ISSNs have rules of their own. */
const names = (
  'p label kwd surname given-names collab subject subtitle alt-title abstract aff article-id caption term fn ' +
  'copyright-statement copyright-year copyright-holder license-p publisher-name journal-title volume issue fpage ' +
  'lpage elocation-id award-id funding-source element-citation email institution country disp-quote named-content'
).split(' ')

/** An element that holds nothing. */
export const emptyElement: JatsRule = {
  id: 'empty-element',
  severity: 'warning',
  summary: 'An element that holds nothing.',
  source: 'PMC',
  clause: 'General style, empty elements',
  url: pmc('style.html'),

  *check(article) {
    for (const element of article.all(...names)) {
      if (hasContent(element)) continue
      yield { element, reason: `Unexpected empty \`${element.name}\`, expected content` }
    }
  },
}
