import { defineRule } from '../../rule.ts'

/** A space before a mark that follows its word. */
export const spaceBeforePunctuation = defineRule({
  id: 'text/space-before-punctuation',
  severity: 'warning',
  summary: 'A space before a comma, a full stop or another mark, or inside a parenthesis.',
  fix: 'certain',
  check(model, report) {
    for (const block of model.blocks) {
      // French puts a space before double marks, and some typists one before every mark.
      if (/^fr/i.test(block.lang) || block.kind === 'line' || !/ [,;:!?.)]|\( /.test(block.text)) continue
      for (const match of block.text.matchAll(
        /(?<=[\p{L}\p{N}\ufffc)\]”’"])( +)(?=([,;:!?.])(?:\s|$|\ufffc))|(?<=\()( +)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])( +)(?=\)(?:\W|$))/gu,
      )) {
        const mark = match[2]
        const end = match.index + match[0].length
        // “ …”, “ ...”, “ :)”: an ellipsis or a face.
        if (model.isQuoted(block, match.index, end)) continue
        if (mark && /^[.]{2,}|^:[-)(]/.test(block.text.slice(end, end + 3))) continue
        report({
          span: { block, start: match.index, end },
          reason: mark
            ? `Unexpected space before \`${mark}\`, expected none`
            : 'Unexpected space inside the parenthesis, expected none',
          expected: [''],
          fix: mark === ',' || mark === '.' || mark === ';' ? 'certain' : 'offered',
          evidence: 'The mark follows its word without a space',
        })
      }
    }
  },
})
