import type { Node } from 'unist'
import type { Document } from '../document/document.ts'
import type { DocumentContent, FootnoteReference, FrontMatterPart } from '../document/nodes.ts'
import { countAuthorsOfDocument } from './authors.ts'
import { emptyLedger, type Ledger, normalize, type proseStreams, WordCollector } from './ledger.ts'
import {
  addressOf,
  CellCounter,
  CitedText,
  codeText,
  fragmentOf,
  labelText,
  MarkedText,
} from './marked-text.ts'

/**
 * What a document says, as its own tree has it: what every output must hold. Text that galley generated, the
 * text of citations and comments are left out of the words; citations are counted by the works they link to.
 */
export function extractDocument(document: Document): Ledger {
  const ledger = emptyLedger()
  const known: Known = {
    notes: new Set(document.notes.map((note) => note.identifier)),
    targets: new Map([...document.targets].map(([label, { id }]) => [label, id])),
  }
  for (const part of document.frontMatter?.children ?? []) {
    const stream = streamOf(part)
    if (stream) collect(part.children, ledger, stream, known)
  }
  collect(document.children, ledger, 'body', known)
  for (const note of document.notes) collect(note.children, ledger, 'notes', known)
  countAuthorsOfDocument(document, ledger)
  return ledger
}

type WordStream = (typeof proseStreams)[number]

function streamOf(part: FrontMatterPart): WordStream | undefined {
  switch (part.part) {
    case 'title':
    case 'subtitle':
    case 'abstract':
      return part.part
    case 'keyword':
      return 'keywords'
    case 'statement':
      return 'statements'
    default:
      // A short title stands in running heads only.
      return undefined
  }
}

/** Nodes within whose text a word can go on. */
const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'underline',
  'superscript',
  'subscript',
  'smallCaps',
  'span',
  'link',
  'inlineCode',
  'inlineMath',
  'citation',
  'citationLink',
  'crossReference',
  'footnoteReference',
  'abbreviation',
  'image',
  'comment',
])

/** Nodes that mark their words, as both outputs can. */
const marks: Readonly<Record<string, string>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  superscript: 'superscript',
  subscript: 'subscript',
  smallCaps: 'small capitals',
  delete: 'deletion',
  underline: 'underline',
  inlineCode: 'code',
}

/** Ids of what can be referred to; references to anything else are reported elsewhere, and are only words. */
interface Known {
  notes: ReadonlySet<string>
  targets: ReadonlyMap<string, string>
}

function collect(
  nodes: readonly Node[],
  ledger: Ledger,
  stream: WordStream,
  known: Known,
  marked = new MarkedText(),
): void {
  const words = new WordCollector()
  const cited = new CitedText()
  const cells = new CellCounter()
  const add = (text: string, node: Node): void => {
    if (text !== '') cited.close()
    words.add(text, node.position)
    marked.add(text)
  }
  const close = (): void => {
    cited.close()
    words.close()
    marked.close()
  }
  const addCited = (node: Node): void => {
    cited.add(wordsOf(node), node.position)
    for (const tex of formulasIn(node)) ledger.formulas.push(entry(formula(tex), node))
  }
  const walk = (node: DocumentContent): void => {
    if (node.data?.generated) {
      if (inCrossReference) addCited(node)
      countNotes(node, ledger, known)
      return
    }
    const mark = node.type === 'raw' && node.display === 'inline' ? 'code' : marks[node.type]
    if (mark) ledger.emphasis.push(...marked.within(mark, () => read(node), node.position))
    else if (node.type === 'tableCell') {
      const name = cells.cell(node.colspan, node.rowspan)
      ledger.cells.push(...marked.within(name, () => read(node), node.position))
    } else if (node.type === 'table') cells.table(() => read(node))
    else read(node)
  }
  let inCrossReference = false
  // HTML knows no links in links: within a reference to another part of the document there are only words.
  let inReference = false
  const read = (node: DocumentContent): void => {
    for (const label of labelsOf(node)) ledger.labels.push(entry(labelText(label), node))
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        add(node.value, node)
        return
      case 'code':
      case 'raw': {
        const isBlock = node.type === 'code' || node.display === 'block'
        if (isBlock) ledger.code.push(entry(codeText(node.value), node))
        if (isBlock) close()
        add(node.value, node)
        if (isBlock) close()
        return
      }
      case 'math':
      case 'inlineMath':
        if (node.type === 'math') close()
        ledger.formulas.push(entry(formula(node.value), node))
        return
      case 'citation':
        for (const link of linksOf(node)) ledger.citations.push(entry(link, node))
        addCited(node)
        countNotes(node, ledger, known)
        return
      case 'citationLink':
        // The names in the sentence, of a citation that stands in a note.
        ledger.citations.push(entry(node.reference, node))
        break
      case 'crossReference': {
        const target = inReference ? undefined : known.targets.get(node.identifier)
        if (target !== undefined && wordsOf(node)) ledger.references.push(entry(target, node))
        break
      }
      case 'image':
        ledger.images.push(
          entry(
            normalize(node.alt ?? '')
              .replace(/\s+/g, ' ')
              .trim(),
            node,
          ),
        )
        return
      case 'comment':
        return
      case 'footnoteReference':
        countNotes(node, ledger, known)
        return
      case 'caption':
        close()
        collect(node.children, ledger, 'captions', known, marked)
        return
      case 'break':
        close()
        return
      case 'tableRow':
        cells.row()
        break
      case 'link': {
        const address = addressOf(node.url)
        if (address && !inReference) ledger.links.push(entry(address, node))
        const target = node.url.startsWith('#') ? known.targets.get(fragmentOf(node.url)) : undefined
        if (target !== undefined && !inReference && wordsOf(node)) ledger.references.push(entry(target, node))
        break
      }
    }
    const block = !inline.has(node.type)
    const isReference = !inReference && node.type === 'crossReference' && known.targets.has(node.identifier)
    const wasInside = inCrossReference
    if (node.type === 'crossReference') inCrossReference = true
    if (isReference) inReference = true
    if (block) close()
    if (node.type === 'division' && node.title) for (const child of node.title) walk(child as DocumentContent)
    if ('children' in node) for (const child of node.children) walk(child as DocumentContent)
    if (block) close()
    if (isReference) inReference = false
    inCrossReference = wasInside
  }
  for (const node of nodes) walk(node as DocumentContent)
  close()
  for (const word of words.entries) ledger[stream].push(word)
  for (const run of cited.entries) ledger.citedWords.push(run)
}

/** The label or number that galley gave to a part of the document. */
function labelsOf(node: DocumentContent): string[] {
  if (node.type === 'figure') return node.label ? [node.label] : []
  if (node.type === 'math') return node.number ? [node.number] : []
  return []
}

/** The numbers of the notes that are called within a node. */
function countNotes(node: Node, ledger: Ledger, known: Known): void {
  if (node.type === 'footnoteReference') {
    const { label, identifier } = node as FootnoteReference
    if (known.notes.has(identifier)) ledger.labels.push(entry(`note ${labelText(label ?? identifier)}`, node))
  }
  for (const child of (node as { children?: Node[] }).children ?? []) countNotes(child, ledger, known)
}

function entry(text: string, node: Node) {
  return node.position ? { text, place: node.position } : { text }
}

/** TeX with its white space folded, as it stands in `annotation` and `tex-math`. */
export function formula(tex: string): string {
  return normalize(tex).replace(/\s+/g, ' ').trim()
}

/** The TeX of formulas in a citation or a label. */
function formulasIn(node: Node): string[] {
  const { value, children } = node as { value?: string; children?: Node[] }
  return node.type === 'inlineMath' ? [value ?? ''] : (children ?? []).flatMap(formulasIn)
}

/** What a citation or a label says; calls of notes and formulas are counted apart. */
function wordsOf(node: Node): string {
  if (/^(?:footnoteReference|comment|inlineMath)$/.test(node.type)) return ''
  const { value, children } = node as { value?: string; children?: Node[] }
  return value ?? (children ?? []).map(wordsOf).join('')
}

function linksOf(node: Node): string[] {
  if (node.type === 'citationLink') return [(node as { reference?: string }).reference ?? '']
  return ((node as { children?: Node[] }).children ?? []).flatMap(linksOf)
}
