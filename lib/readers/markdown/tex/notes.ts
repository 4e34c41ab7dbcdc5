import type { FootnoteDefinition, FootnoteReference, Paragraph, Root } from 'mdast'
import type { Node, Parent } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../../diagnostics/report.ts'
import type { Raw } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import { trimContent } from '../text-map.ts'
import type { Command } from './context.ts'
import { withMarkdownCitations } from './markdown-citations.ts'

/** `\footnote{words}` */
const note: Command = {
  optional: 1,
  required: 1,
  make(call, tex) {
    const position = tex.place(call)
    const identifier = `note-at-${position.start.offset}`
    const children = withMarkdownCitations(tex.inline(call.required[0]!), tex.reading)
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children, position: tex.place(call.required[0]!) }],
      position,
    }
    tex.reading.inlineNotes.push(definition)
    return [{ type: 'footnoteReference', identifier, position }]
  },
}

/** Halves of notes that a manuscript has, to be joined at the end. */
interface Halves {
  /** Calls, with the number that the author gave, if any. */
  marks: Map<FootnoteReference, string>
  /** What stands where the words do, until it is known that a call has them. */
  texts: Map<FootnoteReference, string>
}
const waiting = new WeakMap<VFile, Halves>()

function halvesOf({ file }: Reading): Halves {
  const found = waiting.get(file) ?? { marks: new Map(), texts: new Map() }
  waiting.set(file, found)
  return found
}

/** `\footnotemark[2]`: the call of a note whose words stand elsewhere, as in tables they must. */
const mark: Command = {
  optional: 1,
  required: 0,
  make(call, tex) {
    const position = tex.place(call)
    const [number] = call.optional
    if (number) tex.reading.consume('number', tex.place(number))
    const node: FootnoteReference = {
      type: 'footnoteReference',
      identifier: `mark-at-${position.start.offset}`,
      position,
    }
    halvesOf(tex.reading).marks.set(node, number ? tex.text.slice(number.start, number.end).trim() : '')
    return [node]
  },
}

/** `\footnotetext[2]{words}` */
const text: Command = {
  optional: 1,
  required: 1,
  make(call, tex) {
    const [number] = call.optional
    if (number) tex.reading.consume('number', tex.place(number))
    const [node] = note.make(call, tex)
    if (node?.type === 'footnoteReference')
      halvesOf(tex.reading).texts.set(node, number ? tex.text.slice(number.start, number.end).trim() : '')
    return node ? [node] : []
  },
}

/** The commands of LaTeX and of its packages that make notes, by name. */
export const notes: Readonly<Record<string, Command>> = {
  ...{ footnote: note, thanks: note, endnote: note, sidenote: note, marginnote: note, marginpar: note },
  ...{ footnotemark: mark, footnotetext: text },
}

/**
 * Gives the calls of notes the words that stand elsewhere: those with the same number, or else the next ones of each
 * in order. Words that no call is for are a note where they stand; a call without words is shown as its source.
 */
export function joinNotes(tree: Root, reading: Reading): void {
  const halves = waiting.get(reading.file)
  if (!halves) return
  waiting.delete(reading.file)
  const texts = inOrder(halves.texts)
  const paired = new Set<FootnoteReference>()
  const numbered = new Map(texts.map((node) => [halves.texts.get(node), node]))
  const unnumbered = texts.filter((node) => !halves.texts.get(node)).values()
  for (const call of inOrder(halves.marks)) {
    const number = halves.marks.get(call)
    const found = (number && numbered.get(number)) || unnumbered.next().value
    if (!found) continue
    call.identifier = found.identifier
    paired.add(found)
    halves.marks.delete(call)
  }
  visit(tree as Node, (node, index, parent: Parent | undefined) => {
    if (node.type === 'paragraph') {
      const { children } = node as Paragraph
      const isSpent = children.some((child) => paired.has(child as FootnoteReference))
      if (!isSpent || !parent || index === undefined) return undefined
      const left = children.filter((child) => !paired.has(child as FootnoteReference))
      const kept = trimContent(left, reading.source)
      if (kept.length > 0) (node as Paragraph).children = kept
      else parent.children.splice(index, 1)
      return kept.length > 0 ? undefined : index
    }
    if (node.type !== 'footnoteReference' || !parent || index === undefined) return undefined
    const call = node as FootnoteReference
    if (paired.has(call)) {
      parent.children.splice(index, 1)
      return index
    }
    if (!halves.marks.has(call)) return undefined
    parent.children.splice(index, 1, toRaw(call, reading))
    return SKIP
  })
}

function inOrder(nodes: ReadonlyMap<FootnoteReference, string>): FootnoteReference[] {
  const offset = ({ position }: FootnoteReference) => position?.start.offset ?? 0
  return [...nodes.keys()].sort((a, b) => offset(a) - offset(b))
}

function toRaw({ position }: FootnoteReference, { file, source }: Reading): Raw {
  const value = source.slice(position?.start.offset, position?.end.offset)
  report(file, 'reader/undefined-note', {
    reason: `Unexpected \`${value}\`, expected the words of the note, \`\\footnotetext{…}\`, somewhere`,
    place: position,
    actual: value,
    note: 'The call is kept as its source. Add the words.',
  })
  return { type: 'raw', format: 'tex', display: 'inline', value, ...(position && { position }) }
}
