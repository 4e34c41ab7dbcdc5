import { informalPhrases } from '../../phrases/informal-register.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'

/** Words of talk, not of a paper. */
export const informalRegister = phraseRule({
  id: 'text/informal-register',
  severity: 'suggestion',
  summary: 'Colloquial words and phrases: “a lot of”, “quite a few”, “definitely”.',
  phrases: informalPhrases,
  note: 'A paper is written more formally',
})
