import type { Element } from 'xast'
import type { Line, LineBlock } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { verseLine } from './line.ts'

/** Verse. An empty line ends a stanza; stanzas are groups within the group. */
export function lineBlock(node: LineBlock, state: State): Result {
  const stanzas: Line[][] = [[]]
  for (const line of node.children) {
    if (line.children.length === 0) stanzas.push([])
    else stanzas.at(-1)!.push(line)
  }
  const full = stanzas.filter((stanza) => stanza.length > 0)
  const write = (line: Line): Element => verseLine(line, state)
  if (full.length === 0) return undefined
  if (full.length === 1) return element('verse-group', {}, full[0]!.map(write))
  return element(
    'verse-group',
    {},
    full.map((stanza) => element('verse-group', {}, stanza.map(write))),
  )
}
