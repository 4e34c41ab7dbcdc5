import type { PhrasingContent, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { OffsetMap } from '../../document/offset-map.ts'
import { constructs } from './constructs.ts'
import { startReading } from './reading.ts'

/**
 * Reads inline Markdown that stands in another place, such as a title in YAML.
 *
 * @param text the decoded text
 * @param map where the text stands in the file
 * @param file the file, whose value is the source
 * @returns inline content with positions in the source; notes written in the line are dropped with a message
 */
export function parseInline(text: string, map: OffsetMap, file: VFile): PhrasingContent[] {
  return startReading(String(file), file, constructs).parseInline(text, map)
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
  return [...reading.parseBlocks(text, map), ...reading.inlineNotes]
}
