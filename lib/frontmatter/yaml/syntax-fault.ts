import type { YAMLError } from 'yaml'
import type { Finding } from '../../diagnostics/report.ts'

/** A fault of the YAML in words for its author, with a range that may be wider than the parser's. */
export interface SyntaxFault {
  start: number
  end: number
  finding: Finding
}

const quoting =
  'Put the whole text in quotation marks: a text in YAML that holds “: ” or starts with a special character needs them.'

/**
 * Says what a parser's error means.
 *
 * @param error of the `yaml` package; its offsets count from the start of `text`
 * @param text the YAML that was parsed
 */
export function explain(error: YAMLError, text: string): SyntaxFault {
  const start = Math.min(error.pos[0], text.length)
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length)
  const here = text.slice(start, end)
  const fault = (reason: string, note: string, from = start, to = end): SyntaxFault => ({
    start: from,
    end: Math.max(from, to),
    finding: { reason, note, actual: text.slice(from, to) },
  })
  const line = lineAround(text, start)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return fault(
        'Unexpected “: ” within a text, expected a text in quotation marks',
        quoting,
        start,
        line.end,
      )
    case 'BAD_SCALAR_START':
      return fault(`Unexpected ${here} at the start of a text, expected a text in quotation marks`, quoting)
    case 'BAD_DQ_ESCAPE':
      return fault(
        `Unexpected escape ${text.slice(start, start + 2)} in a text in double quotation marks`,
        'In double quotation marks a backslash starts an escape: write it twice, or use single quotation marks.',
        start,
        start + 2,
      )
    case 'BAD_ALIAS':
      return fault(
        `Unexpected ${here}, expected a text in quotation marks`,
        'A text that starts with * or & needs quotation marks in YAML.',
      )
    case 'TAB_AS_INDENT':
      return fault('Unexpected tab, expected spaces', 'YAML is indented with spaces only.')
    case 'MULTILINE_IMPLICIT_KEY':
      return fault(
        'Unexpected line without a key, expected “key: value”',
        'Put a colon and a space after the key. A text of several lines is indented under its key.',
        line.start,
        line.end,
      )
    case 'MISSING_CHAR':
      return missing(error.message, fault, text, start)
    case 'BAD_INDENT':
      return fault(
        'Unexpected indentation, expected that of the lines around it',
        'Entries of one list or group start in the same column; a bracket that is opened is closed before the next key.',
        start,
        Math.max(end, Math.min(line.end, text.length)),
      )
    case 'UNEXPECTED_TOKEN':
      return fault(
        `Unexpected ${here.trim() === '' ? 'text' : `“${shorten(here)}”`} after a value, expected the end of the line`,
        'Text that holds a quotation mark of the kind around it needs the other kind around it, or the mark twice.',
      )
    case 'TAG_RESOLVE_FAILED':
      return fault(
        `Unexpected tag ${here}, expected a value without a tag`,
        'Code is not run; the value is taken as text.',
      )
    case 'KEY_OVER_1024_CHARS':
      return fault(
        'Unexpected key of more than 1,024 characters',
        'Is a quotation mark or a bracket missing before it?',
        start,
        Math.min(end, start + 40),
      )
    default:
      return fault(`Unexpected YAML: ${plain(error.message)}`, 'Compare the line with those around it.')
  }
}

function missing(
  message: string,
  fault: (reason: string, note: string, from?: number, to?: number) => SyntaxFault,
  text: string,
  start: number,
): SyntaxFault {
  const quote = /closing (["'])/.exec(message)?.[1]
  if (quote) {
    // What was never closed has no partner up to the end.
    const opening = text.lastIndexOf(quote, start)
    const outdented = closedFurtherLeft(text, quote)
    if (outdented) {
      const found = fault(
        'Unexpected line of a text in quotation marks in the first column, expected a space before it',
        'YAML 1.2 wants every line of such a text under its key; many programs do not.',
        outdented.start,
        outdented.end,
      )
      return { ...found, finding: { ...found.finding, severity: 'warning' } }
    }
    return fault(
      `Unexpected end of a text in quotation marks, expected a closing ${quote}`,
      'The quotation mark opened here is not closed.',
      Math.max(0, opening),
      lineAround(text, Math.max(0, opening)).end,
    )
  }
  const line = lineAround(text, start)
  if (/sequence item without/i.test(message)) {
    return fault(
      'Unexpected indentation, expected “- ” or the column of the lines above',
      'Entries of one group start in the same column.',
      start,
      line.end,
    )
  }
  if (/followed by map values|Missing , or : between/i.test(message)) {
    return fault(
      'Unexpected text without a colon, expected “key: value”',
      'Put a colon and a space after the key.',
      start,
      line.end,
    )
  }
  const flow = /must be sufficiently indented and end with a? ?(.)|expected .*?([\]}])/i.exec(message)
  return fault(
    flow ? `Unexpected end of a list, expected ${flow[1] ?? flow[2]}` : `Unexpected YAML: ${plain(message)}`,
    'A bracket that is opened must be closed.',
  )
}

/** The first line of a value in quotation marks that is not indented, where a later line ends with its closing mark. */
function closedFurtherLeft(text: string, quote: string): { start: number; end: number } | undefined {
  const whole = text.trimEnd()
  const opening = whole.indexOf(quote)
  const closing = whole.lastIndexOf(quote)
  const isValue = opening >= 0 && /^[^\n:]+:[ \t]+$/.test(whole.slice(0, opening))
  const isClosed = closing === whole.length - 1 && whole.slice(opening, closing).includes('\n')
  if (!isValue || !isClosed) return undefined
  const line = /\n(?=[^\s#])/.exec(text)
  return line ? lineAround(text, line.index + 1) : undefined
}

function lineAround(text: string, offset: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const stop = end < 0 ? text.length : end
  return { start, end: text[stop - 1] === '\r' ? stop - 1 : stop }
}

function plain(message: string): string {
  return message
    .split(/\sat line \d/, 1)[0]!
    .trimEnd()
    .replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())
}

function shorten(words: string): string {
  const line = words.split('\n')[0]!.trim()
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
