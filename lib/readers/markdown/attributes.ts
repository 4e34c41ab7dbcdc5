import type { Data, Nodes, RootContent } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import type { Literal, Position } from 'unist'
import type { Attributes } from '../../document/nodes.ts'

/** `{#id .class key=value}` before it finds what it belongs to. Lives only inside the reader. */
export interface AttributesDraft extends Literal {
  type: 'attributes'
  value: string
}

/** Whether a node is a pair of braces that has not found what it belongs to. */
export const isAttributes = (node: { type: string } | undefined): node is AttributesDraft =>
  node?.type === 'attributes'

/** What braces can say: attributes, or the format of raw text (`{=latex}`). */
export interface ParsedAttributes {
  attributes: Attributes
  /** `latex`, `html`… */
  format?: string
}

// One item after another; each alternative begins with another sign, so that nothing is tried twice.
const item =
  /\s*(?:#([^\s{}"'#]+)|\.([^\s{}"'.=][^\s{}"'=]*)|(-)(?=[\s}])|=([a-z][\w+-]*)(?=\s*\})|([\p{L}_][\p{L}\p{N}_.:-]*)=(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s{}"']*)))/uy

/**
 * Reads attributes as pandoc does (its manual, “header_attributes”, “raw_attribute”).
 *
 * @param text with the braces
 * @returns nothing where the text is anything else
 */
export function parseAttributes(text: string, position?: Position): ParsedAttributes | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  const attributes: Attributes = { position }
  const classes: string[] = []
  const values: Record<string, string> = {}
  let format: string | undefined
  let count = 0
  let at = 1
  for (;;) {
    item.lastIndex = at
    const match = item.exec(text)
    if (!match) break
    at = item.lastIndex
    count++
    const [, id, name, dash, raw, key, double, single, bare] = match
    if (id !== undefined) attributes.id ??= id
    else if (name !== undefined) classes.push(name)
    else if (dash !== undefined) classes.push('unnumbered')
    else if (raw !== undefined) format = raw
    else if (key !== undefined) values[key] ??= plainValue(double ?? single ?? bare ?? '')
  }
  if (count === 0 || text.slice(at).trim() !== '}') return undefined
  if (classes.length > 0) attributes.classes = classes
  if (Object.keys(values).length > 0) attributes.values = values
  return format === undefined ? { attributes } : { attributes, format }
}

function plainValue(value: string): string {
  return decodeString(value).replace(/\s*(?:\r\n|\r|\n)\s*/g, ' ')
}

/** Hangs attributes on a node, together with those that it has. A second id becomes a further label. */
export function addAttributes(node: { data?: Data }, added: Attributes): void {
  const known = node.data?.attributes
  const { id: _id, classes: _classes, values: _values, ...rest } = { ...added, ...known }
  const attributes: Attributes = rest
  const id = known?.id ?? added.id
  const classes = [...(known?.classes ?? []), ...(added.classes ?? [])]
  const values = { ...added.values, ...known?.values }
  if (id) attributes.id = id
  if (classes.length > 0) attributes.classes = classes
  if (Object.keys(values).length > 0) attributes.values = values
  node.data = { ...node.data, attributes }
  if (known?.id && added.id && known.id !== added.id)
    node.data.labels = [...(node.data.labels ?? []), added.id]
}

/** Hangs attributes on a block; what has an id of its own to be referred to by gets it. */
export function addBlockAttributes(node: RootContent, added: Attributes): void {
  addAttributes(node, added)
  const named = node.type === 'figure' || node.type === 'math' || node.type === 'division'
  if (named && !node.id && added.id) node.id = added.id
}

/** The nearest position that covers a node and the attributes after it. */
export function extendOver(node: Nodes | { position?: Position }, end: Position | undefined): void {
  if (node.position && end) node.position = { start: node.position.start, end: end.end }
}
