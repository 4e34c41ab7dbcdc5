import type { PhrasingContent, Root, Text } from 'mdast'
import { isMap, isScalar, parseDocument } from 'yaml'
import { report } from '../../../diagnostics/report.ts'
import { placeOf } from '../../../document/offset-map.ts'
import type { Construct, Reading } from '../construct.ts'
import type { Part } from '../fence.ts'
import { speaksMyst } from '../speaks-myst.ts'
import { sliceText, textMap } from '../text-map.ts'

const use = /\{\{([^{}\n]{1,200})\}\}/g

/** What the front matter says that names stand for: a text, and where it stands if it stands there as it is. */
type Values = ReadonlyMap<string, { text: string; part?: Part }>
const values = new WeakMap<Reading, Values>()

/** Values within values deeper than this stay names. */
const deepest = 5
let depth = 0

/** `substitutions:` and MyST-Parser's `myst: {substitutions: …}`. */
function readValues(yaml: string, offset: number): Values {
  const { contents } = parseDocument(yaml)
  const found = new Map<string, { text: string; part?: Part }>()
  if (!isMap(contents)) return found
  for (const path of [['substitutions'], ['myst', 'substitutions']]) {
    const group = contents.getIn(path, true)
    for (const { key, value } of isMap(group) ? group.items : []) {
      if (!isScalar(key) || !isScalar(value)) continue
      const [start, end] = value.range ?? [0, 0]
      // A number is printed as it is written: 1.0 is not 1.
      const text = typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))
      const at = yaml.slice(start, end).indexOf(text)
      const isLiteral = at >= 0 && !text.includes('\n')
      found.set(String(key.value), {
        text,
        ...(isLiteral && { part: { text, map: [{ text: 0, source: offset + start + at }] } }),
      })
    }
  }
  return found
}

function replaced(node: Text, known: Values, reading: Reading): PhrasingContent[] {
  const done: PhrasingContent[] = []
  let from = 0
  for (const match of node.value.matchAll(use)) {
    const value = known.get(match[1]!.trim())
    const end = match.index + match[0].length
    const place = placeOf(textMap(node), match.index, end, reading.source)
    if (reading.source[place.start.offset ?? 0] === '\\') continue
    if (!value || depth >= deepest) {
      tellUnknown(match[0], place, reading)
      continue
    }
    if (match.index > from) done.push(sliceText(node, from, match.index, reading.source))
    reading.consume('substitution', place)
    depth++
    if (value.part) done.push(...reading.parseInline(value.part.text, value.part.map))
    else done.push({ type: 'text', value: value.text, position: place, data: { generated: true } })
    depth--
    from = end
  }
  if (from === 0) return [node]
  const rest = sliceText(node, from, node.value.length, reading.source)
  return rest.value ? [...done, rest] : done
}

function tellUnknown(written: string, place: Text['position'], reading: Reading): void {
  if (reading.told.has('substitution') || !speaksMyst(reading)) return
  reading.told.add('substitution')
  report(reading.file, 'reader/unknown-substitution', {
    reason: `Unexpected \`${written}\`, expected a name that \`substitutions\` in the front matter explains`,
    place,
    actual: written,
    note: 'It is kept as it stands, and so is any other that is not explained. Names from files of Python are not known.',
  })
}

/** `{{ name }}`: what the front matter says that it stands for (MyST-Parser, “Substitutions”). */
export const substitution: Construct = {
  name: 'substitution',
  prepare(tree: Root, reading) {
    const yaml = tree.children.find((node) => node.type === 'yaml' && node.position?.start.line === 1)
    if (values.has(reading) || !yaml?.position) return
    const start = yaml.position.start.offset ?? 0
    const block = reading.source.slice(start, yaml.position.end.offset)
    const opening = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(block)?.[0].length ?? 0
    const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*$/.exec(block)?.index ?? block.length
    const inner = block.slice(opening, Math.max(opening, closing))
    if (inner.includes('substitutions')) values.set(reading, readValues(inner, start + opening))
  },
  phrasing(siblings, { reading }) {
    if (!siblings.some((node) => node.type === 'text' && node.value.includes('{{'))) return siblings
    const known: Values = values.get(reading) ?? new Map()
    return siblings.flatMap((node) => (node.type === 'text' ? replaced(node, known, reading) : [node]))
  },
}
