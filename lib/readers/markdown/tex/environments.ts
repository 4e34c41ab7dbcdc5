import type { ListItem, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Figure } from '../../../document/nodes.ts'
import { divisionKind } from '../division-kinds.ts'
import { takeLabels, takeTags } from '../math/labels.ts'
import { readAlgorithm, readAlgorithmic } from './algorithm.ts'
import { argumentsOf } from './arguments.ts'
import type { TexContext } from './context.ts'
import { readFloat, readMinipage } from './float.ts'
import { readListing } from './listing.ts'
import { type Environment, environmentAt, groupEnd, type Range, skipSpace } from './scan.ts'
import { readTabbing } from './tabbing.ts'
import { readTabularEnvironment } from './tabular.ts'
import { readTitlePage } from './title-page.ts'

type Reader = (environment: Environment, whole: Range, tex: TexContext) => BlockContent[]

/** Formulas; those of one line lose their environment, which says no more than “displayed”. */
const formula: Reader = ({ name, body, end }, whole, tex) => {
  const isPlain = /^(?:equation|displaymath|math)\*?$/.test(name)
  const source = isPlain ? tex.text.slice(body.start, body.end) : tex.text.slice(whole.start, end)
  const { value: named, labels } = takeLabels(source)
  const { value, tags } = takeTags(named)
  const [id, ...more] = labels
  const node: BlockContent = { type: 'math', value: value.trim(), position: tex.place(whole) }
  if (id) node.id = id
  if (more.length > 0) node.data = { labels: more }
  if (tags.length > 0) node.data = { ...node.data, tags }
  return [node]
}

const float =
  (kind: Figure['kind']): Reader =>
  (environment, whole, tex) =>
    readFloat(kind, environment, whole, tex)

const list: Reader = ({ name, body }, whole, tex) => {
  const { end } = argumentsOf(tex, body, 1)
  const starts = itemsIn(tex, { start: end, end: body.end })
  const lead = leadOf(tex, { start: end, end: starts[0] ?? body.end })
  const items = starts.map((start, index): ListItem => {
    const stop = starts[index + 1] ?? body.end
    let from = start + '\\item'.length
    const at = skipSpace(tex.text, from, stop)
    const close = tex.text[at] === '[' ? groupEnd(tex.text, at, stop) : undefined
    tex.reading.consume('command', tex.place({ start, end: from }))
    const term = close === undefined ? [] : tex.inline({ start: at + 1, end: close - 1 })
    if (close !== undefined) from = close
    const children = tex.blocks({ start: from, end: stop })
    if (term.length > 0) children.unshift(termOf(term, tex.place({ start: at, end: from })))
    return {
      type: 'listItem',
      spread: false,
      children: children as ListItem['children'],
      position: tex.place({ start, end: stop }),
    }
  })
  return [
    ...lead,
    {
      type: 'list',
      ordered: name === 'enumerate',
      spread: false,
      children: items,
      position: tex.place(whole),
    },
  ]
}

/** A length in TeX's own form: `\itemsep=8pt`, `\parskip 0pt`. */
const length = /\s*\\[a-z]+\s*(?:=\s*)?-?[\d.]+(?:pt|mm|cm|em|ex|in)\b/y

/** What stands before a list's first item: lengths, which no output has, or words that LaTeX would refuse. */
function leadOf(tex: TexContext, range: Range): BlockContent[] {
  let start = range.start
  for (;;) {
    length.lastIndex = start
    const match = length.exec(tex.text)
    if (!match || length.lastIndex > range.end) break
    start = length.lastIndex
  }
  if (start > range.start) tex.reading.consume('lengths', tex.place({ start: range.start, end: start }))
  return tex.text.slice(start, range.end).trim() ? tex.blocks({ start, end: range.end }) : []
}

/** The word that a list explains stands before its explanation. */
function termOf(children: PhrasingContent[], position: Position): BlockContent {
  return { type: 'paragraph', children: [{ type: 'strong', children, position }], position }
}

/** Offsets of the `\item`s of a list, but not of the lists in it. */
function itemsIn(tex: TexContext, range: Range): number[] {
  const starts: number[] = []
  for (let at = range.start; at < range.end; ) {
    if (tex.text.startsWith('\\begin', at)) at = environmentAt(tex.text, at, range.end)?.end ?? at + 1
    else {
      if (/^\\item(?![a-zA-Z])/.test(tex.text.slice(at, at + 6))) starts.push(at)
      at++
    }
  }
  return starts
}

const quotation: Reader = ({ body }, whole, tex) => [
  { type: 'blockquote', children: tex.blocks(body) as never, position: tex.place(whole) },
]

/** Environments that only place what is in them. */
const placed: Reader = ({ body }, _whole, tex) => {
  const { end } = argumentsOf(tex, body, 2)
  return tex.blocks({ start: end, end: body.end })
}

const algorithm: Reader = ({ name, body, end }, whole, tex) => {
  const { end: start } = argumentsOf(tex, body, 1)
  return readAlgorithm({ name, body: { start, end: body.end }, end }, whole, tex)
}

const algorithmic: Reader = ({ body }, whole, tex) => {
  const { end: start } = argumentsOf(tex, body, 1)
  return readAlgorithmic({ start, end: body.end }, whole, tex)
}

const theorem: Reader = ({ name, body }, whole, tex) => {
  const { groups, end } = argumentsOf(tex, body, 1)
  const outer = tex.float
  tex.float = { kind: 'figure' }
  const children = tex.blocks({ start: end, end: body.end })
  const { label } = tex.float
  tex.float = outer
  const node: BlockContent = {
    type: 'division',
    ...divisionKind([name.replace(/\*$/, '')]),
    children,
    position: tex.place(whole),
  }
  const title = groups[0] ? tex.inline({ start: groups[0].start + 1, end: groups[0].end - 1 }) : []
  if (title.length > 0) node.title = title
  if (label) node.id = label
  return [node]
}

const formulas = [
  'equation',
  'displaymath',
  'math',
  'align',
  'gather',
  'multline',
  'eqnarray',
  'flalign',
  'alignat',
  'split',
]
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...formulas.flatMap((name): [string, Reader][] => [
    [name, formula],
    [`${name}*`, formula],
  ]),
  ...['dmath', 'dmath*', 'subequations'].map((name): [string, Reader] => [name, formula]),
  ...['tabular', 'tabular*', 'tabularx', 'tabulary'].map((name): [string, Reader] => [
    name,
    readTabularEnvironment,
  ]),
  ...['figure', 'figure*', 'wrapfigure', 'subfigure', 'SCfigure', 'sidewaysfigure', 'minipage'].map(
    (name): [string, Reader] => [name, name === 'minipage' ? readMinipage : float('figure')],
  ),
  ...['table', 'table*', 'sidewaystable', 'longtable', 'longtable*', 'subtable', 'wraptable'].map(
    (name): [string, Reader] => [name, float('table')],
  ),
  // What papaja and kableExtra put around a table for its place, its size or its notes.
  ...['threeparttable', 'lltable', 'ltable', 'ThreePartTable'].map((name): [string, Reader] => [
    name,
    placed,
  ]),
  ...['itemize', 'enumerate', 'description', 'compactitem', 'tablenotes'].map((name): [string, Reader] => [
    name,
    list,
  ]),
  ...['quote', 'quotation', 'verse', 'displayquote'].map((name): [string, Reader] => [name, quotation]),
  ...['center', 'flushleft', 'flushright', 'landscape', 'adjustbox', 'small', 'footnotesize', 'document'].map(
    (name): [string, Reader] => [name, placed],
  ),
  ...[
    'singlespace',
    'doublespace',
    'spacing',
    'multicols',
    'abstract',
    'samepage',
    'sloppypar',
    'adjustwidth',
  ].map((name): [string, Reader] => [name, placed]),
  ['titlepage', readTitlePage],
  ['tabbing', readTabbing],
  ...['verbatim', 'lstlisting', 'minted', 'Verbatim'].map((name): [string, Reader] => [name, readListing]),
  ...['listing', 'listing*', 'codelisting'].map((name): [string, Reader] => [name, float('listing')]),
  ...['algorithm', 'algorithm*', 'algorithm2e'].map((name): [string, Reader] => [name, algorithm]),
  ...['algorithmic', 'algorithmic*'].map((name): [string, Reader] => [name, algorithmic]),
  ...[
    'theorem',
    'lemma',
    'corollary',
    'proposition',
    'definition',
    'example',
    'remark',
    'proof',
    'conjecture',
  ].map((name): [string, Reader] => [name, theorem]),
])

/** Reads an environment; one without a meaning here stays, as its source, with a message. */
export function readEnvironment(environment: Environment, whole: Range, tex: TexContext): BlockContent[] {
  const reader = readers.get(environment.name)
  if (reader) {
    const { body } = environment
    tex.reading.consume('environment', tex.place({ start: whole.start, end: body.start }))
    tex.reading.consume('environment', tex.place({ start: body.end, end: whole.end }))
    return reader(environment, whole, tex)
  }
  const position = tex.place(whole)
  report(tex.reading.file, 'reader/raw-markup', {
    reason: `Unexpected LaTeX environment \`${environment.name}\`, expected Markdown`,
    place: position,
    note: 'It has no meaning here and is shown as its source.',
  })
  const value = tex.text.slice(whole.start, whole.end)
  return [{ type: 'raw', format: 'tex', display: 'block', value, position }]
}
