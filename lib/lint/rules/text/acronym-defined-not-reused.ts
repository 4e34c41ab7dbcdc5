import { knownAcronyms } from '../../english/known-acronyms.ts'
import { touches } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** An acronym that is defined and never used. */
export const acronymDefinedNotReused = defineRule({
  id: 'text/acronym-defined-not-reused',
  severity: 'suggestion',
  summary: 'An acronym that is defined and never used again.',
  fix: 'offered',
  check(model, report) {
    for (const { form, definitions, uses } of model.acronyms.values()) {
      const [definition] = definitions
      if (!definition || definitions.length > 1 || uses.some((use) => !use.defining)) continue
      const { block, start, end } = definition.short
      if (!['paragraph', 'item'].includes(block.kind) || definition.scope === 'back' || model.citedAs(form))
        continue
      if (knownAcronyms.has(form) || isName(form)) continue
      // Code, file names and figures use it without a word of prose.
      if (model.codeWords.has(form) || touches(block.links, start, end)) continue
      const lead = Math.max(0, start - 10)
      const alone = / ?[([]$/.exec(block.text.slice(lead, start))
      const closed = alone && /^[)\]]/.test(block.text.slice(end))
      const span = closed ? { block, start: lead + alone.index, end: end + 1 } : { block, start, end }
      report({
        span,
        reason: `Unexpected acronym \`${form}\` that is never used again, expected the long form alone`,
        ...(closed && definition.long.end <= lead + alone.index ? { expected: [''] } : {}),
        note: 'An acronym pays off from its third use',
      })
    }
  },
})

/** “STROBE”, “PSYCOP”: what can be said as a word is the name by which a thing is known. */
function isName(form: string): boolean {
  return (
    /^(?:(?:[B-DF-HJ-NP-TV-XZ]{1,2}|STR|SCR|SPR)?[AEIOUY]){2,}[B-DF-HJ-NP-TV-XZ]{0,2}$/.test(form) &&
    form.length > 4
  )
}
