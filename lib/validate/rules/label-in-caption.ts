import { childOf, hasContent, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A caption that begins with what should be the label. */
export const labelInCaption: JatsRule = {
  id: 'label-in-caption',
  severity: 'suggestion',
  summary: 'A caption that begins with what should be the label.',
  source: 'JATS4R',
  clause: 'Display objects',
  url: jats4r('display-objects'),

  *check(article) {
    for (const element of article.all('fig', 'fig-group', 'table-wrap', 'boxed-text')) {
      const label = childOf(element, 'label')
      const caption = childOf(element, 'caption')
      const text = textOf(caption)
      if (
        (label && hasContent(label)) ||
        !/^(fig(ure)?|table|scheme|box|supplement(al|ary)?( fig(ure)?| table)?)\.?\s*\d/i.test(text)
      )
        continue
      yield {
        element: caption,
        reason: `Unexpected \`${text.slice(0, 12)}\` at the start of a caption, expected it as the label`,
      }
    }
  },
}
