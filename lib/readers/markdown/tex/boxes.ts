import { groupEnd, type Range, skipSpace } from './scan.ts'

/** A part of a float as a command: what it shows, and its caption. */
export interface Part {
  content: Range
  caption?: Range
  end: number
}

const part = /\\(subfloat|subfigure|subtable|subcaptionbox)\*?/y

/** `\\subfloat[caption]{content}` (subfig), `\\subfigure` (subfigure), `\\subcaptionbox{caption}{content}` (subcaption). */
export function partAt(text: string, start: number, end: number): Part | undefined {
  part.lastIndex = start
  const match = part.exec(text)
  if (!match) return undefined
  const groups: Range[] = []
  let [at, caption]: [number, Range | undefined] = [part.lastIndex, undefined]
  const wanted = match[1] === 'subcaptionbox' ? 2 : 1
  while (groups.length < wanted) {
    const open = skipSpace(text, at, end)
    const close = '[{'.includes(text[open] ?? ' ') ? groupEnd(text, open, end) : undefined
    if (close === undefined) return undefined
    const inner = { start: open + 1, end: close - 1 }
    if (text[open] === '{') groups.push(inner)
    // With two brackets, the first is the short form for the list of figures.
    else caption = inner
    at = close
  }
  if (wanted === 2) caption = groups[0]!
  const found = { content: groups.at(-1)!, end: at }
  return caption && text.slice(caption.start, caption.end).trim() ? { ...found, caption } : found
}

/** Commands that set their last argument, which may hold whole tables, in a box; by how many arguments they take. */
export const boxes: Readonly<Record<string, number>> = {
  ...{ resizebox: 3, scalebox: 2, adjustbox: 2, rotatebox: 2, raisebox: 2, parbox: 2, colorbox: 2 },
  ...{ centerline: 1, makebox: 1, framebox: 1, fbox: 1, mbox: 1 },
}

const command = /\\([a-z]+)\*?/y

/**
 * The box that a command at an offset makes around an environment.
 *
 * @returns what is in it, and the offset after it; nothing where the command makes no box, or one around words only
 */
export function boxAt(text: string, start: number, end: number): { inner: Range; end: number } | undefined {
  command.lastIndex = start
  const match = command.exec(text)
  const count = match && Object.hasOwn(boxes, match[1]!) ? boxes[match[1]!]! : 0
  if (count === 0) return undefined
  let at = command.lastIndex
  let inner: Range | undefined
  for (let taken = 0; taken < count; ) {
    const open = skipSpace(text, at, end)
    const close = '[{'.includes(text[open] ?? ' ') ? groupEnd(text, open, end) : undefined
    if (close === undefined) return undefined
    if (text[open] === '{') {
      taken++
      inner = { start: open + 1, end: close - 1 }
    }
    at = close
  }
  return inner && text.slice(inner.start, inner.end).includes('\\begin') ? { inner, end: at } : undefined
}
