import { type Block, type Range, runOf } from './block.ts'
import { maskAt } from './search.ts'

/** The source's offsets of a stretch of a block; none where its text was not in the source. */
export function offsetsOf(block: Block, start: number, end: number): Range | undefined {
  const from = edgeOf(block, start, 'start')
  const to = end > start ? edgeOf(block, end, 'end') : from
  return from === undefined || to === undefined ? undefined : { start: from, end: Math.max(from, to) }
}

/** The source's offset of one side of a stretch. */
function edgeOf(block: Block, offset: number, side: 'start' | 'end'): number | undefined {
  const character = side === 'start' ? offset : offset - 1
  const run = runOf(block, character, character + 1) ?? runOf(block, offset, offset)
  if (run) {
    const { map } = run
    return map ? map.toSource(offset - run.start, side) : run.node.position?.[side].offset
  }
  const mask = maskAt(block, character)
  return (mask?.node?.position ?? block.node.position)?.[side].offset
}
