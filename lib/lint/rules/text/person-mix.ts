import type { Span } from '../../model/block.ts'
import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

const work = new Set(['study', 'paper', 'article', 'research', 'analysis', 'author', 'authors'])
/** What a paper, or its author, does. */
const acts =
  /^(?:aims?|analy[sz]es?|argues?|assess(?:es)?|attempts?|compares?|concludes?|considers?|consults?|contributes?|demonstrates?|describes?|develops?|discusses|employs?|examines?|explores?|finds?|focus(?:es)?|highlights?|identif(?:y|ies)|intends?|introduces?|investigates?|presents?|proposes?|provides?|reviews?|seeks?|shows?|suggests?|triangulates?|uses?|utili[sz]es?)$/

/** “We” and “this study” for the same authors. */
export const personMix = defineRule({
  id: 'text/person-mix',
  severity: 'suggestion',
  summary: '“We” once or twice in a paper that says “this study” of itself elsewhere.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const persons: Span[] = []
    const papers: Span[] = []
    for (const { block, words, at, word } of model.englishWords) {
      if (block.scope === 'back' || block.scope === 'note') continue
      const span = { block, start: word.start, end: word.end }
      if (word.key === 'we' || word.key === 'our' || word.key === 'us') {
        if (word.text !== 'US') persons.push(span)
      } else if (
        work.has(word.key) &&
        /^(?:this|the|present)$/.test(words[at - 1]?.key ?? '') &&
        acts.test(words[at + 1]?.key ?? '')
      ) {
        papers.push({ block, start: words[at - 1]!.start, end: word.end })
      }
    }
    const we = persons.filter(({ block, start, end }) => block.text.slice(start, end).toLowerCase() === 'we')
    if (
      papers.length < 3 ||
      persons.length === 0 ||
      persons.length > 2 ||
      persons.length * 3 > papers.length + 1
    )
      return
    const example = papers[0]!
    for (const span of we) {
      report({
        span,
        reason: `Unexpected \`${span.block.text.slice(span.start, span.end)}\`, expected “this study” as elsewhere`,
        note: `The paper speaks of itself as “this study” ${times(papers.length)}, as “we” ${times(we.length)}`,
        cause: { reason: 'It does so here', span: example },
      })
    }
  },
})
