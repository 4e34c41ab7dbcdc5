import { groupEnd, type Range, skipSpace } from './scan.ts'

/** Commands that set their last argument, which may hold whole tables, in a box; by how many arguments they take. */
const boxes: Readonly<Record<string, number>> = {
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
