import type { Severity } from '../../diagnostics/rule-entry.ts'
import type { Span } from '../model/block.ts'
import type { DocumentModel } from '../model/document-model.ts'
import { type AnyRule, defineRule, type FixClass, type RuleId } from '../rule.ts'
import { findPhrases, PhraseIndex, type PhraseList, type PhraseMatch } from './phrase.ts'

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

/** The lists of all rules: they are looked for together, in one pass. */
const lists: { id: RuleId; phrases: PhraseList }[] = []
let index: PhraseIndex | undefined
const found = new WeakMap<DocumentModel, Map<string, PhraseMatch[]>>()

/** Makes a rule of a list of phrases; the lists are read when the first of them is needed. */
export function phraseRule({ phrases, note, fix = 'offered', ...rule }: PhraseRule): AnyRule {
  lists.push({ id: rule.id, phrases })
  return defineRule({
    ...rule,
    fix,
    languages: ['en'],
    check(model, report) {
      for (const match of matchesOf(model, rule.id)) {
        if (match.expected[0] === '') {
          report({ ...removal(match.span), note: match.note ?? note })
          continue
        }
        const { block, start, end } = match.span
        const there = block.text.slice(start, end).replace(/\s+/g, ' ')
        const better = match.expected.map((each) => `\`${each}\``).join(' or ')
        report({
          span: match.span,
          reason: `Unexpected \`${there}\`, expected ${better || 'a plainer or more exact wording'}`,
          ...(match.expected.length > 0 ? { expected: match.expected } : {}),
          note: match.note ?? note,
        })
      }
    },
  })
}

/** What the list of one rule found in a manuscript. */
function matchesOf(model: DocumentModel, id: RuleId): readonly PhraseMatch[] {
  if (!index) {
    index = new PhraseIndex()
    for (const list of lists) index.add(list.phrases, list.id)
  }
  let matches = found.get(model)
  if (!matches) {
    matches = new Map()
    for (const block of model.english) {
      if (block.scope === 'back') continue
      for (const match of findPhrases(model, block, index)) {
        const own = matches.get(match.owner)
        if (own) own.push(match)
        else matches.set(match.owner, [match])
      }
    }
    found.set(model, matches)
  }
  return matches.get(id) ?? []
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
