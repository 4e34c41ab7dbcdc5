import { prepositions } from '../../phrases/idiom-preposition.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'

/** Verbs, nouns and adjectives with a preposition that English does not give them. */
export const idiomPreposition = phraseRule({
  id: 'text/idiom-preposition',
  severity: 'warning',
  summary: 'A preposition that the word before it does not take: “comprised of”, “discuss about”.',
  phrases: prepositions,
  note: 'English says it with another preposition, or with none',
})
