import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { addAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { takeLabel } from '../label.ts'
import { lineMap } from '../line-map.ts'
import { asTexDraft, type TexDraft } from '../tex/draft.ts'
import { joinNotes } from '../tex/notes.ts'
import { TexReader } from '../tex/reader.ts'
import { headings } from '../tex/symbols.ts'
import { texEnvironment, tokenizeBraces, tokenizeCommand } from '../tex/syntax.ts'
import { sliceText, trimContent } from '../text-map.ts'

function readerOf(node: Pick<TexDraft, 'value' | 'position'>, reading: Reading, skip = 0): TexReader {
  return new TexReader(node.value, lineMap(node.value, node.position, reading.source, skip), reading)
}

function inline(node: TexDraft, reading: Reading): PhrasingContent[] {
  return readerOf(node, reading).inline({ start: 0, end: node.value.length })
}

function blocks(node: Pick<TexDraft, 'value' | 'position'>, reading: Reading, skip = 0): RootContent[] {
  return readerOf(node, reading, skip).blocks({ start: 0, end: node.value.length }) as RootContent[]
}

/** `\section{Title}\label{x}` at the beginning of a paragraph, and what is left of the paragraph. */
function headingOf(node: Paragraph, reading: Reading): RootContent[] | undefined {
  const [first, ...others] = node.children
  const draft = asTexDraft(first)
  if (!draft || !Object.hasOwn(headings, draft.name)) return undefined
  const [heading] = blocks(draft, reading)
  if (heading?.type !== 'heading') return undefined
  const [second, ...rest] = trimContent(others, reading.source)
  const isLabel = asTexDraft(second)?.name === 'label'
  const { label } = isLabel ? takeLabel([second!], reading) : {}
  if (label) addAttributes(heading, { id: label.id, position: label.position })
  const left = trimContent(isLabel || !second ? rest : [second, ...rest], reading.source)
  const start = left[0]?.position?.start
  const position = start && node.position && { start, end: node.position.end }
  return left.length > 0 ? [heading, { type: 'paragraph', children: left, position }] : [heading]
}

/** `\epigraph{words}{who}` at the beginning of a paragraph: a quotation, and what is left of the paragraph. */
function epigraphOf(node: Paragraph, reading: Reading): RootContent[] | undefined {
  const [first, ...rest] = node.children
  const draft = asTexDraft(first)
  if (draft?.name !== 'epigraph') return undefined
  const content = inline(draft, reading)
  const middle = content.findIndex((part) => part.type === 'break' && part.position !== undefined)
  const halves = middle < 0 ? [content] : [content.slice(0, middle), content.slice(middle + 1)]
  const { position } = first!
  const quote: RootContent = {
    type: 'blockquote',
    children: halves.map(
      (children, index): Paragraph => ({
        type: 'paragraph',
        children,
        position,
        ...(index > 0 && { data: { attribution: true } }),
      }),
    ),
    position,
  }
  const left = trimContent(rest, reading.source)
  return left.length > 0 ? [quote, { ...node, children: left }] : [quote]
}

/** `\def\name{…}` is two commands to Markdown; the macro is known, and its definition is in no output. */
function joinDefinitions(siblings: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
  const done: PhrasingContent[] = []
  for (const node of siblings) {
    const [last, draft] = [done.at(-1), asTexDraft(node)]
    const start = last?.position?.start
    const isDefinition = asTexDraft(last)?.name === 'def' && draft?.value.endsWith('}')
    if (!isDefinition || !start || !node.position) done.push(node)
    else {
      const position = { start, end: node.position.end }
      const value = reading.source.slice(start.offset, position.end.offset)
      done.splice(-1, 1, { type: 'comment', value, position })
    }
  }
  return done
}

/** TeX's quotation marks: one or two backticks, as many apostrophes. */
function quoted(node: Text, reading: Reading): PhrasingContent[] {
  if (!node.value.includes('`')) return [node]
  const done: PhrasingContent[] = []
  let from = 0
  for (const match of node.value.matchAll(
    /``(?=[^\s`'])[^`']*''|(?<![^\s([{—–-])`(?=[^\s`'])[^`'\n]{0,200}'(?![\p{L}\p{N}`'])/gu,
  )) {
    const { index } = match
    const end = index + match[0].length
    const [open, close] = match[0].startsWith('``') ? ['“', '”'] : ['‘', '’']
    const { length } = match[0].startsWith('``') ? '``' : '`'
    const sign = (value: string, at: number): Text => ({
      ...sliceText(node, at, at + length, reading.source),
      value,
    })
    if (index > from) done.push(sliceText(node, from, index, reading.source))
    done.push(
      sign(open!, index),
      sliceText(node, index + length, end - length, reading.source),
      sign(close!, end - length),
    )
    from = end
  }
  if (from === 0) return [node]
  if (from < node.value.length) done.push(sliceText(node, from, node.value.length, reading.source))
  return done
}

/** LaTeX among Markdown: understood where it has a meaning in any format, else kept as its source. */
export const rawTex: Construct = {
  name: 'raw-tex',
  syntax: {
    flow: { [codes.backslash]: texEnvironment },
    text: {
      [codes.backslash]: { name: 'tex', tokenize: tokenizeCommand },
      [codes.leftCurlyBrace]: { name: 'texGroup', tokenize: tokenizeBraces },
    },
  },
  tree: {
    enter: {
      tex(token) {
        const value = this.sliceSerialize(token).replace(/\r\n?/g, '\n')
        const name = /^\\begin\s*\{/.test(value) ? 'begin' : (/[a-zA-Z]+/.exec(value)?.[0] ?? '')
        this.enter({ type: 'tex', name, value } as never, token)
      },
      texEnvironment(token) {
        const value = this.sliceSerialize(token).replace(/\r\n?/g, '\n').trimEnd()
        this.enter({ type: 'tex', name: 'environment', value } as never, token)
      },
    },
    exit: {
      tex(token) {
        this.exit(token)
      },
      texEnvironment(token) {
        this.exit(token)
      },
    },
  },
  phrasing(siblings, { reading }) {
    return joinDefinitions(siblings, reading).flatMap((node): PhrasingContent[] => {
      const draft = asTexDraft(node)
      if (node.type === 'text') return quoted(node, reading)
      // A label waits for the heading, caption or figure that it names, a heading for its paragraph.
      const waits =
        /^(?:label|epigraph)$/.test(draft?.name ?? '') || Object.hasOwn(headings, draft?.name ?? '')
      return !draft || waits ? [node] : inline(draft, reading)
    })
  },
  flow(siblings, { reading }) {
    const done: RootContent[] = []
    for (const node of siblings) {
      const draft = asTexDraft(node)
      const before = done[done.length - 1]
      const heading =
        node.type === 'paragraph' ? (headingOf(node, reading) ?? epigraphOf(node, reading)) : undefined
      if (draft) done.push(...blocks(draft, reading))
      else if (heading) done.push(...heading)
      else if (node.type === 'heading') {
        const { content, label } = takeLabel(node.children, reading)
        node.children = content
        if (label) addAttributes(node, { id: label.id, position: label.position })
        done.push(node)
      } else if (node.type === 'paragraph' && before?.type === 'heading') {
        // `\label` on the line after a heading names its section.
        const isLabel = asTexDraft(node.children[0])?.name === 'label'
        const { content, label } = isLabel ? takeLabel(node.children, reading) : { content: node.children }
        node.children = content
        if (label) addAttributes(before, { id: label.id, position: label.position })
        done.push(node)
      } else done.push(node)
    }
    return done.filter((node) => node.type !== 'paragraph' || hasContent(node.children))
  },
  finish(tree, reading) {
    visit(tree as Node, (node, index, parent: { children: Node[] } | undefined) => {
      const draft = asTexDraft(node)
      if (!draft || !parent || index === undefined) return
      parent.children.splice(index, 1, ...inline(draft, reading))
      return index + 1
    })
    joinNotes(tree, reading)
  },
}

/** A paragraph whose only content said how the page shall look is empty now. */
function hasContent(children: readonly PhrasingContent[]): boolean {
  return children.some((node) => node.type !== 'text' || node.value.trim() !== '')
}
