import { phraseRule } from '../../phrases/phrase-rule.ts'
import { confusedWords } from '../../phrases/wrong-word.ts'

/** Words taken for others that look or sound like them. */
export const wrongWord = phraseRule({
  id: 'text/wrong-word',
  severity: 'warning',
  summary: 'A word taken for another that looks or sounds like it: “developmental aid”, “assure that”.',
  phrases: confusedWords,
  note: 'The two words mean different things',
})
