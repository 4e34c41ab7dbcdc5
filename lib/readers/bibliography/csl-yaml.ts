import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry } from '../../document/document.ts'
import { toEntry } from './csl-item.ts'
import { readEdtf } from './dates.ts'

/**
 * Reads CSL-YAML: a list of items, or a `references` list as pandoc has it (between `---` lines or not). Dates may
 * be CSL's objects or pandoc's lists of `year`, `month`, `day`.
 *
 * @param text the file's text
 * @param path its path, for places
 * @param file gets `bibliography/syntax`, `empty-key` and `invalid-field`
 */
export function readCslYaml(text: string, path: string, file: VFile): BibliographyEntry[] {
  const places = location(text)
  const span = (start: number, end: number): Position => ({
    start: places.toPoint(start) ?? { line: 1, column: 1, offset: 0 },
    end: places.toPoint(Math.min(end, text.length)) ?? { line: 1, column: 1, offset: 0 },
  })
  const parsed = parseAllDocuments(text.replace(/^\ufeff/, ' '), { uniqueKeys: false, schema: 'core' })
  const [document] = Array.isArray(parsed) ? parsed : []
  for (const fault of document?.errors.slice(0, 5) ?? []) {
    report(file, 'bibliography/syntax', {
      reason: `Unexpected YAML, expected valid CSL-YAML: ${fault.message.split('\n')[0]}`,
      foreign: { path, position: span(fault.pos[0], fault.pos[1]) },
      note: 'What stands before and after is used as far as it can be read.',
    })
  }
  const root = document?.contents
  const references = isMap(root) ? root.get('references', true) : root
  const nodes: Node[] = isSeq(references) ? references.items.filter(isNode) : []
  return nodes.flatMap((node) => {
    const [start = 0, end = 0] = node.range ?? []
    const fields: Record<string, Position> = {}
    let keyPosition: Position | undefined
    for (const pair of isMap(node) ? node.items : []) {
      if (!isScalar(pair.key)) continue
      const value = pair.value as Node | null
      const [from = start, keyEnd = from] = pair.key.range ?? []
      fields[String(pair.key.value).toLowerCase()] = span(from, value?.range?.[1] ?? keyEnd)
      if (pair.key.value === 'id' && value?.range) keyPosition = span(value.range[0], value.range[1])
    }
    const places = { path, position: span(start, end), ...(keyPosition && { keyPosition }), fields }
    return toEntry(plainItem(node, document), places, file) ?? []
  })
}

/** An item as plain values, with pandoc's ways of writing dates and shapes made CSL's. */
function plainItem(node: Node, document: Document | undefined): unknown {
  let value: unknown
  try {
    value = document && node.toJS(document, { maxAliasCount: 100 })
  } catch {
    // More aliases than any bibliography needs, or one without an anchor: a mistake of the author's, or an attack.
    return undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const item = value as Record<string, unknown>
  for (const name of ['issued', 'accessed', 'event-date', 'original-date']) {
    if (item[name] !== undefined) item[name] = toDate(item[name])
  }
  for (const name of ['title', 'title-short', 'container-title', 'note']) {
    const text = item[name]
    if (typeof text === 'string') item[name] = toHtml(text)
  }
  return item
}

/** Dates as pandoc takes them, `[{year: 2009, month: 5}]`, a bare year or an ISO string, as CSL dates. */
function toDate(value: unknown): unknown {
  if (typeof value === 'number') return { 'date-parts': [[value]] }
  if (typeof value === 'string') return readEdtf(value) ?? { literal: value }
  const parts = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[]
  if (!parts[0] || typeof parts[0] !== 'object' || !('year' in parts[0])) return value
  return {
    'date-parts': parts.map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== undefined).map(Number),
    ),
  }
}

/** pandoc reads Markdown in the fields of its references; CSL-JSON has the same shapes in HTML. */
function toHtml(text: string): string {
  return text
    .replace(/\*\*([^*\s][^*]*)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*\s][^*]*)\*/g, '<i>$1</i>')
    .replace(/\[([^\][]*)\]\{\.nocase\}/g, '<span class="nocase">$1</span>')
    .replace(/\[([^\][]*)\]\{\.smallcaps\}/g, '<span style="font-variant:small-caps;">$1</span>')
}
