import type { Table as PipeTable } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Token } from 'micromark-util-types'
import type { Table } from '../../../document/nodes.ts'
import type { Construct } from '../construct.ts'

const base = gfmTableFromMarkdown()

/** The first row is the head. One of empty cells is how authors write a table that has none. */
function exitTable(this: CompileContext, token: Token): void {
  const written = this.stack[this.stack.length - 1] as PipeTable
  const table = written as Table
  const [first, ...rest] = table.children
  const isEmpty = first?.children.every((cell) => cell.children.length === 0)
  if (isEmpty && rest.length > 0) table.children = rest
  else if (first) first.header = true
  base.exit?.table?.call(this, token)
}

const headed: Extension = { ...base, exit: { ...base.exit, table: exitTable } }

/** Pipe tables (GFM 0.29 §4.10). */
export const table: Construct = { name: 'table', syntax: gfmTable(), tree: headed }
