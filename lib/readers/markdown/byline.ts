import type { PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { type Located, type LocatedMap, mapAt, type Span, scalarAt } from '../../frontmatter/yaml/located.ts'
import type { AuthorsSection } from './authors-section.ts'
import { isRunningTitle, saysRunningTitle } from './running-title.ts'

/** A piece of a line: words, the marks raised behind or before them, or an address that a link holds. */
type Piece = { kind: 'text' | 'marks' | 'orcid' | 'email'; value: string; node: Node }

/** An author as the line names one. */
interface Author {
  name: string
  marks: string[]
  orcid?: string
  email?: string
  span: Span
}

const raised = '¹²³⁴⁵⁶⁷⁸⁹⁰'
const plainDigits = '1234567890'

const separator = / ?[,;&] ?(?:and )?| (?:and|und|et|y|e) /

const person = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]{1,40}){1,5}$/u

/**
 * Reads the byline that opens a text without metadata: names with raised marks, and below them what each mark stands
 * for: “**Ann Roe**^1,\*^, Bo Poe^2^”, then “^1^ Department of Gulls”, “\* These authors contributed equally.”
 *
 * @returns nothing where a name has no mark, a mark is not explained, or anything is not understood
 */
export function readByline(children: readonly RootContent[], source: string): AuthorsSection | undefined {
  const blocks = children.filter((node) => (node.type as string) !== 'comment' && node.type !== 'yaml')
  const titles = blocks[0]?.type === 'heading' ? 1 : 0
  const next = blocks[titles]
  const from = titles + (isRunningTitle(next) || saysRunningTitle(next) ? 1 : 0)
  const line = blocks[from]
  if (line?.type !== 'paragraph') return undefined
  const pieces = piecesOf(line.children)
  const authors = pieces && authorsOf(pieces, source)
  if (!authors) return undefined
  const nodes = new Set<RootContent>([line])
  const explained = new Map<string, string>()
  for (const block of blocks.slice(from + 1)) {
    const found = block.type === 'paragraph' ? explanationsIn(block.children) : undefined
    if (!found) break
    for (const [mark, text] of found) explained.set(mark, text)
    nodes.add(block)
  }
  if (authors.some(({ marks }) => marks.some((mark) => !explained.has(mark)))) return undefined
  const items = authors.map((author) => toEntry(author, explained, authors))
  const span = spanOf(line, source)
  return { entry: { key: 'authors', keySpan: span, value: { kind: 'list', span, items } }, nodes, unused: [] }
}

function toEntry(author: Author, explained: Map<string, string>, all: readonly Author[]): LocatedMap {
  const { span } = author
  const at = (text: string): Located => scalarAt(span, text)
  const said = author.marks.filter((mark) => !isPlace(mark)).map((mark) => explained.get(mark)!)
  const places = author.marks.filter(isPlace).map((mark) => at(explained.get(mark)!))
  const corresponds = said.find((text) => /correspond/i.test(text))
  const alone =
    all.filter(({ marks }) => marks.some((mark) => explained.get(mark) === corresponds)).length === 1
  const email = author.email ?? (alone ? addressIn(corresponds ?? '') : undefined)
  const isFirst = (text: string) =>
    all.find(({ marks }) => marks.some((mark) => explained.get(mark) === text)) === author
  // What is equal of several is said once; an address needs no words around it.
  const note = said
    .filter((text) => !/\bequal/i.test(text) || isFirst(text))
    .filter(
      (text) =>
        text !== corresponds || !email || /\p{L}/u.test(text.replace(email, '').replace(forLetters, '')),
    )
    .join(' ')
  return mapAt(span, {
    name: at(author.name),
    ...(author.orcid && { orcid: at(author.orcid) }),
    ...(email && { email: at(email) }),
    ...(corresponds && { corresponding: scalarAt(span, true) }),
    ...(said.some((text) => /\bequal/i.test(text)) && { 'equal-contrib': scalarAt(span, true) }),
    ...(note !== '' && { note: at(note) }),
    ...(places.length > 0 && { affiliations: { kind: 'list', span, items: places } }),
  })
}

/** Words before the address of the author who corresponds. */
const forLetters = /\b(?:correspond(?:ing|ence)|authors?|address(?:ed)?|e-?mail|to|for|whom|should|be|is)\b/gi

function addressIn(text: string): string | undefined {
  const words = text.split(/[\s<>()[\],;:]/).map((word) => word.replace(/\.$/, ''))
  return words.find((word) => word.indexOf('@') > 0 && word.includes('.', word.indexOf('@')))
}

/** Numbers and letters stand for institutions, signs for notes. */
const isPlace = (mark: string): boolean => /^[\da-z]+$/i.test(mark)

function authorsOf(pieces: readonly Piece[], source: string): Author[] | undefined {
  const authors: Author[] = []
  let words = ''
  let begin: Node | undefined
  let held: Pick<Author, 'orcid' | 'email'> = {}
  for (const { kind, value, node } of pieces) {
    if (kind === 'text') {
      const [before = '', ...after] = value.replace(/\s+/g, ' ').split(separator)
      if (words.trim() === '') begin = node
      words += before
      for (const part of value === '\n' ? [''] : after) {
        // Words that no mark follows are none of a name, or that of an author without an institution.
        if (words.trim() !== '') return undefined
        words = part
        begin = node
      }
    } else if (kind === 'marks') {
      const marks = marksIn(value)
      const name = words.replace(/\s+/g, ' ').trim()
      const last = authors.at(-1)
      words = ''
      if (marks.length === 0) return undefined
      if (name === '' && last) last.marks.push(...marks)
      else if (person.test(name)) authors.push({ name, marks, ...held, span: spanOf(begin ?? node, source) })
      else return undefined
      held = {}
    } else if (words.trim() !== '') held = { ...held, [kind]: value }
    else if (authors.length > 0) authors.at(-1)![kind] = value
    else return undefined
  }
  return words.trim() === '' && authors.some(({ marks }) => marks.some(isPlace)) ? authors : undefined
}

/** What each mark stands for: every line, or every stretch, begins with one. */
function explanationsIn(content: readonly PhrasingContent[]): [mark: string, text: string][] | undefined {
  const pieces = piecesOf(content)
  const found: [string, string][] = []
  for (const { kind, value } of pieces ?? []) {
    const last = found.at(-1)
    const sign = last ? null : /^\s*(?:([*†‡§¶#]+)\s*|(\d{1,2}):\s+)(?=\S)/.exec(value)
    if (kind === 'marks') {
      const marks = marksIn(value)
      if (marks.length !== 1) return undefined
      found.push([marks[0]!, ''])
    } else if (sign) found.push([(sign[1] ?? sign[2])!, value.slice(sign[0].length)])
    else if (last) last[1] += value
    else return undefined
  }
  const told = found.map(([mark, text]): [string, string] => [
    mark,
    text.replace(/\s+/g, ' ').replace(/^[\s.:]+|[\s,;]+$/g, ''),
  ])
  return told.length > 0 && told.every(([, text]) => /\p{L}/u.test(text)) ? told : undefined
}

/** `1,2*`, `a, b`, `†`: each mark by itself. */
function marksIn(text: string): string[] {
  const plain = [...text].map((sign) => plainDigits[raised.indexOf(sign)] ?? sign).join('')
  const marks = plain.replace(/\\(?=[*#])/g, '').match(/\d{1,3}|[a-z](?![a-z])|[*†‡§¶#]+/gi) ?? []
  return marks.join('') === plain.replace(/[\s,;\\{}]/g, '') ? marks : []
}

/** The pieces of a line; nothing where there is anything else in it, such as an image or a note. */
function piecesOf(content: readonly PhrasingContent[]): Piece[] | undefined {
  const pieces: Piece[] = []
  for (const node of content) {
    const text = textOf(node)
    if (node.type === 'superscript') pieces.push({ kind: 'marks', value: text, node })
    else if (node.type === 'text') pieces.push(...raisedIn(text, node))
    else if (node.type === 'break') pieces.push({ kind: 'text', value: '\n', node })
    else if (node.type === 'inlineMath') {
      const marks = marksOfFormula(node.value.trim())
      if (!marks) return undefined
      pieces.push({ kind: 'marks', value: marks, node })
    } else if (node.type === 'link' && /^https?:\/\/orcid\.org\//i.test(node.url)) {
      if (person.test(text.trim())) pieces.push({ kind: 'text', value: text, node })
      pieces.push({ kind: 'orcid', value: node.url, node })
    } else if (node.type === 'link' && /^mailto:/i.test(node.url)) {
      pieces.push({ kind: 'text', value: text, node })
    } else if (
      node.type === 'strong' ||
      node.type === 'emphasis' ||
      node.type === 'span' ||
      node.type === 'link' ||
      (node.type as string) === 'subscript'
    ) {
      const inner = piecesOf((node as { children: PhrasingContent[] }).children)
      if (!inner) return undefined
      pieces.push(...inner)
    } else if ((node.type as string) !== 'comment') return undefined
  }
  return pieces
}

/** `$^1$`, `${^1}$`, `${}^{\text{a}}$`; a sign needs not be raised: `$\dagger$`. */
function marksOfFormula(formula: string): string | undefined {
  const inner = /^(?:\{\}?)?\^\{?(?:\\text\{)?([^{}]{1,20})\}{0,2}$/.exec(formula)?.[1]
  const marks = inner ?? /^\\(?:ast|dagger|ddagger)$/.exec(formula)?.[0]
  return marks
    ?.replace(/\\ast/g, '*')
    .replace(/\\dagger/g, '†')
    .replace(/\\ddagger/g, '‡')
}

/** Raised digits of Unicode among words: “Ann Roe¹”. */
function raisedIn(text: string, node: Node): Piece[] {
  return text
    .split(/([¹²³⁴⁵⁶⁷⁸⁹⁰]+)/)
    .filter((part) => part !== '')
    .map((value) => ({ kind: raised.includes(value[0]!) ? 'marks' : 'text', value, node }))
}

function spanOf({ position }: Node, source: string): Span {
  return { source: { text: source }, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
