import type { RootContent } from 'mdast'
import type { CompileContext } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Token } from 'micromark-util-types'
import type { Literal, Node } from 'unist'
import type { Table } from '../../../document/nodes.ts'
import { placeOf, sliceMap } from '../../../document/offset-map.ts'
import type { Construct, Reading } from '../construct.ts'
import { lineMap } from '../line-map.ts'
import { isIndented, linesSyntax } from '../lines-syntax.ts'
import { tableText } from '../text-table/cell.ts'
import { GridLines, lengthOfGrid, readGrid } from '../text-table/grid.ts'
import { PipedLines, readPiped } from '../text-table/piped.ts'
import { DashedLines, readDashed } from '../text-table/simple.ts'
import { reportLongRow } from './table.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    gridTable: 'gridTable'
    dashedTable: 'dashedTable'
    pipedTable: 'pipedTable'
  }
}

/** The lines of a table, before they are read. Lives only inside the reader. */
interface TableDraft extends Literal {
  type: 'gridTable' | 'dashedTable' | 'pipedTable'
  value: string
}
const isDraft = (node: Node): node is Node & TableDraft =>
  node.type === 'gridTable' || node.type === 'dashedTable' || node.type === 'pipedTable'

const grid = linesSyntax('gridTable', () => new GridLines())
const dashed = linesSyntax('dashedTable', (context) =>
  context.interrupt || isIndented(context) ? undefined : new DashedLines(),
)
const piped = linesSyntax('pipedTable', ({ interrupt }) => (interrupt ? undefined : new PipedLines()))
const aligned = [piped, dashed]

function enter(this: CompileContext, token: Token): undefined {
  const value = this.sliceSerialize(token).replace(/\r\n?/g, '\n')
  this.enter({ type: token.type, value } as never, token)
}
function exit(this: CompileContext, token: Token): undefined {
  this.exit(token)
}

const readers = { gridTable: readGrid, dashedTable: readDashed, pipedTable: readPiped }

function read(draft: TableDraft, reading: Reading): RootContent[] {
  const map = lineMap(draft.value, draft.position, reading.source)
  const lines = draft.value.split('\n')
  const length = draft.type === 'gridTable' ? lengthOfGrid(lines) : lines.length
  const value = lines.slice(0, length).join('\n')
  const position = placeOf(map, 0, value.length, reading.source)
  const text = tableText(value, map)
  const table = readers[draft.type](text, position, reading)
  // A drawing that is no table keeps its shape.
  if (table?.type === 'table') reportLongRow(table as Table, reading)
  const read: RootContent = table ?? { type: 'code', lang: null, meta: null, value, position }
  if (length === lines.length) return [read]
  const rest = draft.value.slice(value.length + 1)
  const start = value.length + 1
  return [read, ...reading.parseBlocks(rest, sliceMap(map, start, draft.value.length))]
}

/** Tables drawn in characters, as pandoc reads them: with a grid, aligned below dashes, or with bars that GitHub does not take for a table’s. */
export const textTable: Construct = {
  name: 'text-table',
  syntax: {
    flow: { [codes.plusSign]: grid, [codes.dash]: aligned, [codes.verticalBar]: piped, null: aligned },
    // Headings may stand as far in as code does.
    flowInitial: { [codes.space]: aligned, [codes.virtualSpace]: aligned, [codes.horizontalTab]: aligned },
  },
  tree: {
    enter: { gridTable: enter, dashedTable: enter, pipedTable: enter },
    exit: { gridTable: exit, dashedTable: exit, pipedTable: exit },
  },
  flow(siblings, { reading }) {
    const drafts: readonly (RootContent | TableDraft)[] = siblings
    if (!drafts.some(isDraft)) return siblings
    return drafts.flatMap((node) => (isDraft(node) ? read(node, reading) : [node]))
  },
}
