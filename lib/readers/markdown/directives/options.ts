import { isMap, isScalar, parseDocument } from 'yaml'
import type { Attributes } from '../../../document/nodes.ts'
import { type Part, slicePart, trimPart } from '../fence.ts'

/** The options of a directive, and what follows them. */
export interface Options {
  options: Map<string, Part>
  body: Part
}

const line = /^[ \t]*:([A-Za-z][\w-]*):(?:[ \t]+((?:[^ \t].*)?))?$/
/** Options whose value may stand right behind the colon, as no words of a text do. */
const close = /^[ \t]*:(name|label|width|height|align|class|alt|placeholder):([^\s:].*)$/

/** Parts the options from a directive's body: lines of `:key: value`, or YAML between two lines of `---`. */
export function readOptions(content: Part): Options {
  const lead = /^(?:[ \t]*\n)*/.exec(content.text)?.[0].length ?? 0
  if (/^---[ \t]*(?:\n|$)/.test(content.text.slice(lead))) return readYaml(content, lead)
  const options = new Map<string, Part>()
  let at = lead
  while (at < content.text.length) {
    const newline = content.text.indexOf('\n', at)
    const end = newline < 0 ? content.text.length : newline
    const written = content.text.slice(at, end)
    const match = line.exec(written) ?? close.exec(written)
    if (!match) break
    const value = match[2] ?? ''
    if (!options.has(match[1]!)) options.set(match[1]!, trimPart(slicePart(content, end - value.length, end)))
    at = end + 1
  }
  return { options, body: slicePart(content, Math.min(at, content.text.length)) }
}

function readYaml(content: Part, start: number): Options {
  const options = new Map<string, Part>()
  const from = content.text.indexOf('\n', start) + 1
  const close = /^---[ \t]*$/m.exec(content.text.slice(from))
  if (from === 0 || !close) return { options, body: content }
  const block = slicePart(content, from, from + close.index)
  const { contents } = parseDocument(block.text)
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key) || !isScalar(value)) continue
    const [begin, end] = value.range ?? [0, 0]
    const written = slicePart(block, begin, end)
    // A quoted or folded scalar is not its source; its words are.
    const text = String(value.value ?? '')
    const at = written.text.indexOf(text)
    options.set(
      String(key.value),
      at < 0 ? { text, map: written.map } : slicePart(written, at, at + text.length),
    )
  }
  const after = from + close.index + close[0].length + 1
  return { options, body: slicePart(content, Math.min(after, content.text.length)) }
}

/** Options that say what attributes say, and those that are kept beside them. */
export function attributesOf(options: ReadonlyMap<string, Part>, own: Attributes = {}): Attributes {
  const { id: ownId, classes: ownClasses = [], values: ownValues = {}, ...rest } = own
  const id = ownId ?? (options.get('label')?.text || options.get('name')?.text)
  const classes = [
    ...ownClasses,
    ...(options
      .get('class')
      ?.text.split(/[\s,]+/)
      .filter(Boolean) ?? []),
  ]
  const enumerated = options.get('enumerated') ?? options.get('numbered')
  if (options.has('nonumber') || /^(?:false|no)$/i.test(enumerated?.text ?? '')) classes.push('unnumbered')
  const values = { ...ownValues }
  for (const [key, { text }] of options) if (!spoken.has(key)) values[key] ??= text
  const attributes: Attributes = rest
  if (id) attributes.id = id
  if (classes.length > 0) attributes.classes = classes
  if (Object.keys(values).length > 0) attributes.values = values
  return attributes
}

/** Options that have become an id or a class. */
const spoken = new Set(['label', 'name', 'class'])
