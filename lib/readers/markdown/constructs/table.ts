import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Table } from '../../../document/nodes.ts'
import type { Construct } from '../construct.ts'

/** Pipe tables (GFM 0.29 §4.10). */
export const table: Construct = {
  name: 'table',
  syntax: gfmTable(),
  tree: gfmTableFromMarkdown(),
  flow(siblings) {
    for (const node of siblings) {
      const first = node.type === 'table' ? (node as Table).children[0] : undefined
      if (first) first.header = true
    }
    return siblings
  },
}
