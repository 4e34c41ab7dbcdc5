import { findNodeAtLocation, getNodeValue, type Node, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry } from '../../document/document.ts'
import { toEntry } from './csl-item.ts'

/**
 * Reads CSL-JSON: an array of items, or an object with an `items` array as Zotero's CSL export has it.
 *
 * @param text the file's text
 * @param path its path, for places
 * @param file gets `bibliography/syntax`, `empty-key` and `invalid-field`
 */
export function readCslJson(text: string, path: string, file: VFile): BibliographyEntry[] {
  const places = location(text)
  const span = (offset: number, length: number): Position => ({
    start: places.toPoint(offset) ?? { line: 1, column: 1, offset: 0 },
    end: places.toPoint(Math.min(offset + length, text.length)) ?? { line: 1, column: 1, offset: 0 },
  })
  const faults: { error: number; offset: number; length: number }[] = []
  const root = parseTree(text.replace(/^\ufeff/, ' '), faults, { allowTrailingComma: true })
  for (const { error, offset, length } of faults.slice(0, 5)) {
    report(file, 'bibliography/syntax', {
      reason: `Unexpected ${text.slice(offset, offset + Math.min(length, 20)) || 'end'} in JSON, expected valid CSL-JSON (${printParseErrorCode(error)})`,
      foreign: { path, position: span(offset, length) },
      note: 'What stands before and after is used as far as it can be read.',
    })
  }
  const items = root?.type === 'object' ? findNodeAtLocation(root, ['items']) : root
  const nodes: Node[] =
    items?.type === 'array' ? (items.children ?? []) : root?.type === 'object' ? [root] : []
  return nodes.flatMap((node) => {
    const fields: Record<string, Position> = {}
    for (const property of node.children ?? []) {
      const [label] = property.children ?? []
      const name: unknown = label && getNodeValue(label)
      if (typeof name === 'string') fields[name.toLowerCase()] = span(property.offset, property.length)
    }
    const key = findNodeAtLocation(node, ['id'])
    const inQuotes = key?.type === 'string' ? 1 : 0
    const keyPosition = key && span(key.offset + inQuotes, key.length - 2 * inQuotes)
    const position = span(node.offset, node.length)
    return (
      toEntry(getNodeValue(node), { path, position, ...(keyPosition && { keyPosition }), fields }, file) ?? []
    )
  })
}
