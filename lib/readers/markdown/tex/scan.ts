/** A part of a text: offsets from 0, end exclusive. */
export interface Range {
  start: number
  end: number
}

const closers: Record<string, string> = { '{': '}', '[': ']' }

/** The offset after the bracket that closes the one at `start`; nothing where none does. Escapes count for nothing. */
export function groupEnd(text: string, start: number, end = text.length): number | undefined {
  const open = text[start]!
  const close = closers[open]
  let braces = 0
  for (let at = start; at < end; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') braces++
    else if (sign === '}') {
      braces--
      if (close === '}' && braces === 0) return at + 1
      if (braces < 0) return undefined
    } else if (sign === ']' && close === ']' && braces === 0) return at + 1
  }
  return undefined
}

/** The offset after white space; TeX skips it, and one line ending, before an argument. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let at = start
  let lines = 0
  while (at < end && /\s/.test(text[at]!)) {
    if (text[at] === '\n' && ++lines > 1) return start
    at++
  }
  return at
}

/** What an environment encloses. */
export interface Environment {
  name: string
  /** Between the end of `\begin{name}` and the start of `\end{name}`. */
  body: Range
  end: number
}

const boundary = /\\(begin|end)\s*\{([^{}\n]*)\}/g

/** The environment that begins at an offset; nothing where none does, or nothing ends it. */
export function environmentAt(text: string, start: number, end = text.length): Environment | undefined {
  boundary.lastIndex = start
  const first = boundary.exec(text)
  if (first?.index !== start || first[1] !== 'begin') return undefined
  const name = first[2]!.trim()
  const bodyStart = boundary.lastIndex
  let depth = 1
  for (let match = boundary.exec(text); match && boundary.lastIndex <= end; match = boundary.exec(text)) {
    if (match[2]!.trim() !== name) continue
    depth += match[1] === 'begin' ? 1 : -1
    if (depth === 0) return { name, body: { start: bodyStart, end: match.index }, end: boundary.lastIndex }
  }
  return undefined
}

/** Commands whose argument stands between two signs of the author's choice. */
export const verbatimCommands: ReadonlySet<string> = new Set(['verb', 'lstinline'])

/** Signs that authors choose for it: `\verb|code|`, `\verb+code+`. */
export const verbatimSigns = '|+!/"=@'

/** The offset after the second sign of `\verb|code|`, which stands on the same line. */
export function verbatimEnd(text: string, name: string, at: number, end: number): number | undefined {
  const sign = text[at]
  if (!verbatimCommands.has(name) || sign === undefined || !verbatimSigns.includes(sign)) return undefined
  const close = text.indexOf(sign, at + 1)
  return close < 0 || close >= end || text.slice(at, close).includes('\n') ? undefined : close + 1
}
