import { defineRule } from '../../rule.ts'

/** A full stop at the end of the keywords. */
export const keywordsTerminalPeriod = defineRule({
  id: 'metadata/keywords-terminal-period',
  severity: 'suggestion',
  summary: 'A keyword that ends in a full stop.',
  fix: 'certain',
  check(model, report) {
    for (const block of model.blocks) {
      if (block.kind !== 'keyword') continue
      const end = block.text.trimEnd().length
      // “U.S.”, “Co.”: a full stop of an abbreviation stays.
      if (!/\p{Ll}{4,}\.$/u.test(block.text.slice(Math.max(0, end - 20), end))) continue
      report({
        span: { block, start: end - 1, end },
        reason: 'Unexpected full stop after a keyword, expected none',
        expected: [''],
        evidence: 'Keywords are terms, not sentences',
      })
    }
  },
})
