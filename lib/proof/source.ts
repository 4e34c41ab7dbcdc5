import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Root } from 'mdast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { report } from '../diagnostics/report.ts'
import type { Consumed } from '../document/consumed.ts'
import type { Difference } from './compare.ts'

/**
 * The second account: holds the manuscript's own bytes against the tree that the reader made of them, without
 * the reader's help. Every word of the source must stand in a leaf of the tree, or be named by a field of a node
 * around it (a URL, a label, a key, an attribute). What is in neither was swallowed.
 *
 * @param source the manuscript's text, as positions count it
 * @param tree as it was read, before repair
 */
export function accountForSource(source: string, tree: Node): Difference[] {
  const lost: Difference[] = []
  const consumed = (tree.data as { consumed?: Consumed[] } | undefined)?.consumed ?? []
  const text = { source, unread: withoutRanges(source, consumed) }
  const lose = (words: string[], start: number, end: number) => {
    lost.push({ kind: 'missing', words, place: positionAt(source, start, end) })
  }
  visitGaps(text, tree, lose)
  return lost
}

/**
 * A unified plugin, for right after the reader, that reports each loss at its place. The tree stays as it is.
 */
export function remarkAccount() {
  return (tree: Root, file: VFile): undefined => {
    for (const { words: lost, place } of accountForSource(String(file), tree)) {
      report(file, 'proof/unread', {
        reason: `Unexpected loss in reading: “${lost.slice(0, 12).join(' ')}${lost.length > 12 ? ' …' : ''}”`,
        ...(place ? { place } : {}),
        note: 'This is a fault of galley, not of the manuscript. Please report it with the manuscript.',
      })
    }
  }
}

/** The source, and the source without what the reader says that it took as syntax; of equal length. */
interface SourceText {
  source: string
  unread: string
}

/** Blanks ranges; offsets stay. */
function withoutRanges(source: string, consumed: readonly Consumed[]): string {
  const parts: string[] = []
  let from = 0
  const ranges = consumed.map(
    ({ position }) => [position.start.offset ?? 0, position.end.offset ?? 0] as const,
  )
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue
    parts.push(source.slice(from, Math.max(from, start)), ' '.repeat(end - Math.max(from, start)))
    from = end
  }
  parts.push(source.slice(from))
  return parts.join('')
}

type Lose = (words: string[], start: number, end: number) => void
type AnyNode = Node & { children?: Node[]; value?: unknown }

const words = /[\p{L}\p{N}]+/gu

/** One node whose gaps between its children are being read. */
interface Frame {
  node: AnyNode
  fields: string
  parent: Frame | undefined
}

function visitGaps(source: SourceText, root: Node, lose: Lose): void {
  const stack: Frame[] = [{ node: root, fields: '', parent: undefined }]
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node } = frame
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) {
      for (const child of node.children ?? []) stack.push(frameOf(child, frame))
      continue
    }
    if (!node.children) {
      readLeaf(source, frame, start, end, lose)
      continue
    }
    let from = start
    for (const child of inOrder(node.children)) {
      stack.push(frameOf(child, frame))
      const childStart = child.position?.start.offset
      const childEnd = child.position?.end.offset
      if (childStart === undefined || childEnd === undefined) continue
      if (childStart > from) readGap(source, frame, from, childStart, lose)
      from = Math.max(from, childEnd)
    }
    if (end > from) readGap(source, frame, from, end, lose)
  }
}

function frameOf(node: Node, parent: Frame): Frame {
  return { node: node as AnyNode, fields: '', parent }
}

function inOrder(children: Node[]): Node[] {
  const offset = (node: Node) => node.position?.start.offset ?? 0
  let last = 0
  for (const child of children) {
    if (offset(child) < last) return [...children].sort((a, b) => offset(a) - offset(b))
    last = offset(child)
  }
  return children
}

/** A leaf's value must have the words of its slice, in their order. */
function readLeaf(text: SourceText, frame: Frame, start: number, end: number, lose: Lose): void {
  const { value } = frame.node
  if (typeof value !== 'string') {
    readGap(text, frame, start, end, lose)
    return
  }
  const slice = text.source.slice(start, end)
  if (slice === value || slice.includes(value)) {
    const at = slice.indexOf(value)
    readGap(text, frame, start, start + at, lose)
    readGap(text, frame, start + at + value.length, end, lose)
    return
  }
  const has = lettersOf(value)
  const wants = lettersOf(decode(slice))
  if (has !== wants && !has.includes(wants)) {
    const missing = (decode(slice).match(words) ?? []).filter((word) => !has.includes(word))
    if (missing.length > 0) readGap(text, frame, start, end, lose, has)
  }
}

function lettersOf(text: string): string {
  return (text.match(words) ?? []).join('')
}

/** Character references and escapes, as CommonMark 0.31.2 (2.4, 2.5) reads them. */
function decode(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#?\w{1,31};/g, (whole) => characterOf(whole.slice(1, -1)) ?? whole)
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || undefined
  const isHex = /^#x/i.test(reference)
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/** Words between leaves are syntax only if a node around them names them. */
function readGap(text: SourceText, frame: Frame, start: number, end: number, lose: Lose, also = ''): void {
  const slice = text.unread.slice(start, end)
  const gap = decode(slice)
  const missing: string[] = []
  for (const word of gap.match(words) ?? []) {
    if (!also.includes(word) && !isNamed(word, frame) && !isMarker(word, frame)) missing.push(word)
  }
  if (missing.length === 0) return
  const from = start + slice.search(/\S/u)
  lose(missing, from, start + slice.trimEnd().length)
}

function isNamed(word: string, frame: Frame): boolean {
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    if (at.fields === '') at.fields = `\n${fieldsOf(at.node)}`
    if (at.fields.includes(word.toLowerCase())) return true
  }
  return false
}

/** The number of an ordered list's item is its place in the list. */
function isMarker(word: string, frame: Frame): boolean {
  return /^(?:\d{1,9}|[ivxlcdm]{1,7}|[a-z])$/i.test(word) && ['list', 'listItem'].includes(frame.node.type)
}

const skipped = new Set(['type', 'position', 'children', 'value'])

/** Every string that a node holds of its own, in lower case; its children's fields where they have no place. */
function fieldsOf(node: AnyNode): string {
  const found: string[] = []
  const gather = (value: unknown, depth: number): void => {
    if (typeof value === 'string') found.push(value.toLowerCase())
    else if (typeof value === 'number' || typeof value === 'boolean') found.push(String(value))
    else if (Array.isArray(value)) for (const item of value as unknown[]) gather(item, depth + 1)
    else if (value && typeof value === 'object' && depth < 8) {
      for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
        if (key === 'position') continue
        found.push(key.toLowerCase())
        gather(inner, depth + 1)
      }
    }
  }
  for (const [key, value] of Object.entries(node as unknown as Record<string, unknown>))
    if (!skipped.has(key)) gather(value, 0)
  for (const child of node.children ?? []) if (!child.position) gather(child, 4)
  return found.join('\n')
}
