import * as v from 'valibot'

const decision = v.object({
  note: v.number(),
  rule: v.string(),
  reason: v.string(),
  decision: v.picklist(['accept', 'reject', 'comment']),
  comment: v.optional(v.string()),
  /** From 1. */
  line: v.optional(v.number()),
  /** Name of the file, where it is not the manuscript. */
  file: v.optional(v.string()),
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  before: v.optional(v.string()),
  after: v.optional(v.string()),
  leading: v.optional(v.string(), ''),
  trailing: v.optional(v.string(), ''),
})

const decisionFile = v.object({
  galley: v.literal('decisions'),
  version: v.literal(1),
  manuscript: v.string(),
  sha256: v.string(),
  decisions: v.array(decision),
})

/** What the reader of a proof page decided. */
export type Decisions = v.InferOutput<typeof decisionFile>
/** On one note. */
export type Decision = Decisions['decisions'][number]

/** What became of decisions. */
export interface Decided {
  source: string
  applied: Decision[]
  rejected: Decision[]
  /** With a comment, whatever else was decided. */
  commented: Decision[]
  /** Accepted, and not applied, because the manuscript no longer says there what it said. */
  conflicts: { decision: Decision; reason: string }[]
}

/**
 * Reads the file that a proof page saves.
 *
 * @param text JSON
 * @returns the decisions, or in words what is wrong with the file
 */
export function readDecisions(text: string): Decisions | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}`
  }
  const read = v.safeParse(decisionFile, value)
  if (read.success) return read.output
  const [issue] = read.issues
  return `Unexpected ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`
}

/**
 * Puts accepted corrections into a manuscript. Each is made only where its stretch of the source, with the text
 * before and after it, is still what it was: at its place, or, where the manuscript has been edited elsewhere, at
 * the only other place that reads so. Every other byte stays.
 *
 * @param source the Markdown
 */
export function applyDecisions(source: string, { decisions }: Decisions): Decided {
  const decided: Decided = { source, applied: [], rejected: [], commented: [], conflicts: [] }
  const edits: { start: number; end: number; after: string; decision: Decision }[] = []
  for (const one of decisions) {
    if (one.comment) decided.commented.push(one)
    if (one.decision === 'reject') decided.rejected.push(one)
    if (one.decision !== 'accept') continue
    const start = locate(source, one)
    if (typeof start === 'string') decided.conflicts.push({ decision: one, reason: start })
    else edits.push({ start, end: start + one.before!.length, after: one.after!, decision: one })
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  let made = ''
  let at = 0
  for (const { start, end, after, decision: one } of edits) {
    if (start < at || (start === at && decided.applied.length > 0 && start === end)) {
      const reason = 'Another accepted correction changes the same words'
      decided.conflicts.push({ decision: one, reason })
      continue
    }
    made += source.slice(at, start) + after
    at = end
    decided.applied.push(one)
  }
  decided.source = made + source.slice(at)
  return decided
}

/** Where the stretch of a decision stands now, or why it cannot be said. */
function locate(source: string, one: Decision): number | string {
  const { start, before, after, leading, trailing, file } = one
  if (file !== undefined) return `It is in ${file}, not in the manuscript`
  if (start === undefined || before === undefined || after === undefined) return 'It has nothing to put in'
  const whole = leading + before + trailing
  if (source.startsWith(whole, start - leading.length)) return start
  const first = source.indexOf(whole)
  if (first === -1) return 'The manuscript no longer says there what it said'
  if (source.indexOf(whole, first + 1) !== -1) return 'The manuscript says it at several places now'
  return first + leading.length
}
