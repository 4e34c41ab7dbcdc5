import * as v from 'valibot'
import { isFunctionWord } from '../../english/function-words.ts'
import { knownAcronyms } from '../../english/known-acronyms.ts'
import type { Acronym, AcronymUse } from '../../model/acronyms.ts'
import { type Span, touches } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { romanNumber } from '../../model/headings.ts'
import { maskAt } from '../../model/search.ts'
import { defineRule } from '../../rule.ts'
import { meantBy } from './acronym-near-miss.ts'

/** An acronym that the document never says in full. */
export const acronymUndefined = defineRule({
  id: 'text/acronym-undefined',
  severity: 'suggestion',
  summary: 'An acronym that the document never says in full.',
  fix: 'none',
  languages: ['en'],
  options: v.strictObject({
    /** Acronyms used less often than this are left alone. */
    least: v.optional(v.number(), 1),
    /** Longer words in capitals are names or emphasis. */
    longest: v.optional(v.number(), 5),
  }),
  check(model, report, { least, longest }) {
    for (const acronym of model.acronyms.values()) {
      const { form, definitions } = acronym
      if (definitions.length > 0 || form.length > longest || form.length < 3) continue
      if (knownAcronyms.has(form) || model.isKnownAcronym(form) || romanNumber(form) !== undefined) continue
      if (isFunctionWord(form.toLowerCase()) || isWordInCapitals(model, form) || isNamed(model, acronym))
        continue
      if (meantBy(model, acronym)) continue
      const uses = acronym.uses.filter((use) => isProse(model, use))
      const first = uses[0]
      if (!first || uses.length < least) continue
      report({
        span: first.span,
        reason: `Unexpected \`${form}\` without its long form, expected “Long Form (${form})” at its first use`,
        note: `It stands ${uses.length === 1 ? 'once' : `${uses.length} times`} and is defined nowhere. If your readers know it, put it into \`galley.acronyms\``,
      })
    }
  },
})

/** “NOT”, “MUST”, “WARNING”: the word stands in small letters elsewhere. */
function isWordInCapitals(model: DocumentModel, form: string): boolean {
  const forms = model.vocabulary.get(form.toLowerCase())?.forms
  return (
    forms?.has(form.toLowerCase()) ||
    forms?.has(form[0] + form.slice(1).toLowerCase()) ||
    model.isWord(form.toLowerCase())
  )
}

/** A name that needs no long form: in the title, as code, in a link, before “Corporation”, with a number. */
function isNamed(model: DocumentModel, { form, uses }: Acronym): boolean {
  if (model.codeWords.has(form)) return true
  return uses.some(({ span, scope }) => {
    const { text } = span.block
    const after = text.slice(span.end, span.end + 20)
    if (scope === 'front' && span.block.kind === 'title') return true
    // “the evidence lower bound (ELBO)”: a definition, in whatever language or order of words.
    const before = text.slice(Math.max(0, span.start - 90), span.start)
    if (/[([]$|[([][^()[\]]{3,80}, (?:later )?$/.test(before) && /^[)\],;]/.test(after)) return true
    // “the MMU, or Memory Management Unit”, “which stands for…”.
    if (/^,? (?:or|i\.e\.,?|that is,?|which stands for|stands for|short for|abbreviat|meaning) /.test(after))
      return true
    // A citation says what it is; a number or a model’s name is part of it.
    if (isCitedAt(span) || /^(?:[-–]\p{Lu}|\/\p{L})/u.test(after)) return true
    if (
      /^[-–.]?\d|^[-–][A-Z]?\d|^\.\p{L}/u.test(after) ||
      /[\p{N}\p{L}][-–./_]$/u.test(text.slice(0, span.start))
    )
      return true
    if (/^ (?:Corporation|Corp|Inc|Ltd|GmbH|University|Institute|Press|Publishing|Labs?|Group)\b/.test(after))
      return true
    return touches(span.block.links, span.start, span.end)
  })
}

/** Whether a citation follows. */
function isCitedAt({ block, end }: Span): boolean {
  const lead = /^[ \u00a0]?[([]?\ufffc/.exec(block.text.slice(end, end + 3))
  return lead !== null && maskAt(block, end + lead[0].length - 1)?.kind === 'citation'
}

function isProse(model: DocumentModel, { span, scope }: AcronymUse): boolean {
  const { block, start, end } = span
  if (block.kind === 'heading' || block.kind === 'title' || block.kind === 'keyword' || block.kind === 'cell')
    return false
  return scope !== 'back' && !model.isQuoted(block, start, end)
}
