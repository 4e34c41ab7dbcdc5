import type { Code, RootContent } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import type { BlockContent, Division } from '../../../document/nodes.ts'
import { readChunk } from '../chunk.ts'
import type { Construct, Reading } from '../construct.ts'
import { fenceOf } from '../fence.ts'
import { rawBlock } from '../raw-block.ts'

/** The block as an algorithm with its title; `label` is its id. */
function read(node: Code, reading: Reading): RootContent[] {
  const fence = fenceOf(node, reading)
  const chunk = fence && readChunk({ ...fence, info: { ...fence.info, text: '{pseudocode}' } })
  if (!chunk || chunk.code.text.trim() === '') return [node]
  const { position } = node
  const start = fence.info.map[0]?.source
  const end = chunk.code.map[0]?.source
  if (start !== undefined && end !== undefined)
    reading.consume('options', positionAt(reading.source, start, end))
  const made = rawBlock('tex', chunk.code, position, reading)
  const isAlgorithm = (one: RootContent): one is Division =>
    one.type === 'division' && one.name === 'algorithm'
  const found = made.find(isAlgorithm)
  const box: Division = found ?? {
    type: 'division',
    kind: 'theorem',
    name: 'algorithm',
    children: made as BlockContent[],
  }
  if (position) box.position = position
  if (chunk.label) box.id ??= chunk.label
  return found ? made : [box]
}

/**
 * Algorithms in LaTeX in a block of code, ```` ```pseudocode ````, with options in `#|` lines (Quarto's extension
 * “pseudocode”, after pseudocode.js).
 */
export const pseudocode: Construct = {
  name: 'pseudocode',
  flow(siblings, { reading }) {
    return siblings.flatMap((node) =>
      node.type === 'code' && /^\{?pseudocode\}?$/i.test(node.lang ?? '') ? read(node, reading) : [node],
    )
  },
}
