import type { RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { TokenizeContext } from 'micromark-util-types'
import type { Literal, Node } from 'unist'
import type { Line, LineBlock } from '../../../document/nodes.ts'
import { OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Construct, Reading } from '../construct.ts'
import { lineMap } from '../line-map.ts'
import { type LineReader, linesSyntax, type Verdict } from '../lines-syntax.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineBlock: 'lineBlock'
  }
}

interface Draft extends Literal {
  type: 'lineBlockDraft'
  value: string
}
const isDraft = (node: Node): node is Node & Draft => node.type === 'lineBlockDraft'

/** A row of a pipe table, or the line below its head. */
const isRow = (text: string): boolean =>
  text.trimEnd().endsWith('|') || (text.includes('-') && /^\|[\s:|-]*$/.test(text))

/** Lines that begin with a bar and a space; one that begins with a space goes on with the line before. */
class Verse implements LineReader {
  #count = 0
  line(text: string): Verdict {
    const isLine = /^\|(?: |$)/.test(text) && !(this.#count < 2 && text !== '|' && isRow(text))
    if (isLine) {
      this.#count++
      return 'more'
    }
    if (this.#count > 0 && /^ +\S/.test(text)) return 'more'
    return this.#count > 0 && !text.startsWith('|') ? 'stop' : 'no'
  }
  isWhole(): boolean {
    return this.#count > 0
  }
}

function readLines(draft: Draft, reading: Reading): LineBlock {
  const { value, position } = draft
  const map = lineMap(value, position, reading.source)
  const lines: Line[] = []
  for (const match of value.matchAll(/^\|(?:[ \t]|$)(.*(?:\n[ \t]+.*)*)/gm)) {
    const start = match.index + match[0].length - match[1]!.length
    const indent = /^[ \t]*/.exec(match[1]!)![0].length
    const builder = new OffsetMapBuilder()
    let at = start
    for (const part of match[1]!.split('\n')) {
      const words = part.trim()
      const offset = sourceOffset(map, at + part.indexOf(words), 'start')
      if (builder.text !== '') builder.add(' ', offset, 0)
      builder.add(words, offset)
      at += part.length + 1
    }
    const children = builder.text === '' ? [] : reading.parseInline(builder.text, builder.map)
    const end = match.index + match[0].length
    lines.push({ type: 'line', indent, children, position: placeOf(map, match.index, end, reading.source) })
  }
  return { type: 'lineBlock', children: lines, position }
}

/** Right below a row of a pipe table; a row need not end with a bar. */
function isInTable({ events }: TokenizeContext): boolean {
  let at = events.length - 1
  while (at >= 0 && /^(?:lineEnding|linePrefix)$/.test(events[at]![1].type)) at--
  return at >= 0 && /^table(?:Head|Row)$/.test(events[at]![1].type)
}

/** Lines whose breaks and indentation count (pandoc's manual, “line_blocks”). */
export const lineBlock: Construct = {
  name: 'line-block',
  syntax: {
    flow: {
      [codes.verticalBar]: linesSyntax('lineBlock', (context) =>
        context.interrupt || isInTable(context) ? undefined : new Verse(),
      ),
    },
  },
  tree: {
    enter: {
      lineBlock(token) {
        const value = this.sliceSerialize(token).replace(/\r\n?/g, '\n')
        this.enter({ type: 'lineBlockDraft', value } as never, token)
      },
    },
    exit: {
      lineBlock(token) {
        this.exit(token)
      },
    },
  },
  flow(siblings, { reading }) {
    const drafts: readonly (RootContent | Draft)[] = siblings
    if (!drafts.some(isDraft)) return siblings
    return drafts.map((node) => (isDraft(node) ? (readLines(node, reading) as RootContent) : node))
  },
}
