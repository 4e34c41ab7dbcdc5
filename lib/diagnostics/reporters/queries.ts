import type { VFileMessage } from 'vfile-message'
import { isQuery, type QueryMessage } from '../author-queries.ts'
import { severityOf } from '../report.ts'
import { type ReportedFile, spanOf } from './reported-file.ts'
import { visible } from './visible.ts'

/** Width of a mail's lines: RFC 5322, 2.1.1, asks for at most 78. */
const columns = 74
const ranks = { error: 0, warning: 1, suggestion: 2 }

/**
 * Reports as a letter to the author: the numbered queries, then what only the author can settle, that is, every
 * finding without a certain fix. The same finding at several places is one item.
 *
 * @returns plain text that ends in a line end, ready to be sent by mail; empty where there is nothing to ask
 */
export function reportQueries(files: readonly ReportedFile[]): string {
  return files.map(letter).filter(Boolean).join('\n')
}

function letter(file: ReportedFile): string {
  const queries = file.messages.filter(isQuery).sort((a, b) => a.query.number - b.query.number)
  const findings = group(file.messages.filter((message) => !isQuery(message) && needsAuthor(message)))
  if (queries.length + findings.length === 0) return ''
  let number = queries.at(-1)?.query.number ?? 0
  const parts = [`Queries on ${visible(file.shownPath)}`, ...queries.map((query) => asked(query, file))]
  if (findings.length > 0) parts.push('Please look at these places too:')
  for (const messages of findings) parts.push(found(++number, messages, file))
  return parts.map((part) => `${part}\n`).join('\n')
}

function needsAuthor(message: VFileMessage & { fix?: unknown }): boolean {
  return message.fix !== 'certain'
}

/** Equal findings together; the gravest first, then in the order of the text. */
function group(messages: readonly VFileMessage[]): VFileMessage[][] {
  const groups = new Map<string, VFileMessage[]>()
  for (const message of messages) {
    const identity = JSON.stringify([message.ruleId, message.reason, message.expected])
    groups.set(identity, [...(groups.get(identity) ?? []), message])
  }
  return [...groups.values()].sort((a, b) => ranks[severityOf(a[0]!)] - ranks[severityOf(b[0]!)])
}

function asked(message: QueryMessage, file: ReportedFile): string {
  const { number, question } = message.query
  return item(number, [`${question} (line ${spanOf(message, file.source).line})`])
}

function found(number: number, messages: readonly VFileMessage[], file: ReportedFile): string {
  const [first] = messages
  const lines = [...new Set(messages.map((message) => spanOf(message, file.source).line))]
  const where = `(${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`
  const context = around(first!, file.source)
  const expected = first!.expected ?? []
  return item(number, [
    `${first!.reason} ${where}`,
    context && `In: ${context}`,
    expected.length > 0 && `Proposed: ${expected.map((text) => `“${text}”`).join(' or ')}`,
    first!.note,
  ])
}

/** The place with some words before and after it: who reads a mail has no line numbers. */
function around(message: VFileMessage, source: string | undefined): string | undefined {
  if (source === undefined || !message.place) return undefined
  const { offset, endOffset } = spanOf(message, source)
  if (endOffset - offset > 300) return undefined
  const before = source
    .slice(Math.max(0, offset - 60), offset)
    .split('\n')
    .at(-1)!
  const [after = ''] = source.slice(endOffset, endOffset + 60).split('\n')
  const marked = `[${source.slice(offset, endOffset)}]`
  return `… ${before.replace(/^\S*\s/, '')}${marked}${after.replace(/\s\S*$/, '')} …`
}

function item(number: number, paragraphs: readonly (string | undefined | false)[]): string {
  const lead = `${number}. `
  const margin = ' '.repeat(lead.length)
  const lines = paragraphs.flatMap((paragraph) => (paragraph ? wrap(paragraph, columns - lead.length) : []))
  return lines.map((line, index) => (index === 0 ? lead : margin) + line).join('\n')
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of visible(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
