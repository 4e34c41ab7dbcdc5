import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readChunk } from './chunk.ts'
import { isEngine } from './chunk-engines.ts'
import type { Reading } from './construct.ts'
import { fenceOf } from './fence.ts'

/** Drawn by Quarto itself, before any program runs the chunks. */
const drawn = new Set(['mermaid', 'dot', 'ojs'])

/** Where pictures of a chunk without a label may be found: names, and of pictures under one name, which. */
export interface ChunkNames {
  names: readonly string[]
  /** Counted from 0, of so many: pictures that are kept for some diagrams only are nobody's. */
  drawing?: { index: number; of: number }
}

const known = new WeakMap<Reading['file'], ReadonlyMap<number, ChunkNames>>()

/**
 * Notes how knitr (`unnamed-chunk-2`), Quarto with Jupyter (the cell's number, its own setup being the first) and
 * Quarto itself (`mermaid-figure-1`) name the pictures of chunks.
 */
export function nameChunks(tree: Root, reading: Reading): void {
  // The whole text comes first, then fragments of it.
  if (known.has(reading.file)) return
  const found = new Map<number, ChunkNames>()
  const drawings = new Map<string, { index: number; of: number }[]>()
  let unnamed = 0
  let cell = 1
  visit(tree, 'code', (node) => {
    const fence = node.lang?.startsWith('{') ? fenceOf(node, reading) : undefined
    const chunk = fence && readChunk(fence)
    const start = node.position?.start.offset
    if (!chunk || start === undefined || !isEngine(chunk.engine)) return
    if (drawn.has(chunk.engine)) {
      const alike = drawings.get(chunk.engine) ?? []
      const drawing = { index: alike.length, of: 0 }
      drawings.set(chunk.engine, [...alike, drawing])
      found.set(start, { names: [`${chunk.engine}-figure`], drawing })
      return
    }
    cell++
    if (chunk.label === undefined) found.set(start, { names: [`unnamed-chunk-${++unnamed}`, String(cell)] })
  })
  for (const alike of drawings.values()) for (const drawing of alike) drawing.of = alike.length
  known.set(reading.file, found)
}

/** The names of a chunk, where its pictures may be found by others than its label. */
export function namesOf(node: Code, { file }: Reading): ChunkNames {
  return known.get(file)?.get(node.position?.start.offset ?? -1) ?? { names: [] }
}
