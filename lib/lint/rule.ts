import type { Position } from 'unist'
import type { GenericSchema, InferOutput } from 'valibot'
import type { ForeignPlace } from '../diagnostics/report.ts'
import type { Severity } from '../diagnostics/rule-entry.ts'
import type { Span } from './model/block.ts'
import type { DocumentModel } from './model/document-model.ts'

/** What rules are about. */
export type RuleKind = 'structure' | 'text' | 'citation' | 'metadata'

/** `kind/name`; the name is that of the rule's file. */
export type RuleId = `${RuleKind}/${string}`

/**
 * What may be done about a finding. Certain: the build does it and records it. Offered: `lint --fix=all`, or the
 * author, does it. None: a question to the author.
 */
export type FixClass = 'certain' | 'offered' | 'none'

/** What a rule says about the manuscript. */
export interface LintFinding {
  /** Where, in the prose. */
  span?: Span
  /** Where, if it is not in the prose. */
  place?: Position | undefined
  /** Where, if it is in another file. */
  foreign?: ForeignPlace
  /** “Unexpected X, expected Y”. */
  reason: string
  /** What is there; the source of the place, where it is left out. */
  actual?: string
  /** What may replace the place's text: exactly one can be applied by machine. */
  expected?: string[]
  /** What to do, and the evidence. */
  note?: string
  /** The other place that makes this one wrong. */
  cause?: { reason: string; span?: Span; place?: Position | undefined }
  /** Overrides the rule's. */
  severity?: Severity
  /** Overrides the rule's, where this finding is less certain than others. */
  fix?: FixClass
  /** Why a certain fix is certain, in words; recorded with the repair. */
  evidence?: string
}

/** A lint rule. It reads the model and reports; it keeps nothing. */
export interface Rule<Schema extends GenericSchema = GenericSchema> {
  id: RuleId
  severity: Severity
  /** One sentence that says what the rule finds. */
  summary: string
  /** The best that its findings allow. */
  fix: FixClass
  /** Primary language subtags; the rule stays silent on prose in others. Absent: any language. */
  languages?: readonly string[]
  /** True where the rule runs only if a preset or the manuscript asks for it. */
  optional?: boolean
  /** Schema of its options; its defaults are the rule's. */
  options?: Schema
  check(model: DocumentModel, report: (finding: LintFinding) => void, options: InferOutput<Schema>): void
}

/** Gives a rule's options their types. */
export function defineRule<Schema extends GenericSchema>(rule: Rule<Schema>): Rule<Schema> {
  return rule
}

/** Whether a rule reads prose in a language (BCP 47). */
export function readsLanguage(rule: Pick<Rule, 'languages'>, language: string): boolean {
  return !rule.languages || rule.languages.includes(language.toLowerCase().split('-')[0]!)
}

/** A rule with whatever options. */
export type AnyRule = Rule<GenericSchema>
