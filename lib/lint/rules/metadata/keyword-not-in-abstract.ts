import { defineRule } from '../../rule.ts'

/** A keyword that the abstract does not speak of. */
export const keywordNotInAbstract = defineRule({
  id: 'metadata/keyword-not-in-abstract',
  severity: 'suggestion',
  summary: 'A keyword of which neither the title nor the abstract has a word.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    // A summary in the body is written for other readers than those of an index.
    const abstracts = model.blocks.filter(
      ({ scope, lang, section }) => scope === 'abstract' && section === -1 && /^en/i.test(lang),
    )
    if (abstracts.length === 0) return
    const spoken = [...abstracts, ...model.blocks.filter(({ kind }) => kind === 'title')]
    const stems = new Set(spoken.flatMap((block) => model.words(block).map(({ key }) => stem(key))))
    for (const block of model.blocks) {
      if (block.kind !== 'keyword') continue
      const words = model.words(block).filter(({ key }) => key.length > 2)
      if (words.length === 0 || words.some(({ key }) => stems.has(stem(key)))) continue
      // An acronym stands for words that the abstract may say in full.
      if (words.every(({ text }) => /^\p{Lu}{2,}$/u.test(text))) continue
      const nowhere = words.every(({ key }) => (model.vocabulary.get(key)?.count ?? 0) < 2)
      report({
        span: { block, start: 0, end: block.text.trimEnd().length },
        reason: `Unexpected keyword \`${block.text.trim()}\` that ${nowhere ? 'the paper' : 'the abstract'} never says, expected a word of the abstract`,
        note: 'Search engines weigh keywords by the abstract: use the word there, or drop it',
      })
    }
  },
})

function stem(key: string): string {
  return key.replace(
    /(?:isations?|izations?|ologies|ological|ology|ations?|ings?|ies|ists?|ism|ial|ical|ic|ly|ed|es|s|y|e)$/,
    '',
  )
}
