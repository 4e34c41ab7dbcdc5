import type { InlineCode, PhrasingContent, Text } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Reading } from '../construct.ts'
import { sliceText } from '../text-map.ts'

/** A quotation mark of TeX's: in which of the siblings, where, and what it is in type. */
interface Mark {
  node: number
  start: number
  end: number
  value: '“' | '”' | '‘' | '’'
}

const signs =
  /(?<single>(?<![^\s([{—–-])`(?=[^\s`'])[^`'\n]{0,200}'(?![\p{L}\p{N}`']))|(?<!`)``(?=[^\s`'"]|$)|`|''|"/gu

/** One or two backticks, as many apostrophes; or (as many write) a straight mark for the two. */
function marksIn(siblings: readonly PhrasingContent[]): Mark[] {
  const marks: Mark[] = []
  let open: Mark | undefined
  for (const [index, node] of siblings.entries()) {
    if (node.type !== 'text') continue
    for (const match of node.value.matchAll(signs)) {
      const start = match.index
      const end = start + match[0].length
      if (match.groups?.single) {
        marks.push({ node: index, start, end: start + 1, value: '‘' })
        marks.push({ node: index, start: end - 1, end, value: '’' })
      } else if (match[0].startsWith('`'))
        open = end - start > 1 ? { node: index, start, end, value: '“' } : undefined
      else if (open) {
        marks.push(open, { node: index, start, end, value: '”' })
        open = undefined
      }
    }
  }
  return marks
}

/**
 * TeX's quotation marks among Markdown, ``so'', as the marks that they are. A second pair in the same paragraph makes
 * code of what stands between the two openings; that is read as the words that it is.
 */
export function withQuotationMarks(found: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
  const { source } = reading
  const siblings = found.flatMap((node) => (node.type === 'inlineCode' ? tornCode(node, reading) : [node]))
  const marks = marksIn(siblings)
  if (marks.length === 0) return siblings
  const byNode = new Map<number, Mark[]>()
  for (const mark of marks) {
    const own = byNode.get(mark.node)
    if (own) own.push(mark)
    else byNode.set(mark.node, [mark])
  }
  return siblings.flatMap((node, index) => {
    const own = byNode.get(index)
    if (node.type !== 'text' || !own) return [node]
    const done: PhrasingContent[] = []
    let from = 0
    for (const { start, end, value } of own.sort((a, b) => a.start - b.start)) {
      if (start > from) done.push(sliceText(node, from, start, source))
      done.push({ ...sliceText(node, start, end, source), value })
      from = end
    }
    if (from < node.value.length) done.push(sliceText(node, from, node.value.length, source))
    return done
  })
}

/** Code between the openings of two quotations, “``one'' and ``two''”, as the fences and the words between them. */
function tornCode(node: InlineCode, reading: Reading): PhrasingContent[] {
  const { source } = reading
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const written = source.slice(start, end)
  const words = written.slice(2, -2)
  const isTorn =
    written.startsWith('``') &&
    /^[^\s`'"]/.test(words) &&
    /''|"/.test(words) &&
    /[\s([]$/.test(words) &&
    /^[\p{L}\p{N}\\*_]/u.test(source.slice(end, end + 2))
  // In a quotation, lines have more before them than the code says.
  if (!isTorn || plain(words) !== plain(node.value)) return [node]
  const said = (from: number, to: number): Text => ({
    type: 'text',
    value: source.slice(from, to),
    position: positionAt(source, from, to),
  })
  const [first, last] = [start + 2, start + 2 + words.trimEnd().length]
  const between = reading.parseInline(source.slice(first, last), [{ text: 0, source: first }])
  return [said(start, first), ...between, said(last, end)]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
