import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { report } from '../../../diagnostics/report.ts'
import type { Raw } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import { frontMatterOf } from '../front-matter-text.ts'
import { type Fields, fieldAt, fieldsOf } from '../quarto-project.ts'

interface Written {
  value: string
  position?: Position | undefined
}

/** A shortcode's name, and its arguments without their quotes. */
interface Call extends Written {
  name: string
  words: string[]
  reading: Reading
}

type Reader = (call: Call) => PhrasingContent[]

/** A word, or what stands in quotes, with or without a key before it. */
const argument = /(?:[^\s"']|"[^"]*"|'[^']*')+|["']/g

/** Reads a shortcode of Quarto's (its guide, “Shortcodes”); one that is not known stays as its source. */
export function readShortcode({ value, position }: Written, reading: Reading): PhrasingContent[] {
  const [name = '', ...words] = (value.slice(3, -3).match(argument) ?? []).map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_all, double?: string, single?: string) => double ?? single ?? ''),
  )
  reading.consume('shortcode', position)
  const call = { value, position, name, words, reading }
  return (readers.get(name) ?? unknown)(call)
}

/** What only says how a page or a screen looks: in no output. */
const layout: Reader = ({ name, value, position, reading }) => {
  report(reading.file, 'reader/shortcode', {
    reason: `Unexpected shortcode \`${name}\`, expected text`,
    place: position,
    note: 'It only says how a page looks, and is in no output.',
  })
  return [{ type: 'comment', value, position }]
}

/** A film: a link to it. */
const film: Reader = ({ name, words, position, reading }) => {
  const [first = ''] = words
  report(reading.file, 'reader/moving-content', {
    reason: `Unexpected shortcode \`${name}\`, expected something that can be printed`,
    place: position,
    note: 'A link to it stands in its place.',
  })
  const text = words.find((word) => word.startsWith('title='))?.slice('title='.length) || first
  return [{ type: 'link', url: first, children: [{ type: 'text', value: text, position }], position }]
}

const key: Reader = ({ words, position }) => [
  { type: 'inlineCode', value: words.filter((word) => !word.includes('=')).join(' '), position },
]

/** `meta title`: a field of the front matter, or of the project's. */
const meta: Reader = (call) => {
  const own = fieldsOf(frontMatterOf(call.reading.source)?.text ?? '')
  return fieldOf(call, [own, ...(call.reading.file.data.quartoProject?.metadata ?? [])], 'the front matter')
}

/** `var version`: a field of the project's `_variables.yml`. */
const variable: Reader = (call) => {
  const { variables = {} } = call.reading.file.data.quartoProject ?? {}
  return fieldOf(call, [variables], '_variables.yml')
}

function fieldOf(call: Call, fields: readonly Fields[], where: string): PhrasingContent[] {
  const { words, value: source, name, position, reading } = call
  const keys = (words[0] ?? '').split(/\.|\\\./)
  const value = fieldAt(fields, keys)
  if (typeof value !== 'string' && typeof value !== 'number') {
    report(reading.file, 'reader/unknown-shortcode', {
      reason: `Unexpected shortcode \`${name} ${words[0] ?? ''}\`, expected a field that ${where} has`,
      place: position,
      note: 'It is shown as its source.',
    })
    return [rawOf(source, position)]
  }
  const text = String(value).trim()
  // A field that names a field could name itself.
  const content: PhrasingContent[] = text.includes('{{<')
    ? [{ type: 'text', value: text }]
    : reading.parseInline(text, [{ text: 0, source: position?.start.offset ?? 0 }])
  // It stands in the source elsewhere; here it is galley's doing.
  for (const node of content)
    visit(node, (inner) => {
      if (position) inner.position = position
      if (inner.type === 'text') inner.data = { ...inner.data, generated: true }
    })
  return content
}

const missing: Reader = ({ name, words, value, position, reading }) => {
  report(reading.file, 'reader/missing-output', {
    reason: `Unexpected shortcode \`${name} ${words[0] ?? ''}\`, expected what it stands for: galley runs no code`,
    place: position,
    note: 'It is shown as its source. Put the figure, the table or the text itself in its place.',
  })
  return [rawOf(value, position)]
}

const unknown: Reader = ({ name, value, position, reading }) => {
  report(reading.file, 'reader/unknown-shortcode', {
    reason: `Unexpected shortcode \`${name}\`, expected text or one that galley knows`,
    place: position,
    note: 'It is shown as its source.',
  })
  return [rawOf(value, position)]
}

function rawOf(value: string, position: Position | undefined): Raw {
  return { type: 'raw', format: 'shortcode', display: 'inline', value, position }
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[
    'pagebreak',
    'newpage',
    'fa',
    'bi',
    'iconify',
    'ai',
    'academicicons',
    'version',
    'lipsum',
    'contents',
  ].map((name): [string, Reader] => [name, layout]),
  ...['colbreak', 'columnbreak', 'vspace', 'lightbox', 'placeholder'].map((name): [string, Reader] => [
    name,
    layout,
  ]),
  ...['video', 'youtube', 'vimeo', 'audio', 'iframe', 'tweet'].map((name): [string, Reader] => [name, film]),
  ['kbd', key],
  ['meta', meta],
  ['var', variable],
  ['embed', missing],
  // That the file is not there was said when the files were put together.
  ['include', ({ value, position }) => [rawOf(value, position)]],
])
