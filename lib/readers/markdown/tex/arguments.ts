import type { TexContext } from './context.ts'
import { groupEnd, type Range, skipSpace } from './scan.ts'

/** Takes the arguments that follow `\begin{name}` as syntax, and says where they end; brackets and braces are part. */
export function argumentsOf(tex: TexContext, body: Range, most = 9): { groups: Range[]; end: number } {
  const groups: Range[] = []
  let end = body.start
  while (groups.length < most) {
    const at = skipSpace(tex.text, end, body.end)
    const close = '[{'.includes(tex.text[at] ?? ' ') ? groupEnd(tex.text, at, body.end) : undefined
    if (close === undefined) break
    groups.push({ start: at, end: close })
    end = close
  }
  if (end > body.start) tex.reading.consume('arguments', tex.place({ start: body.start, end }))
  return { groups, end }
}
