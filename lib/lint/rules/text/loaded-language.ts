import { loadedWords } from '../../phrases/loaded-language.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'

/** Words that judge instead of describing. */
export const loadedLanguage = phraseRule({
  id: 'text/loaded-language',
  severity: 'suggestion',
  summary: 'Words that judge where a paper describes, for the social sciences; off unless asked for.',
  optional: true,
  phrases: loadedWords,
  note: 'A neutral word lets the evidence speak',
})
