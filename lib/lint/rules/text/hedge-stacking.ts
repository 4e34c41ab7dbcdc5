import { defineRule } from '../../rule.ts'

const hedge =
  /\b(?:seem(?:s|ed|ingly)?|appear(?:s|ed)? to|apparently|perhaps|possibly|arguably|supposedly|presumably)\b/gi

/** Hedges on hedges. */
export const hedgeStacking = defineRule({
  id: 'text/hedge-stacking',
  severity: 'suggestion',
  summary: 'Hedges in three sentences in a row, or three in one.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      if (block.kind !== 'paragraph' || block.quotation || block.scope === 'back') continue
      let run = 0
      let start = 0
      for (const sentence of model.sentences(block)) {
        const text = block.text.slice(sentence.start, sentence.end)
        const hedges = [...text.matchAll(hedge)].filter(
          ({ index }) => !model.isQuoted(block, sentence.start + index, sentence.start + index + 1),
        )
        const [first] = hedges
        const last = hedges.at(-1)
        if (!first || !last) {
          run = 0
          continue
        }
        const from = sentence.start + first.index
        const to = sentence.start + last.index + last[0].length
        if (run === 0) start = from
        run++
        if (run !== 3 && hedges.length < 3) continue
        report({
          span: { block, start: hedges.length >= 3 ? from : start, end: to },
          reason:
            hedges.length >= 3
              ? `Unexpected ${hedges.length} hedges in one sentence, expected one`
              : 'Unexpected hedges in three sentences in a row, expected one',
          note: `“${hedges.length >= 3 ? hedges.map(([word]) => word).join('”, “') : last[0]}”: say once how sure it is`,
        })
      }
    }
  },
})
