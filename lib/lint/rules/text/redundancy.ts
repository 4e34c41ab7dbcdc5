import { phraseRule } from '../../phrases/phrase-rule.ts'
import { redundantPhrases } from '../../phrases/redundancy.ts'

/** Words that say what their neighbours say already. */
export const redundancy = phraseRule({
  id: 'text/redundancy',
  severity: 'suggestion',
  summary: 'Words that repeat what their neighbours say: “already existing”, “religious clerics”.',
  phrases: redundantPhrases,
  note: 'The words repeat one another',
})
