import { touches } from '../../model/block.ts'
import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** An acronym without the article that it has elsewhere. */
export const acronymArticleInconsistent = defineRule({
  id: 'text/acronym-article-inconsistent',
  severity: 'suggestion',
  summary: 'An acronym without “the”, where the document says “the” before it more often than not.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const { name, uses, definite } of model.articles.values()) {
      if (name.includes(' ') || definite * 4 <= uses.length * 3) continue
      const without = uses.filter((use) => !use.definite)
      const example = uses.find((use) => use.definite)!
      for (const { span, at } of without) {
        const { block } = span
        if (block.kind === 'heading' || block.kind === 'title' || model.isQuoted(block, span.start, span.end))
          continue
        const word = model.words(block)[at]!
        // “the Tehrik-i-Taliban Pakistan (TTP)”: the article stands before the long form.
        if (/[([]$/.test(block.text.slice(0, span.start)) || touches(block.links, span.start, span.end))
          continue
        // “called HAL”, “or *HAL*”: the name is spoken of.
        if (
          touches(block.emphasis, span.start, span.end) ||
          /\b(?:called|named|or|as)\s$/.test(block.text.slice(0, span.start))
        )
          continue
        const expected = `${word.initial && isSentenceStart(block.text, span.start) ? 'The' : 'the'} ${name}`
        report({
          span,
          reason: `Unexpected \`${name}\` without an article, expected \`${expected}\``,
          expected: [expected],
          note: `“the ${name}” stands ${times(definite)} as a noun of its own, “${name}” alone ${times(without.length)}`,
          cause: { reason: `\`the ${name}\` stands here`, span: example.span },
        })
      }
      for (const { long } of model.acronyms.get(name)?.definitions ?? []) {
        const before = long.block.text.slice(Math.max(0, long.start - 12), long.start)
        if (!/\b(?:between|of|by|from|with|against|and|to|for|in)\s+$/.test(before)) continue
        const expected = `the ${long.block.text.slice(long.start, long.end)}`
        report({
          span: long,
          reason: `Unexpected long form of \`${name}\` without an article, expected \`the …\``,
          expected: [expected],
          note: `“the ${name}” stands ${times(definite)}`,
          cause: { reason: `\`the ${name}\` stands here`, span: example.span },
        })
      }
    }
  },
})

function isSentenceStart(text: string, at: number): boolean {
  return at === 0 || /[.!?…]["”’)\]]*\s+["“‘([]*$/.test(text.slice(Math.max(0, at - 8), at))
}
