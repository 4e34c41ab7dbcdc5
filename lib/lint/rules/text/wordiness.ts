import { phraseRule } from '../../phrases/phrase-rule.ts'
import { wordyPhrases } from '../../phrases/wordiness.ts'

/** Long ways to say a short thing. */
export const wordiness = phraseRule({
  id: 'text/wordiness',
  severity: 'suggestion',
  summary: 'A phrase where one word says the same: “in order to”, “qualitative in nature”.',
  phrases: wordyPhrases,
  note: 'The shorter form says the same',
})
