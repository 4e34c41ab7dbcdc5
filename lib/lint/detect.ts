import { parse } from 'valibot'
import type { VFileMessage } from 'vfile-message'
import { toMessage } from '../diagnostics/report.ts'
import type { Severity } from '../diagnostics/rule-entry.ts'
import { type Range, runOf } from './model/block.ts'
import type { DocumentModel } from './model/document-model.ts'
import { isProtected } from './protect.ts'
import { type AnyRule, type FixClass, type LintFinding, readsLanguage } from './rule.ts'

/** A rule that shall run, at a level, with its options. */
export interface ChosenRule {
  rule: AnyRule
  severity?: Severity
  options?: unknown
}

/** What a rule found, with its place and its message. */
export interface Detection {
  rule: AnyRule
  finding: LintFinding
  fix: FixClass
  /** In the source; none for what has no place. */
  offsets: Range | undefined
  message: VFileMessage
}

/** A message of a lint rule: it says also what may be done. */
export interface LintMessage extends VFileMessage {
  ruleKind?: string
  /** How safe it is to put the one `expected` text in the place of the message. */
  fix?: FixClass
}

/**
 * Runs one rule.
 *
 * @param model the manuscript
 * @param setting the rule, its level and its options
 * @param path of the manuscript, for the messages
 * @throws ValiError where the options are not what the rule's schema says
 */
export function detect(model: DocumentModel, setting: ChosenRule, path: string | undefined): Detection[] {
  const { rule } = setting
  const detections: Detection[] = []
  if (!model.languages.some((language) => readsLanguage(rule, language))) return detections
  const report = (finding: LintFinding) => {
    if (finding.span && !readsLanguage(rule, finding.span.block.lang)) return
    detections.push(toDetection(model, setting, finding, path))
  }
  rule.check(model, report, rule.options ? parse(rule.options, setting.options ?? {}) : undefined)
  return detections
}

/**
 * Which of two fixes that meet is made first: that of the graver finding, then the longer one, because it settles
 * more.
 */
export function byPrecedence(
  a: Pick<Detection, 'message' | 'offsets'>,
  b: Pick<Detection, 'message' | 'offsets'>,
): number {
  const rank = ({ fatal }: VFileMessage) => (fatal === true ? 0 : fatal === false ? 1 : 2)
  const length = (offsets: Range | undefined) => (offsets ? offsets.end - offsets.start : 0)
  return rank(a.message) - rank(b.message) || length(b.offsets) - length(a.offsets)
}

function toDetection(
  model: DocumentModel,
  { rule, severity }: ChosenRule,
  finding: LintFinding,
  path: string | undefined,
): Detection {
  const { span, cause, ...rest } = finding
  const place = span ? model.place(span) : finding.place
  const from = place?.start.offset
  const to = place?.end.offset
  const offsets = from === undefined || to === undefined ? undefined : { start: from, end: to }
  const otherPlace = cause?.span ? model.place(cause.span) : cause?.place
  const message: LintMessage = toMessage(
    rule.id,
    {
      reason: rest.reason,
      ...(rest.expected ? { expected: rest.expected } : {}),
      ...(rest.note ? { note: rest.note } : {}),
      ...(place ? { place } : {}),
      ...(rest.foreign ? { foreign: rest.foreign } : {}),
      ...actualOf(model, rest.actual, offsets),
      ...(cause ? { cause: { reason: cause.reason, ...(otherPlace ? { place: otherPlace } : {}) } } : {}),
    },
    severity ?? finding.severity ?? rule.severity,
    path,
  )
  const fix = fixOf(model, rule, finding, offsets)
  message.fix = fix
  return { rule, finding, fix, offsets, message }
}

function actualOf(model: DocumentModel, actual: string | undefined, offsets: Range | undefined) {
  if (actual !== undefined) return { actual }
  if (!offsets || offsets.end - offsets.start > 200) return {}
  return { actual: model.source.slice(offsets.start, offsets.end) }
}

/**
 * A fix needs a place within one text node, exactly one text to put there, and words that are the author's own:
 * quotations and whatever is not prose stay as they are.
 */
function fixOf(
  model: DocumentModel,
  rule: AnyRule,
  finding: LintFinding,
  offsets: Range | undefined,
): FixClass {
  const { span, expected } = finding
  if (expected?.length !== 1 || !offsets) return 'none'
  if (!span) return finding.fix === 'certain' ? 'offered' : (finding.fix ?? rule.fix)
  if (!runOf(span.block, span.start, span.end)) return 'none'
  if (isProtected(model, span.block, span.start, span.end)) return 'none'
  return finding.fix ?? rule.fix
}
