import { defineRule } from '../../rule.ts'

const hedge =
  /\b(?:seem(?:s|ed|ingly)?|appear(?:s|ed)? to|apparently|perhaps|possibly|arguably|supposedly|presumably)\b/gi

/** So many hedges in one sentence, or in so many sentences, are too many. */
const most = 3
const reach = 4

/** Hedges on hedges. */
export const hedgeStacking = defineRule({
  id: 'text/hedge-stacking',
  severity: 'suggestion',
  summary: 'Hedges in three of four sentences, or three in one.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      if (block.kind !== 'paragraph' || block.quotation || block.scope === 'back') continue
      // Where the hedges of the last sentences stand: sentence, first offset, last offset, last word.
      let recent: { at: number; from: number; to: number; word: string }[] = []
      for (const [at, sentence] of model.sentences(block).entries()) {
        const text = block.text.slice(sentence.start, sentence.end)
        const hedges = [...text.matchAll(hedge)].filter(
          ({ index }) => !model.isQuoted(block, sentence.start + index, sentence.start + index + 1),
        )
        const [first] = hedges
        const last = hedges.at(-1)
        if (!first || !last) continue
        const own = {
          at,
          from: sentence.start + first.index,
          to: sentence.start + last.index + last[0].length,
          word: last[0],
        }
        recent = [...recent.filter((each) => at - each.at < reach), own]
        if (recent.length < most && hedges.length < most) continue
        const inOne = hedges.length >= most
        report({
          span: { block, start: inOne ? own.from : recent[0]!.from, end: own.to },
          reason: inOne
            ? `Unexpected ${hedges.length} hedges in one sentence, expected one`
            : `Unexpected hedges in ${recent.length} of ${at - recent[0]!.at + 1} sentences, expected one`,
          note: `“${(inOne ? hedges.map(([word]) => word) : recent.map(({ word }) => word)).join('”, “')}”: say once how sure it is`,
        })
        recent = []
      }
    }
  },
})
