import { imprecisePhrases } from '../../phrases/imprecise-wording.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'

/** Words that are dated or less exact than their neighbours. */
export const impreciseWording = phraseRule({
  id: 'text/imprecise-wording',
  severity: 'suggestion',
  summary: 'A dated or loose word where a plain one is more exact: “erstwhile”, “like” before examples.',
  phrases: imprecisePhrases,
  note: 'A plainer word is more exact',
})
