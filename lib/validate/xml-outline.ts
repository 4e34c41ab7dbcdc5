/** One element of an XML text: where its start tag stands and what it holds. */
export interface OutlineElement {
  name: string
  /** Offset of `<`. */
  start: number
  /** Offset behind `>` of the start tag. */
  tagEnd: number
  /** Index of the element around it; -1 for the root. */
  parent: number
  /** Indexes of the elements in it. */
  children: number[]
  /** Offset of the first text in it that is more than white space. */
  text?: number
}

/**
 * The elements of a well-formed XML text, in the order of their start tags. It never throws: what is not
 * well-formed is the parser's affair, which says it better.
 */
export function outlineXml(xml: string): OutlineElement[] {
  const elements: OutlineElement[] = []
  const open: number[] = []
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    noteText(xml, at, next < 0 ? xml.length : next, elements[open.at(-1) ?? -1])
    if (next < 0) break
    at = markupEnd(xml, next)
    const kind = xml[next + 1]
    if (kind === '/') open.pop()
    else if (xml.startsWith('<![CDATA[', next)) {
      const around = elements[open.at(-1) ?? -1]
      if (around) around.text ??= next
    } else if (kind !== '!' && kind !== '?') {
      const parent = open.at(-1) ?? -1
      const name = /[^\s/>]*/.exec(xml.slice(next + 1, Math.min(at, next + 200)))?.[0] ?? ''
      elements.push({ name, start: next, tagEnd: at, parent, children: [] })
      elements[parent]?.children.push(elements.length - 1)
      if (xml[at - 2] !== '/') open.push(elements.length - 1)
    }
  }
  return elements
}

function noteText(xml: string, from: number, to: number, around: OutlineElement | undefined): void {
  if (!around || around.text !== undefined) return
  for (let at = from; at < to; at++) {
    if (xml.charCodeAt(at) > 32) {
      around.text = at
      return
    }
  }
}

/** Offset behind a piece of markup that begins at `start`. */
function markupEnd(xml: string, start: number): number {
  const behind = (end: string): number => {
    const found = xml.indexOf(end, start)
    return found < 0 ? xml.length : found + end.length
  }
  if (xml.startsWith('<!--', start)) return behind('-->')
  if (xml.startsWith('<![CDATA[', start)) return behind(']]>')
  if (xml.startsWith('<?', start)) return behind('?>')
  let brackets = 0
  for (let at = start + 1; at < xml.length; at++) {
    const char = xml[at]
    if (char === '"' || char === "'") {
      const close = xml.indexOf(char, at + 1)
      if (close < 0) return xml.length
      at = close
    } else if (char === '[') brackets++
    else if (char === ']') brackets--
    else if (char === '>' && brackets <= 0) return at + 1
  }
  return xml.length
}

/**
 * The same XML with a line's end in each start tag, where white space means nothing: libxml2 tells only the line of
 * a fault, and now each element has a line of its own.
 *
 * @returns the text, and for each element of the outline the line on which its start tag ends
 */
export function onePerLine(
  xml: string,
  outline: readonly OutlineElement[],
): { text: string; lines: number[] } {
  const pieces: string[] = []
  const lines: number[] = []
  let from = 0
  let line = 1
  for (const { tagEnd } of outline) {
    const cut = tagEnd - (xml[tagEnd - 2] === '/' ? 2 : 1)
    // Any other line's end becomes a blank, to keep the count of lines within libxml2's 16 bits for long.
    pieces.push(xml.slice(from, cut).replaceAll('\n', ' '), '\n')
    lines.push(++line)
    from = cut
  }
  pieces.push(xml.slice(from))
  return { text: pieces.join(''), lines }
}
