import type { VFileMessage } from 'vfile-message'
import { byPrecedence, type LintMessage } from './detect.ts'
import { Intervals } from './intervals.ts'

/** A stretch of the source and what is put in its place. */
export interface Edit {
  start: number
  end: number
  text: string
  message: VFileMessage
}

/** What is to be fixed: what is certain, or also what a person should have looked at. */
export interface FixOptions {
  fix?: 'certain' | 'all'
  /** Decides on each fix that is offered, once what is certain is made; where it says yes, the fix is made, too. */
  choose?: (message: VFileMessage, source: string) => boolean | Promise<boolean>
}

/** What linting a source gives, as far as fixing it needs. */
export interface LintedSource {
  messages: readonly VFileMessage[]
  /** Words and code that no fix may change; see `protectedTexts`. */
  protectedTexts: readonly string[]
}

/** A source after its fixes. */
export interface FixedSource {
  source: string
  /** In the order in which they were made; offsets are those of the round. */
  edits: Edit[]
  /** What is left to say of the fixed source. */
  messages: readonly VFileMessage[]
}

const rounds = 10

/**
 * Applies the fixes of messages to a source. Edits never overlap: of two that meet, one waits for the next round. Every
 * byte outside of the edits stays as it is.
 *
 * @param source the Markdown
 * @param messages of this very source
 */
export function applyFixes(
  source: string,
  messages: readonly VFileMessage[],
  { fix = 'certain' }: FixOptions = {},
): { source: string; edits: Edit[] } {
  const taken = new Intervals()
  const edits: Edit[] = []
  const wanted = messages.map((message) => editOf(message, fix)).filter((edit) => edit !== undefined)
  const offsets = (edit: Edit) => ({ message: edit.message, offsets: edit })
  for (const edit of wanted.sort((a, b) => byPrecedence(offsets(a), offsets(b)))) {
    if (source.slice(edit.start, edit.end) !== edit.text && taken.add(edit.start, edit.end)) edits.push(edit)
  }
  edits.sort((a, b) => a.start - b.start)
  let fixed = ''
  let at = 0
  for (const { start, end, text } of edits) {
    fixed += source.slice(at, start) + text
    at = end
  }
  return { source: fixed + source.slice(at), edits }
}

/**
 * Fixes a source until nothing is left to fix, at most ten rounds, and lints it anew after each.
 *
 * @param source the Markdown
 * @param lint lints a source
 * @throws Error where a round has changed a quotation, code, a formula, an address or a citation key: a bug of
 *   ours; the caller must then write nothing
 */
export async function fixSource(
  source: string,
  lint: (source: string) => Promise<LintedSource>,
  options: FixOptions = {},
): Promise<FixedSource> {
  const edits: Edit[] = []
  const seen = new Set([source])
  let current = source
  let linted = await lint(current)
  let mayAsk = options.choose !== undefined
  for (let round = 0; round < rounds; round++) {
    let fixed = applyFixes(current, linted.messages, options)
    if (fixed.edits.length === 0 && mayAsk) {
      mayAsk = false
      const chosen = await chosenFixes(current, linted.messages, options)
      fixed = applyFixes(current, chosen, { fix: 'all' })
    }
    // Two fixes that undo each other would go round for ever.
    if (fixed.edits.length === 0 || seen.has(fixed.source)) break
    const next = await lint(fixed.source)
    if (next.protectedTexts.join('\u0001') !== linted.protectedTexts.join('\u0001')) {
      const rules = [...new Set(fixed.edits.map(({ message }) => message.ruleId))].join(', ')
      throw new Error(`A fix changed protected text: ${rules}`)
    }
    seen.add(fixed.source)
    edits.push(...fixed.edits)
    current = fixed.source
    linted = next
  }
  return { source: current, edits, messages: linted.messages }
}

/** The offered fixes that somebody wants, in the order of the text; of two that meet only the first is asked about. */
async function chosenFixes(
  source: string,
  messages: readonly VFileMessage[],
  { choose }: FixOptions,
): Promise<VFileMessage[]> {
  const offered = messages
    .map((message) => editOf(message, 'all'))
    .filter((edit) => edit !== undefined)
    .sort((a, b) => a.start - b.start)
  const chosen: VFileMessage[] = []
  let free = 0
  for (const { start, end, message } of offered) {
    if (start < free || !(await choose?.(message, source))) continue
    chosen.push(message)
    free = Math.max(end, start + 1)
  }
  return chosen
}

function editOf(message: LintMessage, wanted: FixOptions['fix']): Edit | undefined {
  const { expected, fix, place } = message
  if (!Array.isArray(expected) || expected.length !== 1 || !place || !('start' in place)) return undefined
  if (fix !== 'certain' && !(wanted === 'all' && fix === 'offered')) return undefined
  const { offset: start } = place.start
  const { offset: end } = place.end
  if (start === undefined || end === undefined) return undefined
  return { start, end, text: String(expected[0]), message }
}
