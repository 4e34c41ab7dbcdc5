import type { RootContent } from 'mdast'
import type { CompileContext } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Token } from 'micromark-util-types'
import type { Literal, Node } from 'unist'
import { placeOf, sliceMap } from '../../../document/offset-map.ts'
import type { Construct, Reading } from '../construct.ts'
import { lineMap } from '../line-map.ts'
import { isIndented, linesSyntax } from '../lines-syntax.ts'
import { tableText } from '../text-table/cell.ts'
import { GridLines, lengthOfGrid, readGrid } from '../text-table/grid.ts'
import { DashedLines, readDashed } from '../text-table/simple.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    gridTable: 'gridTable'
    dashedTable: 'dashedTable'
  }
}

/** The lines of a table, before they are read. Lives only inside the reader. */
interface TableDraft extends Literal {
  type: 'gridTable' | 'dashedTable'
  value: string
}
const isDraft = (node: Node): node is Node & TableDraft =>
  node.type === 'gridTable' || node.type === 'dashedTable'

const grid = linesSyntax('gridTable', () => new GridLines())
const dashed = linesSyntax('dashedTable', (context) =>
  context.interrupt || isIndented(context) ? undefined : new DashedLines(),
)

function enter(this: CompileContext, token: Token): undefined {
  const value = this.sliceSerialize(token).replace(/\r\n?/g, '\n')
  this.enter({ type: token.type, value } as never, token)
}
function exit(this: CompileContext, token: Token): undefined {
  this.exit(token)
}

function read(draft: TableDraft, reading: Reading): RootContent[] {
  const map = lineMap(draft.value, draft.position, reading.source)
  const lines = draft.value.split('\n')
  const length = draft.type === 'gridTable' ? lengthOfGrid(lines) : lines.length
  const value = lines.slice(0, length).join('\n')
  const position = placeOf(map, 0, value.length, reading.source)
  const text = tableText(value, map)
  const table =
    draft.type === 'gridTable' ? readGrid(text, position, reading) : readDashed(text, position, reading)
  // A drawing that is no table keeps its shape.
  const read: RootContent = table ?? { type: 'code', lang: null, meta: null, value, position }
  if (length === lines.length) return [read]
  const rest = draft.value.slice(value.length + 1)
  const start = value.length + 1
  return [read, ...reading.parseBlocks(rest, sliceMap(map, start, draft.value.length))]
}

/** Tables drawn in characters, as pandoc reads them: with a grid, or aligned below dashes. */
export const textTable: Construct = {
  name: 'text-table',
  syntax: {
    flow: { [codes.plusSign]: grid, [codes.dash]: dashed, null: dashed },
    // Headings may stand as far in as code does.
    flowInitial: { [codes.space]: dashed, [codes.virtualSpace]: dashed, [codes.horizontalTab]: dashed },
  },
  tree: { enter: { gridTable: enter, dashedTable: enter }, exit: { gridTable: exit, dashedTable: exit } },
  flow(siblings, { reading }) {
    const drafts: readonly (RootContent | TableDraft)[] = siblings
    if (!drafts.some(isDraft)) return siblings
    return drafts.flatMap((node) => (isDraft(node) ? read(node, reading) : [node]))
  },
}
