import type { Settings } from '../../../frontmatter/settings.ts'
import { defineRule } from '../../rule.ts'

type Style = NonNullable<Settings['quotes']>

const names: Record<Style, string> = {
  double: 'double marks',
  single: 'single marks',
  guillemets: 'guillemets',
  'low-high': 'a low and a high mark',
  corner: 'corner brackets',
}
/** The first mark of a quotation, and the style that it begins. */
const styles: Record<string, Style> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '‟': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '„': 'low-high',
  '‚': 'low-high',
  '«': 'guillemets',
  '»': 'guillemets',
  '‹': 'guillemets',
  '›': 'guillemets',
}

/** Quotations of the first level in other marks than those of the house. */
export const quotationStyle = defineRule({
  id: 'text/quotation-style',
  severity: 'suggestion',
  summary: 'A quotation in other marks than `quotes` asks for.',
  fix: 'none',
  check(model, report) {
    const house = model.settings?.quotes
    if (!house) return
    for (const block of model.blocks) {
      if (block.quotation) continue
      for (const { start } of model.quotes(block).passages) {
        const style = styles[block.text[start]!]
        if (!style || style === house) continue
        report({
          span: { block, start, end: start + 1 },
          reason: `Unexpected ${names[style]} around a quotation, expected ${names[house]}`,
          note: 'The manuscript asks for them by `quotes`; what is quoted within takes the other marks.',
        })
      }
    }
  },
})
