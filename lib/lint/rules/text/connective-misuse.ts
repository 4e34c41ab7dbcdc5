import type { Block } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { sentenceAt } from '../../model/search.ts'
import { connectives } from '../../phrases/connective-misuse.ts'
import { phraseRule } from '../../phrases/phrase-rule.ts'
import { defineRule } from '../../rule.ts'

const phrases = phraseRule({
  id: 'text/connective-misuse',
  severity: 'suggestion',
  summary: '',
  phrases: connectives,
  note: 'Readers expect another relation between the two sentences',
})

/** Connectives that promise another relation than the sentences have. */
export const connectiveMisuse = defineRule({
  id: 'text/connective-misuse',
  severity: 'suggestion',
  summary:
    'A connective that does not say what is meant: “apart from the differences”, “on the other hand … the same”.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    phrases.check(model, report, undefined)
    const habit = isHabit(model)
    for (const block of model.english) {
      for (const { 0: hand, index } of block.text.matchAll(/\bOn the other hand\b/g)) {
        if (block.scope === 'back' || model.isQuoted(block, index, index + hand.length)) continue
        const doubt = doubtOf(model, block, index, habit)
        if (!doubt) continue
        report({
          span: { block, start: index, end: index + hand.length },
          reason: `Unexpected \`${hand}\` without a contrast, expected “in turn”, “likewise” or nothing`,
          note: doubt,
        })
      }
    }
  },
})

/** Whether the phrase is one that the author likes: three times, and once in three thousand words. */
function isHabit(model: DocumentModel): boolean {
  let uses = 0
  for (const { text } of model.english) uses += text.match(/\bOn the other hand\b/g)?.length ?? 0
  return uses > 2 && uses * 3000 > model.englishWords.length
}

/** Why a contrast is not to be seen, if it is not. */
function doubtOf(model: DocumentModel, block: Block, at: number, habit: boolean): string | undefined {
  const sentences = model.sentences(block)
  const index = sentenceAt(sentences, at)
  const own = sentences[index]
  if (!own) return undefined
  const before =
    index === 0
      ? (/\bone hand\b/i.exec(model.blocks[block.index - 1]?.text ?? '')?.[0] ?? '')
      : block.text.slice(sentences[Math.max(0, index - 3)]!.start, at)
  if (
    /\b(?:on (?:the )?one hand|while|whereas|some|critics|proponents|advantage|benefits?|positive|but|however|although)\b/i.test(
      before,
    )
  )
    return undefined
  const sentence = block.text.slice(own.start, own.end)
  if (
    /\b(?:however|but|not|less|fewer|unlike|difficult|lack|fail|disadvantage|drawback|only|never|no)\b|n[’']t\b/i.test(
      sentence,
    )
  )
    return undefined
  if (/\b(?:the same|also|likewise|similarly|both)\b/i.test(sentence)) {
    return 'The sentence says that it is the same, or that it is so for both'
  }
  return index === 0 && habit
    ? 'It opens a paragraph: the reader has to find the one hand in the paragraph before'
    : undefined
}
