import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { OffsetMap } from '../../document/offset-map.ts'
import { constructs } from './constructs.ts'
import { type OpenReading, startReading } from './reading.ts'

/**
 * Reads inline Markdown that stands in another place, such as a title in YAML.
 *
 * @param text the decoded text
 * @param map where the text stands in the file
 * @param file the file, whose value is the source
 * @returns inline content with positions in the source; notes written in the line are dropped with a message
 */
export function parseInline(text: string, map: OffsetMap, file: VFile): PhrasingContent[] {
  const reading = startReading(String(file), file, constructs)
  const line: Paragraph = { type: 'paragraph', children: reading.parseInline(text, map) }
  finish([line], reading)
  return line.children
}

/**
 * Reads Markdown blocks that stand in another place, such as an abstract in YAML.
 *
 * @param text the decoded text
 * @param map where the text stands in the file
 * @param file the file, whose value is the source
 * @returns blocks with positions in the source; notes written in the line follow as `footnoteDefinition`s
 */
export function parseBlocks(text: string, map: OffsetMap, file: VFile): RootContent[] {
  const reading = startReading(String(file), file, constructs)
  const blocks = reading.parseBlocks(text, map)
  return finish([...blocks, ...reading.inlineNotes], reading)
}

function finish(children: RootContent[], reading: OpenReading): RootContent[] {
  const tree: Root = { type: 'root', children }
  for (const construct of constructs) construct.finish?.(tree, reading)
  return tree.children
}
