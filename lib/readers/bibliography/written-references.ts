import type { Yaml } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { BibliographyEntry, Manuscript } from '../../document/document.ts'
import { checkEntry } from './check-entry.ts'

/**
 * Works that stand in the manuscript itself, under `references` of its front matter or of a later block of metadata
 * (pandoc's manual, “Bibliographic data”), as CSL-YAML.
 *
 * @param path the manuscript's, which every place names
 * @param file its source, and where messages go
 */
export async function writtenReferences(
  tree: Manuscript,
  path: string,
  file: VFile,
): Promise<BibliographyEntry[]> {
  const blocks: { start: number; end: number }[] = []
  const add = ({ value, position }: Pick<Yaml, 'value' | 'position'>): void => {
    if (!/^references:/m.test(value)) return
    blocks.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })
  }
  visit(tree, 'yaml', add)
  // Blocks further down are comments by now.
  visit(tree, 'comment', (node) => {
    if (String(file).startsWith('---', node.position?.start.offset ?? 0)) add(node)
  })
  if (blocks.length === 0) return []
  const { readCslYaml } = await import('./csl-yaml.ts')
  const entries = blocks.flatMap(({ start, end }) => readCslYaml(alone(String(file), start, end), path, file))
  for (const entry of entries) checkEntry(entry, file)
  return entries
}

/** The source with blanks for all but the lines between the fences, so that every place in it stays right. */
function alone(source: string, start: number, end: number): string {
  const block = source.slice(start, end)
  const from = block.search(/[\r\n]/)
  const to = Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r'))
  const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')
  return `${blank(source.slice(0, start + from))}${block.slice(from, to)}`
}
