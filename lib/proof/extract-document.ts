import type { Node } from 'unist'
import type { Document } from '../document/document.ts'
import type { DocumentContent, FrontMatterPart } from '../document/nodes.ts'
import { emptyLedger, type Ledger, normalize, type StreamName, WordCollector } from './ledger.ts'

/**
 * What a document says, as its own tree has it: what every output must hold. Text that galley generated, the
 * text of citations and comments are left out of the words; citations are counted by the works they link to.
 */
export function extractDocument(document: Document): Ledger {
  const ledger = emptyLedger()
  for (const part of document.frontMatter?.children ?? []) {
    const stream = streamOf(part)
    if (stream) collect(part.children, ledger, stream)
  }
  collect(document.children, ledger, 'body')
  for (const note of document.notes) collect(note.children, ledger, 'notes')
  return ledger
}

type WordStream = Exclude<StreamName, 'formulas' | 'citations' | 'images'>

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

function collect(nodes: readonly Node[], ledger: Ledger, stream: WordStream): void {
  const words = new WordCollector()
  const walk = (node: DocumentContent): void => {
    if (node.data?.generated) return
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        words.add(node.value, node.position)
        return
      case 'code':
      case 'raw': {
        const isBlock = node.type === 'code' || node.display === 'block'
        if (isBlock) words.close()
        words.add(node.value, node.position)
        if (isBlock) words.close()
        return
      }
      case 'math':
      case 'inlineMath':
        if (node.type === 'math') words.close()
        ledger.formulas.push(entry(formula(node.value), node))
        return
      case 'citation':
        for (const link of linksOf(node)) ledger.citations.push(entry(link, node))
        return
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
      case 'footnoteReference':
        return
      case 'caption':
        words.close()
        collect(node.children, ledger, 'captions')
        return
      case 'break':
        words.close()
        return
    }
    const block = !inline.has(node.type)
    if (block) words.close()
    if (node.type === 'division' && node.title) for (const child of node.title) walk(child as DocumentContent)
    if ('children' in node) for (const child of node.children) walk(child as DocumentContent)
    if (block) words.close()
  }
  for (const node of nodes) walk(node as DocumentContent)
  words.close()
  for (const word of words.entries) ledger[stream].push(word)
}

function entry(text: string, node: Node) {
  return node.position ? { text, place: node.position } : { text }
}

/** TeX with its white space folded, as it stands in `annotation` and `tex-math`. */
export function formula(tex: string): string {
  return normalize(tex).replace(/\s+/g, ' ').trim()
}

function linksOf(node: Node): string[] {
  if (node.type === 'citationLink') return [(node as { reference?: string }).reference ?? '']
  return ((node as { children?: Node[] }).children ?? []).flatMap(linksOf)
}
