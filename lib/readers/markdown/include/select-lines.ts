/** What of a file is read in. Names and meanings are docutils' (“Including an External Document Fragment”), Sphinx's (`literalinclude`) and mystmd's. */
export type Selection = ReadonlyMap<string, string>

/** Ranges of a file's text, in UTF-16 units, in the order in which they are read in; or a marker that is not there. */
export type Selected = { ranges: [start: number, end: number][] } | { missing: string }

/**
 * Finds what the options of an include take of a file.
 *
 * @param wholeLines true where a marker takes its whole line (Sphinx), false where it stands for itself (docutils)
 */
export function selectLines(text: string, options: Selection, wholeLines: boolean): Selected {
  const starts = lineStarts(text)
  const lineAt = (index: number): number => starts[Math.max(0, index)] ?? text.length
  let start = 0
  let end = text.length
  const [first, last] = [numberOf(options, 'start-line'), numberOf(options, 'end-line')]
  if (first !== undefined) start = lineAt(first < 0 ? starts.length + first : first)
  if (last !== undefined) end = lineAt(last < 0 ? starts.length + last : last)
  const head = options.get('start-at') ?? options.get('start-after')
  if (head) {
    const at = text.indexOf(head, start)
    if (at < 0 || at >= end) return { missing: head }
    if (options.has('start-at')) start = beginOfLine(text, at)
    else start = wholeLines ? endOfLine(text, at) : at + head.length
  }
  const tail = options.get('end-at') ?? options.get('end-before')
  if (tail) {
    const at = text.indexOf(tail, start)
    if (at < 0 || at >= end) return { missing: tail }
    if (options.has('end-at')) end = endOfLine(text, at)
    else end = wholeLines ? beginOfLine(text, at) : at
  }
  const lines = options.get('lines')
  if (lines === undefined) return { ranges: [[start, Math.max(start, end)]] }
  const from = starts.findLastIndex((offset) => offset <= start)
  return { ranges: parseLines(lines).map(([a, b]) => clip(lineAt(from + a), lineAt(from + b), end)) }
}

function clip(start: number, end: number, limit: number): [number, number] {
  return [Math.min(start, limit), Math.max(Math.min(start, limit), Math.min(end, limit))]
}

/** `1,3,5-10,20-`: lines from 1, as pairs of the first and the one behind the last, from 0. */
function parseLines(written: string): [number, number][] {
  return written.split(',').flatMap((item): [number, number][] => {
    const match = /^(\d{0,9})(-?)(\d{0,9})$/.exec(item.replaceAll(/\s/g, ''))
    if (!match || !(match[1] || match[3])) return []
    const first = Number(match[1] || 1)
    const last = match[2] ? Number(match[3] || Number.MAX_SAFE_INTEGER) : first
    return [[Math.max(first, 1) - 1, last]]
  })
}

function numberOf(options: Selection, key: string): number | undefined {
  const value = options.get(key)
  return value !== undefined && /^[-+]?\d{1,9}$/.test(value) ? Number(value) : undefined
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    const next = match.index + match[0].length
    if (next < text.length) starts.push(next)
  }
  return starts
}

function beginOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 ? text.length : newline + 1
}
