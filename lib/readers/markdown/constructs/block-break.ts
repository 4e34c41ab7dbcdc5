import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Comment } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { splitContent, trimContent } from '../text-map.ts'

/** What only MyST writes; a line that begins with `%` is a comment there, and prose elsewhere. */
const marks = /^[ \t]*(?:`{3,}|~{3,}|:{3,})\{[a-z]|\{[a-z:]+\}`|^\([^()\n]+\)=[ \t]*$|^\+\+\+/m
const isMyst = new WeakMap<Reading['file'], boolean>()

function writesMyst({ file, source }: Reading): boolean {
  const known = isMyst.get(file) ?? marks.test(source)
  isMyst.set(file, known)
  return known
}

const line = /^(%|\+{3,}(?=[ \t{]|$))(.*)$/gm

/** Parts a paragraph at its lines that are comments or breaks. */
function part(node: Paragraph, reading: Reading): RootContent[] {
  const { source } = reading
  const from = node.position?.start.offset ?? 0
  const slice = source.slice(from, node.position?.end.offset)
  const done: RootContent[] = []
  let left: PhrasingContent[] = node.children
  const flush = (children: PhrasingContent[]): void => {
    const content = trimContent(children, source)
    const start = content[0]?.position?.start
    const end = content[content.length - 1]?.position?.end
    if (content.length > 0)
      done.push({ type: 'paragraph', children: content, position: start && end && { start, end } })
  }
  for (const match of slice.matchAll(line)) {
    const start = from + match.index
    const end = start + match[0].trimEnd().length
    const before = splitContent(left, start, source)
    const after = before && splitContent(before[1], end, source)
    if (!after) continue
    flush(before[0])
    left = after[1]
    const position = positionAt(source, start, end)
    const comment: Comment = { type: 'comment', value: match[2]!.trim(), position }
    done.push(comment)
  }
  if (done.length === 0) return [node]
  flush(left)
  return done
}

/** MyST's comments (`% text`) and block breaks (`+++`): in no output. */
export const blockBreak: Construct = {
  name: 'block-break',
  flow(siblings, { reading }) {
    return siblings.flatMap((node) => {
      if (node.type !== 'paragraph') return [node]
      const slice = reading.source.slice(node.position?.start.offset, node.position?.end.offset)
      return /^(?:%|\+{3})/m.test(slice) && writesMyst(reading) ? part(node, reading) : [node]
    })
  },
}
