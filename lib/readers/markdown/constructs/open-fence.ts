import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Construct, Reading } from '../construct.ts'

const opening = /^(`{3,}|~{3,})/
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/

/**
 * Code whose fence nothing closes: CommonMark (4.5) reads it up to the end of what it stands in, pandoc reads no code
 * at all. Either way the author meant something else.
 */
export const openFence: Construct = {
  name: 'openFence',
  prepare(tree, reading) {
    visit(tree, 'code', (node) => reportOpen(node, reading))
  },
}

function reportOpen({ position }: Code, { source, file, told }: Reading): void {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return
  const fence = opening.exec(source.slice(start, start + 100))?.[1]
  if (!fence) return
  const last = source.slice(start, end).trimEnd()
  const lineStart = Math.max(last.lastIndexOf('\n'), last.lastIndexOf('\r')) + 1
  const closed = lineStart > 0 && closing.exec(last.slice(lineStart))?.[1]?.startsWith(fence)
  const key = `openFence ${start}`
  if (closed || told.has(key)) return
  told.add(key)
  report(file, 'reader/unclosed-code', {
    reason: `Unexpected “${fence}” that nothing closes, expected a closing “${fence}”`,
    place: positionAt(source, start, start + fence.length),
    note: 'All that follows is code, up to the end of what it stands in. Close the code, or take the sign away.',
  })
}
