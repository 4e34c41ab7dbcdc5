import type { Severity } from '../../diagnostics/rule-entry.ts'
import type { Span } from '../model/block.ts'
import { type AnyRule, defineRule, type FixClass, type RuleId } from '../rule.ts'
import { findPhrases, type PhraseIndex, type PhraseList, readPhrases } from './phrase.ts'

/** A rule that is a list of phrases. */
export interface PhraseRule {
  id: RuleId
  severity: Severity
  summary: string
  /** Offered by default: wording is the author's. */
  fix?: FixClass
  optional?: boolean
  phrases: PhraseList
  /** What is wrong with all of them, where a phrase has no note of its own. */
  note: string
}

/** Makes a rule of a list of phrases; the list is read when the rule first runs. */
export function phraseRule({ phrases, note, fix = 'offered', ...rule }: PhraseRule): AnyRule {
  let index: PhraseIndex | undefined
  return defineRule({
    ...rule,
    fix,
    languages: ['en'],
    check(model, report) {
      index ??= readPhrases(phrases)
      for (const block of model.english) {
        if (block.scope === 'back') continue
        for (const match of findPhrases(model, block, index)) {
          const there = block.text.slice(match.span.start, match.span.end).replace(/\s+/g, ' ')
          if (match.expected[0] === '') {
            report({ ...removal(match.span), note: match.note ?? note })
            continue
          }
          const better = match.expected.map((each) => `\`${each}\``).join(' or ')
          report({
            span: match.span,
            reason: `Unexpected \`${there}\`, expected ${better || 'a plainer or more exact wording'}`,
            ...(match.expected.length > 0 ? { expected: match.expected } : {}),
            note: match.note ?? note,
          })
        }
      }
    },
  })
}

/** Words that go take a space with them, and at the start of a sentence the comma; the next word gets the capital. */
function removal({ block, start, end }: Span) {
  const there = block.text.slice(start, end).replace(/\s+/g, ' ')
  const reason = `Unexpected \`${there}\`, expected the sentence without it`
  const before = block.text[start - 1]
  if (/^\p{Lu}/u.test(there)) {
    const next = /^,?\s+(\p{L})/u.exec(block.text.slice(end, end + 4))
    if (!next) return { span: { block, start, end }, reason }
    return { span: { block, start, end: end + next[0].length }, reason, expected: [next[1]!.toUpperCase()] }
  }
  return before === ' '
    ? { span: { block, start: start - 1, end }, reason, expected: [''] }
    : { span: { block, start, end }, reason }
}
