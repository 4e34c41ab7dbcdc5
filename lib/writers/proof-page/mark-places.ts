import type { Element, ElementContent, Text } from 'hast'
import { alignSource } from '../../document/align-source.ts'
import { element, text } from '../html/element.ts'
import { type Leaf, leavesAt, leavesOf } from './leaves.ts'
import type { ProofNote } from './proof-note.ts'

/** In these nothing that floats, and nothing that can be pressed, can stand: notes go before them … */
const before = new Set(['figure', 'table', 'pre', 'dl', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** … or after them. */
const after = new Set(['a', 'sup', 'sub', 'code', 'math', 'svg', 'mark', 'abbr'])
const gravity = ['error', 'warning', 'suggestion'] as const

/** A stretch of a text's value that a note marks. */
interface Stretch {
  start: number
  end: number
  note: ProofNote
  /** Stands after the word in which it ends. */
  shown?: ElementContent[]
  shownAt?: number
}

/** What shall be cut into a page. */
interface Cuts {
  texts: Map<Text, Stretch[]>
  following: Map<ElementContent, ElementContent[]>
  preceding: Map<ElementContent, ElementContent[]>
}

/**
 * Marks in a page the places of notes, and puts each note after its place.
 *
 * @param root the page; it is changed
 * @param notes in the order of the source
 * @param source the manuscript, which positions of the page point into
 * @param show makes a note
 * @returns the notes whose place is in no part of the page
 */
export function markPlaces(
  root: Element,
  notes: readonly ProofNote[],
  source: string,
  show: (note: ProofNote) => ElementContent[],
): ProofNote[] {
  const { inOrder, parents } = leavesOf(root)
  const cuts: Cuts = { texts: new Map(), following: new Map(), preceding: new Map() }
  const elsewhere: ProofNote[] = []
  for (const note of notes) {
    const { start, end } = note
    if (start === undefined || end === undefined) {
      elsewhere.push(note)
      continue
    }
    const { found, before: previous } = leavesAt(inOrder, start, Math.max(end, start))
    const last = found.at(-1) ?? previous
    if (!last) {
      elsewhere.push(note)
      continue
    }
    for (const leaf of found) mark(leaf, note, source, cuts)
    attach(last, parents, cuts, show(note), found.length > 0 && last.node.type === 'text')
  }
  rebuild(root, cuts)
  return elsewhere
}

function mark({ node, from, to }: Leaf, note: ProofNote, source: string, { texts }: Cuts): void {
  if (node.type === 'element') {
    const { dataNotes } = node.properties
    node.properties.dataNotes = dataNotes ? `${String(dataNotes)} ${note.number}` : `${note.number}`
    node.properties.dataSeverity ??= note.severity
    return
  }
  const { toSource } = alignSource(node.value, source, from, to)
  const start = firstAt(node.value.length, (offset) => toSource(offset, 'end') > note.start!) - 1
  const end = firstAt(node.value.length, (offset) => toSource(offset, 'start') >= note.end!)
  const stretches = texts.get(node) ?? []
  stretches.push({ start: Math.max(start, 0), end: Math.max(end, start), note })
  texts.set(node, stretches)
}

/** The first number up to `length` of which something is true that is true of all that follow. */
function firstAt(length: number, isTrue: (offset: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Puts a note where it can stand: right after its mark, or outside of the outermost element that cannot hold it. */
function attach(
  { node }: Leaf,
  parents: ReadonlyMap<ElementContent, Element>,
  { texts, following, preceding }: Cuts,
  shown: ElementContent[],
  isMarked: boolean,
): void {
  let outermost: ElementContent | undefined
  for (let at: ElementContent | undefined = node; at; at = parents.get(at)) {
    if (at.type !== 'element') continue
    const isEquation = Array.isArray(at.properties.className) && at.properties.className.includes('equation')
    if (before.has(at.tagName) || after.has(at.tagName) || isEquation) outermost = at
  }
  if (!outermost && isMarked && texts.has(node as Text)) {
    const stretch = texts.get(node as Text)!.at(-1)
    if (!stretch) return
    stretch.shown = shown
    const { value } = node as Text
    stretch.shownAt = stretch.end + /^\S{0,40}/.exec(value.slice(stretch.end, stretch.end + 40))![0].length
    return
  }
  const at = outermost ?? node
  const list = at.type === 'element' && !after.has(at.tagName) && at !== node ? preceding : following
  list.set(at, [...(list.get(at) ?? []), ...shown])
}

function rebuild(root: Element, cuts: Cuts): void {
  const stack: Element[] = [root]
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children: ElementContent[] = []
    for (const child of parent.children) {
      if (child.type === 'element') stack.push(child)
      children.push(...(cuts.preceding.get(child) ?? []))
      children.push(...(child.type === 'text' ? cut(child, cuts) : [child]))
      children.push(...(cuts.following.get(child) ?? []))
    }
    parent.children = children
  }
}

/** A text in pieces: a new one begins wherever a mark begins or ends. */
function cut(node: Text, { texts }: Cuts): ElementContent[] {
  const stretches = texts.get(node)
  if (!stretches) return [node]
  const edges = [
    ...new Set([
      0,
      node.value.length,
      ...stretches.flatMap(({ start, end, shownAt = end }) => [start, end, shownAt]),
    ]),
  ]
  edges.sort((a, b) => a - b)
  const opening = stretches.toSorted((a, b) => a.start - b.start)
  const closing = stretches.toSorted((a, b) => a.end - b.end)
  const shownAt = new Map<number, ElementContent[]>()
  for (const { shown, shownAt: at } of stretches) {
    if (shown && at !== undefined) shownAt.set(at, [...(shownAt.get(at) ?? []), ...shown])
  }
  const open = new Set<Stretch>()
  const pieces: ElementContent[] = []
  for (const [index, edge] of edges.entries()) {
    while (opening[0] && opening[0].start <= edge) open.add(opening.shift()!)
    while (closing[0] && closing[0].end <= edge) {
      open.delete(closing.shift()!)
    }
    pieces.push(...(shownAt.get(edge) ?? []))
    const next = edges[index + 1]
    if (next === undefined) break
    const piece = text(node.value.slice(edge, next))
    pieces.push(
      open.size === 0
        ? piece
        : toMark(
            [...open].map(({ note }) => note),
            piece,
          ),
    )
  }
  return pieces
}

function toMark(notes: readonly ProofNote[], piece: Text): Element {
  const severity = gravity.find((one) => notes.some((note) => note.severity === one))
  return element(
    'mark',
    {
      className: ['place'],
      dataNotes: notes.map(({ number }) => number).join(' '),
      dataSeverity: severity,
    },
    [piece],
  )
}
