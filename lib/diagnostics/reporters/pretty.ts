import picocolors from 'picocolors'
import stringWidth from 'string-width'
import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../report.ts'
import type { Severity } from '../rule-entry.ts'
import { excerpt } from './excerpt.ts'
import { type ReportedFile, ruleIdOf, shownPath, spanOf } from './reported-file.ts'
import { visible } from './visible.ts'

/** How a report looks on a terminal. */
export interface PrettyOptions {
  /** Whether colours may be used. */
  colour: boolean
  /** Width of the terminal in cells. */
  columns: number
  /** Absolute path of the folder that shown paths are relative to. */
  base: string
  /** Severities to show one by one; the others are only counted. All, if not given. */
  show?: readonly Severity[]
  /** How many messages of one rule to show of one file; the others are counted. All, if not given. */
  mostPerRule?: number
  /** Whether counts stand at the end; they do, if not given. */
  summary?: boolean
}

type Palette = ReturnType<typeof picocolors.createColors>
const severities = ['error', 'warning', 'suggestion'] as const

/**
 * Reports for people: grouped by file, each message with its line of source and the place marked, its rule,
 * what to put instead, what to do (once for all messages that say the same), and the other place that makes it wrong; a summary with counts at the end.
 *
 * @returns text that ends in a line end; empty where there is nothing to say
 */
export function reportPretty(files: readonly ReportedFile[], options: PrettyOptions): string {
  const paint = picocolors.createColors(options.colour)
  const show = new Set<Severity>(options.show ?? severities)
  let text = ''
  for (const file of files) {
    const shown = file.messages.filter((message) => show.has(severityOf(message)))
    if (shown.length === 0) continue
    text += `${paint.underline(visible(file.shownPath))}\n\n`
    const lines = new SourceLines()
    const counts = new Map<string, number>()
    const told = new Set<string>()
    const parts: string[] = []
    for (const message of shown) {
      const rule = ruleIdOf(message)
      const count = (counts.get(rule) ?? 0) + 1
      counts.set(rule, count)
      if (count > (options.mostPerRule ?? Number.POSITIVE_INFINITY)) continue
      parts.push(`${describe(message, file, { lines, paint, options, told })}\n`)
    }
    text += parts.join('') + restOf(counts, options.mostPerRule, paint)
  }
  return options.summary === false ? text : text + countMessages(files, options.colour)
}

/** A line for each rule that has more to say than was shown. */
function restOf(counts: ReadonlyMap<string, number>, most: number | undefined, paint: Palette): string {
  if (most === undefined) return ''
  const rest = [...counts].filter(([, count]) => count > most)
  return rest
    .map(([rule, count]) => paint.dim(`  … and ${count - most} more of ${visible(rule)}\n\n`))
    .join('')
}

/** One line that counts messages by severity and by kind; empty where there are none. */
export function countMessages(files: readonly ReportedFile[], colour: boolean): string {
  const paint = picocolors.createColors(colour)
  const messages = files.flatMap((file) => file.messages)
  if (messages.length === 0) return ''
  const counts = severities.map((severity) => {
    const count = messages.filter((message) => severityOf(message) === severity).length
    return count === 0 ? '' : colourOf(severity, paint)(`${count} ${severity}${count === 1 ? '' : 's'}`)
  })
  const kinds = new Map<string, number>()
  for (const message of messages) {
    const kind = ruleIdOf(message).replace(/\/.*$/, '') || 'other'
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const byKind = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`)
  return `${counts.filter(Boolean).join(', ')} ${paint.dim(`(${visible(byKind.join(', '))})`)}\n`
}

interface Surroundings {
  lines: SourceLines
  paint: Palette
  options: PrettyOptions
  /** What this file’s messages have said about what to do. */
  told: Set<string>
}

function describe(message: VFileMessage, file: ReportedFile, around: Surroundings): string {
  const { paint, options } = around
  const severity = severityOf(message)
  const colour = colourOf(severity, paint)
  const span = spanOf(message, file.source)
  const place = `${span.line}:${span.column}`
  const margin = ' '.repeat(Math.max(place.length, 7) + 2)
  const columns = Math.max(options.columns, 40)
  const block = (lead: string, text: string): string =>
    wrap(text, columns - margin.length - stringWidth(lead))
      .map((line, index) => `${margin}${index === 0 ? lead : ' '.repeat(stringWidth(lead))}${line}\n`)
      .join('')

  const [head = '', ...more] = wrap(message.reason, columns - margin.length - severity.length - 2)
  let text = `${paint.dim(place.padStart(margin.length - 2))}  ${colour(paint.bold(severity))}  ${head}\n`
  const hang = ' '.repeat(severity.length + 2)
  for (const line of more) text += `${margin}${hang}${line}\n`

  const line = message.place && file.source !== undefined && around.lines.at(file.source, span.line)
  if (typeof line === 'string' && line.trim() !== '') {
    const end = span.endLine > span.line ? line.length : span.endColumn - 1
    const cut = excerpt(line, span.column - 1, end, columns - margin.length - 2)
    const mark = colour('^'.repeat(cut.length))
    const on = span.endLine > span.line ? paint.dim(` to line ${span.endLine}`) : ''
    text += `${margin}${paint.dim('│')} ${cut.text}\n`
    text += `${margin}${paint.dim('│')} ${' '.repeat(cut.indent)}${mark}${on}\n`
  }
  if (message.expected?.length) text += block('→ ', message.expected.map(quoteEmpty).join('  |  '))
  if (message.note && !around.told.has(message.note)) text += block('', message.note)
  if (message.note) around.told.add(message.note)
  const cause = message.cause as VFileMessage | undefined
  if (cause?.reason) {
    const where = shownPath(cause.file || file.path, options.base)
    text += block('↳ ', `${where}:${cause.line ?? 1}:${cause.column ?? 1} ${cause.reason}`)
  }
  return `${text}${margin}${paint.dim(visible(ruleIdOf(message)))}\n`
}

function colourOf(severity: Severity, paint: Palette): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue
}

// Nothing instead is a fix too, and must be seen.
function quoteEmpty(text: string): string {
  return text.trim() === '' ? `“${text}”` : text
}

/** Breaks text into lines of at most `columns` cells, at spaces where there are any. Makes it safe to print. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    let line = ''
    let used = 0
    for (const word of visible(paragraph).split(/ +/)) {
      const width = stringWidth(word)
      if (used > 0 && used + 1 + width > columns) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += (used > 0 ? ' ' : '') + word
      used += width + (used > 0 ? 1 : 0)
    }
    lines.push(line)
  }
  return lines
}

/** A file's lines by number, split once. CommonMark's line ends: `\n`, `\r\n`, `\r`. */
class SourceLines {
  private lines: string[] | undefined
  at(source: string, line: number): string | undefined {
    this.lines ??= source.split(/\r\n|\r|\n/)
    return this.lines[line - 1]
  }
}
