import { defineRule } from '../../rule.ts'

/** A long form with its acronym again, though the body has said it before. */
export const acronymRedefined = defineRule({
  id: 'text/acronym-redefined',
  severity: 'suggestion',
  summary: 'An acronym that the body defines a second time.',
  fix: 'offered',
  check(model, report) {
    for (const { form, definitions } of model.acronyms.values()) {
      for (const scope of ['abstract', 'body'] as const) {
        const inScope = definitions.filter(
          ({ short }) => short.block.scope === scope && ['paragraph', 'item'].includes(short.block.kind),
        )
        const [first] = inScope
        for (const { short, long } of inScope.slice(1)) {
          const { block } = short
          const reversed = short.start < long.start
          const start = Math.min(long.start, short.start)
          const end =
            block.text.indexOf(
              reversed ? ')' : block.text[short.end] === ']' ? ']' : ')',
              Math.max(short.end, long.end - 1),
            ) + 1
          if (end <= start || end - start > 150 || long.block !== block) continue
          if (model.isQuoted(block, start, end)) continue
          const same = isSame(textOf(long), textOf(first!.long))
          report({
            span: { block, start, end },
            reason: same
              ? `Unexpected second definition of \`${form}\`, expected \`${form}\` alone`
              : `Unexpected other long form of \`${form}\`, expected “${textOf(first!.long)}” or another acronym`,
            ...(same ? { expected: [textOf(short)] } : { severity: 'warning' }),
            cause: { reason: `\`${form}\` is defined here`, span: first!.short },
          })
        }
      }
    }
  },
})

/** But for case, hyphens and number; a word more in one of them says the same. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}

function bare(long: string): string {
  return long.toLowerCase().replace(/[-–]/g, ' ').replace(/s\b/g, '')
}

function textOf({ block, start, end }: { block: { text: string }; start: number; end: number }): string {
  return block.text.slice(start, end).replace(/\s+/g, ' ')
}
