import type { VFileMessage } from 'vfile-message'
import { append } from '../document/append.ts'
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
  choose?: (message: VFileMessage) => boolean | Promise<boolean>
}

/** What linting sources gives, as far as fixing them needs. */
export interface LintedSources {
  /** Each with the file that it is on; its place is that in the file. */
  messages: readonly VFileMessage[]
  /** Words and code that no fix may change; see `protectedTexts`. */
  protectedTexts: readonly string[]
}

/** Sources after their fixes. */
export interface FixedSources {
  /** Path → text. */
  sources: ReadonlyMap<string, string>
  /** In the order in which they were made; offsets are those of the round. */
  edits: Edit[]
  /** What is left to say of the fixed sources. */
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
function applyFixes(
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
 * Fixes sources until nothing is left to fix, at most ten rounds, and lints them anew after each.
 *
 * @param sources path → Markdown; only these are changed
 * @param lint lints the sources
 * @throws Error where a round has changed a quotation, code, a formula, an address or a citation key: a bug of
 *   ours; the caller must then write nothing
 */
export async function fixSources(
  sources: ReadonlyMap<string, string>,
  lint: (sources: ReadonlyMap<string, string>) => Promise<LintedSources>,
  options: FixOptions = {},
): Promise<FixedSources> {
  const edits: Edit[] = []
  const seen = new Set([identify(sources)])
  let current = sources
  let linted = await lint(current)
  let mayAsk = options.choose !== undefined
  for (let round = 0; round < rounds; round++) {
    let fixed = applyToEach(current, linted.messages, options)
    if (fixed.edits.length === 0 && mayAsk) {
      mayAsk = false
      const chosen = await chosenFixes(current, linted.messages, options)
      fixed = applyToEach(current, chosen, { fix: 'all' })
    }
    // Two fixes that undo each other would go round for ever.
    if (fixed.edits.length === 0 || seen.has(identify(fixed.sources))) break
    const next = await lint(fixed.sources)
    if (next.protectedTexts.join('\u0001') !== linted.protectedTexts.join('\u0001')) {
      const rules = [...new Set(fixed.edits.map(({ message }) => message.ruleId))].join(', ')
      throw new Error(`A fix changed protected text: ${rules}`)
    }
    seen.add(identify(fixed.sources))
    append(edits, fixed.edits)
    current = fixed.sources
    linted = next
  }
  return { sources: current, edits, messages: linted.messages }
}

function identify(sources: ReadonlyMap<string, string>): string {
  return [...sources.values()].join('\u0001')
}

function applyToEach(
  sources: ReadonlyMap<string, string>,
  messages: readonly VFileMessage[],
  options: FixOptions,
): Pick<FixedSources, 'sources' | 'edits'> {
  const edits: Edit[] = []
  const fixed = new Map(sources)
  for (const [path, source] of sources) {
    const own = messages.filter(({ file }) => file === path)
    const made = applyFixes(source, own, options)
    fixed.set(path, made.source)
    append(edits, made.edits)
  }
  return { sources: fixed, edits }
}

/** The offered fixes that somebody wants, in the order of the text; of two that meet only the first is asked about. */
async function chosenFixes(
  sources: ReadonlyMap<string, string>,
  messages: readonly VFileMessage[],
  { choose }: FixOptions,
): Promise<VFileMessage[]> {
  const chosen: VFileMessage[] = []
  for (const path of sources.keys()) {
    const offered = messages
      .filter(({ file }) => file === path)
      .map((message) => editOf(message, 'all'))
      .filter((edit) => edit !== undefined)
      .sort((a, b) => a.start - b.start)
    let free = 0
    for (const { start, end, message } of offered) {
      if (start < free || !(await choose?.(message))) continue
      chosen.push(message)
      free = Math.max(end, start + 1)
    }
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
