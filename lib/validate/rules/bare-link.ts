import { hasContent, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A link whose text is only its address. */
export const bareLink: JatsRule = {
  id: 'bare-link',
  severity: 'warning',
  summary: 'A link whose text is only its address.',
  source: 'JATS4R',
  clause: 'Accessibility, links',
  url: jats4r('accessibility'),

  *check(article) {
    for (const element of article.all('ext-link', 'uri', 'self-uri')) {
      const text = textOf(element)
      const isBare =
        !hasContent(element) || text === element.attributes['xlink:href'] || /^(https?|s?ftp):\/\//.test(text)
      if (!isBare || element.attributes['xlink:title']) continue
      yield {
        element,
        reason: `Unexpected address \`${text}\` as the text of a link, expected words that say what it leads to`,
      }
    }
  },
}
