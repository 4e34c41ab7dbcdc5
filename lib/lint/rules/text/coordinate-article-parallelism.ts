import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** “the A and B”, where B has its own article elsewhere. */
export const coordinateArticleParallelism = defineRule({
  id: 'text/coordinate-article-parallelism',
  severity: 'suggestion',
  summary: '“the A and B” for two names, where the document says “the” before B elsewhere.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const { name, uses, definite } of model.articles.values()) {
      if (definite * 10 <= uses.length * 5) continue
      const example = uses.find((use) => use.definite)!
      for (const { span, at, definite: has } of uses) {
        if (has) continue
        const words = model.words(span.block)
        const [own, and] = [words[at]!, words[at - 1]]
        if (own.gap !== ' ' || (and?.key !== 'and' && and?.key !== 'or') || !/^ ?$/.test(and.gap)) continue
        let first = at - 2
        while (
          first > 0 &&
          /^\p{Lu}/u.test(words[first]!.text) &&
          words[first]!.gap === ' ' &&
          at - first < 5
        )
          first--
        if (words[first]?.key !== 'the' || first === at - 2) continue
        const { block } = span
        if (model.isQuoted(block, span.start, span.end)) continue
        const pair = { block, start: words[first]!.start, end: span.end }
        const there = block.text.slice(pair.start, pair.end)
        const expected = `${block.text.slice(pair.start, span.start)}the ${name}`
        report({
          span: pair,
          reason: `Unexpected \`${there}\`, expected \`${expected}\``,
          expected: [expected],
          note: `“the ${name}” stands ${times(definite)} as a noun of its own: both names take the article`,
          cause: { reason: `\`the ${name}\` stands here`, span: example.span },
        })
      }
    }
  },
})
