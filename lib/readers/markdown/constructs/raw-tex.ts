import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { addAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { takeLabel } from '../label.ts'
import { lineMap } from '../line-map.ts'
import { texBox } from '../tex/box-syntax.ts'
import { asTexDraft, type TexDraft } from '../tex/draft.ts'
import { texEnvironment } from '../tex/environment-syntax.ts'
import { levelHeadings } from '../tex/heading-levels.ts'
import { withMarkdownCitations } from '../tex/markdown-citations.ts'
import { joinNotes } from '../tex/notes.ts'
import { withQuotationMarks } from '../tex/quotation.ts'
import { TexReader } from '../tex/reader.ts'
import { headings } from '../tex/symbols.ts'
import { tokenizeBraces, tokenizeCommand } from '../tex/syntax.ts'
import { trimContent } from '../text-map.ts'

function readerOf(node: Pick<TexDraft, 'value' | 'position'>, reading: Reading, skip = 0): TexReader {
  return new TexReader(node.value, lineMap(node.value, node.position, reading.source, skip), reading)
}

function inline(node: TexDraft, reading: Reading): PhrasingContent[] {
  return withMarkdownCitations(readerOf(node, reading).inline({ start: 0, end: node.value.length }), reading)
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

/** `\citep[@key]`: the brackets are Markdown's, and say it all. */
function citesInMarkdown({ value, position }: TexDraft, reading: Reading): boolean {
  const end = position?.end.offset
  const isBare = end !== undefined && /^\\[Cc]ite[a-z]{0,6}$/.test(value)
  if (!isBare || !/^\[-?@/.test(reading.source.slice(end, end + 3))) return false
  reading.consume('command', position)
  return true
}

/** LaTeX among Markdown: understood where it has a meaning in any format, else kept as its source. */
export const rawTex: Construct = {
  name: 'raw-tex',
  syntax: {
    flow: { [codes.backslash]: [texEnvironment, texBox] },
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
    return withQuotationMarks(joinDefinitions(siblings, reading), reading).flatMap(
      (node): PhrasingContent[] => {
        const draft = asTexDraft(node)
        if (draft && citesInMarkdown(draft, reading)) return []
        // A label waits for the heading, caption or figure that it names, a heading for its paragraph.
        const waits =
          /^(?:label|epigraph)$/.test(draft?.name ?? '') || Object.hasOwn(headings, draft?.name ?? '')
        return !draft || waits ? [node] : inline(draft, reading)
      },
    )
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
    levelHeadings(tree, reading)
  },
}

/** A paragraph whose only content said how the page shall look is empty now. */
function hasContent(children: readonly PhrasingContent[]): boolean {
  return children.some((node) => node.type !== 'text' || node.value.trim() !== '')
}
