import type { OffsetMapBuilder } from '../../diagnostics/offset-map.ts'

/** `|` keeps line breaks, `>` folds them. */
export type BlockStyle = 'literal' | 'folded'

interface Line {
  /** Offset of the first character after the indentation. */
  start: number
  end: number
  /** Offset after the line break. */
  next: number
  text: string
}

/**
 * Reads a block scalar (YAML 1.2.2, 8.1): indentation, chomping, and for `>` folding.
 *
 * @param source the whole file
 * @param start offset of the header, `|` or `>`
 * @param end end of the last line
 * @param parentIndent indentation of the parent node, from which an explicit indicator counts
 * @param out takes text and map
 */
export function readBlockScalar(
  source: string,
  start: number,
  end: number,
  style: BlockStyle,
  parentIndent: number,
  out: OffsetMapBuilder,
): void {
  const header = /^[|>]([^\n\r#]*)[^\n]*\n?/.exec(source.slice(start, end))
  if (!header) return
  const chomping = header[1]!.includes('-') ? 'strip' : header[1]!.includes('+') ? 'keep' : 'clip'
  const indicator = /\d/.exec(header[1]!)?.[0]
  const lines = indented(
    source,
    start + header[0].length,
    end,
    indicator === undefined ? undefined : parentIndent + Number(indicator),
  )
  const says = lines.some((line) => /[^ ]/.test(line.text))
  const content = says ? lines.findLastIndex((line) => line.text !== '') + 1 : 0
  if (style === 'literal') literal(lines.slice(0, content), out)
  else folded(lines.slice(0, content), out)
  const tail = lines.slice(Math.max(0, content - 1))
  const broken = tail.filter((line) => line.next > line.end)
  if (chomping === 'clip' && content > 0 && broken[0]) out.add('\n', broken[0].end, length(broken[0]))
  if (chomping === 'keep') for (const line of broken) out.add('\n', line.end, length(line))
}

/** The lines without their indentation: that of the first line that says something, or the explicit one. */
function indented(source: string, start: number, end: number, explicit: number | undefined): Line[] {
  const raw: { start: number; end: number; next: number }[] = []
  for (let index = start; index < end; ) {
    const found = source.indexOf('\n', index)
    const next = found < 0 || found >= end ? end : found + 1
    const hasBreak = next > index && source[next - 1] === '\n'
    const last = hasBreak ? next - 1 : next
    raw.push({ start: index, end: hasBreak && source[last - 1] === '\r' ? last - 1 : last, next })
    index = next
  }
  const depths = raw.map((line) => /^ */.exec(source.slice(line.start, line.end))![0].length)
  const first = raw.findIndex((line, index) => line.start + depths[index]! < line.end)
  const base = first < 0 ? Math.max(0, ...depths) : depths[first]!
  const depth = explicit ?? base
  return raw.map((line, index) => {
    const from = Math.min(line.start + Math.min(depth, depths[index]!), line.end)
    return { start: from, end: line.end, next: line.next, text: source.slice(from, line.end) }
  })
}

function literal(lines: Line[], out: OffsetMapBuilder): void {
  lines.forEach((line, index) => {
    if (line.text !== '') out.add(line.text, line.start)
    if (index < lines.length - 1) out.add('\n', line.end, length(line))
  })
}

/** 8.1.3: a single break between two lines of text is a space; breaks at more indented lines stay. */
function folded(lines: Line[], out: OffsetMapBuilder): void {
  let index = 0
  while (index < lines.length) {
    const line = lines[index]!
    if (line.text !== '') out.add(line.text, line.start)
    let next = index + 1
    while (next < lines.length && lines[next]!.text === '') next++
    if (next >= lines.length) break
    const empty = next - index - 1
    const keeps = line.text === '' || isSpaced(line) || isSpaced(lines[next]!)
    const breaks = lines.slice(index, next)
    if (keeps) for (const one of breaks) out.add('\n', one.end, length(one))
    else if (empty === 0) out.add(' ', line.end, lines[next]!.start - line.end)
    else for (const one of breaks.slice(1)) out.add('\n', one.end, length(one))
    index = next
  }
}

function isSpaced(line: Line): boolean {
  return line.text.startsWith(' ') || line.text.startsWith('\t')
}

function length(line: Line): number {
  return Math.max(1, line.next - line.end)
}
