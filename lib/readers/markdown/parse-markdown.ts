import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { append } from '../../document/append.ts'
import type { Construct } from './construct.ts'
import { constructs, githubConstructs } from './constructs.ts'
import { startReading } from './reading.ts'

/** How to read. */
export interface ParseOptions {
  /**
   * False reads plain CommonMark, `gfm` what GitHub adds to it; by default every construct of scholarly Markdown
   * is read.
   */
  extensions?: boolean | 'gfm'
}

function constructsOf(extensions: ParseOptions['extensions']): readonly Construct[] {
  if (extensions === 'gfm') return githubConstructs
  return extensions === false ? [] : constructs
}

/**
 * Reads a manuscript's text.
 *
 * @param source the file as it stands, with its byte order mark, tabs and line ends; offsets count from its start
 * @param file where messages go
 * @returns an mdast root; the front matter stands as a `yaml` node, notes where they were defined
 */
export function parseMarkdown(source: string, file: VFile, options: ParseOptions = {}): Root {
  const active = constructsOf(options.extensions)
  const reading = startReading(source, file, active)
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const tree = reading.parseTree(source.slice(mark), [{ text: 0, source: mark }])
  append(tree.children, reading.inlineNotes)
  for (const construct of active) construct.finish?.(tree, reading)
  if (reading.consumed.length > 0) tree.data = { ...tree.data, consumed: [...reading.consumed] }
  if (reading.macros.size > 0) tree.data = { ...tree.data, macros: Object.fromEntries(reading.macros) }
  if (reading.listed.size > 0) tree.data = { ...tree.data, listed: [...reading.listed] }
  if (reading.abbreviations.size > 0)
    tree.data = { ...tree.data, abbreviations: new Map(reading.abbreviations) }
  return tree
}
