import { betweenBothPhrases } from '../../phrases/between-both.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'

/** A pair that is counted twice. */
export const betweenBoth = phraseRule({
  id: 'text/between-both',
  severity: 'warning',
  summary: '“Between both”, and other pairs with the wrong partner word.',
  phrases: betweenBothPhrases,
  note: '“Between” already says that there are two',
})
