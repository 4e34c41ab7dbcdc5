import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { Document } from '../../document/document.ts'
import type { DocumentContent, FrontMatterPart, Section } from '../../document/nodes.ts'
import type { CountedPart } from '../../profile/limits.ts'
import { statementOfHeading } from '../statements/statement-names.ts'
import type { SectionTally, Tally, TextByPart } from './tally.ts'

/** Nodes within whose text a word can go on. */
const inline = new Set(
  'text emphasis strong delete underline superscript subscript smallCaps span link inlineCode citationLink crossReference footnoteReference abbreviation'.split(
    ' ',
  ),
)

/**
 * Cuts a document's text up by section and part.
 *
 * Citations in the running text and in quotations are a part of their own; in captions, tables and notes they
 * belong to these. A section with a statement's heading counts as statement, an appendix with all in it as appendix.
 */
export function tallyDocument(document: Document): Tally {
  const tally: Tally = { sections: [], matter: new Map(), figures: 0, tables: 0 }
  let before: SectionTally | undefined
  for (const node of document.children) {
    if (node.type === 'section') tally.sections.push(tallySection(node, tally))
    else {
      if (!before) {
        before = { title: '', text: new Map(), ...(node.position && { position: node.position }) }
        tally.sections.unshift(before)
      }
      collect(node, 'text', before.text, tally)
    }
  }
  for (const part of document.frontMatter?.children ?? []) {
    const name = partOf(part)
    if (name) for (const child of part.children) collect(child, name, tally.matter, tally, true)
    append(tally.matter, name ?? 'title', '\n')
  }
  for (const note of document.notes)
    for (const child of note.children) collect(child as DocumentContent, 'notes', tally.matter, tally, true)
  for (const { children } of document.references)
    append(tally.matter, 'references', `${textOf({ type: 'paragraph', children })}\n`)
  return tally
}

function partOf({ part, path }: FrontMatterPart): CountedPart | undefined {
  if (part === 'title' || part === 'subtitle') return 'title'
  if (part === 'keyword') return 'keywords'
  if (part === 'statement') return path.endsWith('acknowledgements') ? 'acknowledgements' : 'statements'
  // Only the main abstract: a summary in plain language is no part of any count.
  return part === 'abstract' && path.startsWith('abstracts.0') ? 'abstract' : undefined
}

function tallySection(section: Section, tally: Tally): SectionTally {
  const heading = section.children.find((child) => child.type === 'heading')
  const made: SectionTally = {
    title: heading ? textOf(heading) : '',
    text: new Map(),
    ...(section.position && { position: section.position }),
  }
  const part = partOfSection(section, made.title)
  for (const child of section.children) collect(child, part ?? 'text', made.text, tally, part !== undefined)
  return made
}

/** A part that a section is as a whole; none for an ordinary one. */
function partOfSection(section: Section, title: string): CountedPart | undefined {
  if (section.role === 'appendix') return 'appendices'
  if (section.role === 'references') return 'references'
  const statement = statementOfHeading(title)
  if (statement) return statement === 'acknowledgements' ? 'acknowledgements' : 'statements'
  return undefined
}

/** @param whole whether all inside belongs to the one part, whatever it is */
function collect(
  node: DocumentContent | Node,
  part: CountedPart,
  text: TextByPart,
  tally: Tally,
  whole = false,
): void {
  const content = node as DocumentContent
  switch (content.type) {
    case 'comment':
    case 'raw':
    case 'math':
    case 'inlineMath':
    case 'image':
    case 'footnoteReference':
    case 'referencesPlace':
      return
    case 'text':
    case 'inlineCode':
      append(text, part, content.value)
      return
    case 'break':
      append(text, part, '\n')
      return
    case 'code':
      append(text, whole ? part : 'code', `${content.value}\n`)
      return
    case 'citation': {
      const isRunning = !whole && (part === 'text' || part === 'block-quotations')
      append(text, isRunning ? 'citations' : part, isRunning ? ` ${textOf(content)} ` : textOf(content))
      if (isRunning) append(text, part, ' ')
      return
    }
  }
  if (content.type === 'figure') {
    if (content.kind === 'table') tally.tables++
    else if (content.kind === 'figure') tally.figures++
  }
  const inner = whole ? part : innerPart(content, part)
  const nowWhole = whole || (inner !== part && inner !== 'block-quotations')
  const isBlock = !inline.has(content.type)
  if (isBlock) append(text, inner, '\n')
  if (content.type === 'division')
    for (const child of content.title ?? []) collect(child, inner, text, tally, nowWhole)
  if ('children' in content) {
    for (const child of content.children) {
      // Parts of a figure are one figure: “Figure 2a” is no second one.
      if (content.type === 'figure' && (child as Node).type === 'figure' && content.kind === 'figure') {
        collect(child as Node, inner, text, { ...tally }, nowWhole)
      } else collect(child as Node, inner, text, tally, nowWhole)
    }
  }
  if (isBlock) append(text, inner, '\n')
}

function innerPart(node: DocumentContent, part: CountedPart): CountedPart {
  switch (node.type) {
    case 'heading':
      return 'headings'
    case 'blockquote':
      return 'block-quotations'
    case 'caption':
      return 'captions'
    case 'table':
      return 'tables'
    case 'section': {
      const heading = node.children.find((child) => child.type === 'heading')
      return partOfSection(node, heading ? textOf(heading) : '') ?? part
    }
    default:
      return part
  }
}

function append(text: TextByPart, part: CountedPart, piece: string): void {
  text.set(part, (text.get(part) ?? '') + piece)
}
