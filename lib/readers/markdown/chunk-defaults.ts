import type { Reading } from './construct.ts'
import type { Part } from './fence.ts'
import { frontMatterOf } from './front-matter-text.ts'
import { type Fields, fieldAt, fieldsOf } from './quarto-project.ts'

/** What a document says of all its chunks. */
export interface ChunkDefaults {
  echo?: Part
  eval?: Part
  include?: Part
  output?: Part
}

const keys = ['echo', 'eval', 'include', 'output'] as const

const known = new WeakMap<Reading['file'], ChunkDefaults>()

/**
 * The options of all chunks: Quarto's `execute` in the front matter, below a format or in the project's files, or
 * knitr's `opts_chunk$set(…)` in a first chunk.
 */
export function defaultsOf(reading: Reading): ChunkDefaults {
  const { file } = reading
  const found = known.get(file) ?? read(reading)
  known.set(file, found)
  return found
}

function read({ file, source }: Reading): ChunkDefaults {
  const defaults: ChunkDefaults = {}
  const matter = frontMatterOf(source)?.text
  const own = matter && /^(?:execute|knitr|format)\s*:/m.test(matter) ? [fieldsOf(matter)] : []
  const set = /opts_chunk\$set\(([\s\S]{0,2000}?)\)/.exec(source)?.[1] ?? ''
  const fields = [...own, ...(file.data.quartoProject?.metadata ?? [])]
  const groups = fields.flatMap((one) => [
    fieldAt([one], ['execute']),
    fieldAt([one], ['knitr', 'opts_chunk']),
    ...formatsOf(one).map((format) => fieldAt([{ format }], ['format', 'execute'])),
  ])
  for (const key of keys) {
    const called = new RegExp(`\\b${key}\\s*=\\s*(TRUE|FALSE|T|F)\\b`).exec(set)?.[1]
    const value = groups.map((group) => fieldAt([{ group }], ['group', key])).find((one) => one !== undefined)
    const text =
      value ?? called ?? (key === 'echo' && matter && showsNoCode.test(matter) ? 'false' : undefined)
    if (text !== undefined) defaults[key] = { text: String(text), map: [{ text: 0, source: 0 }] }
  }
  return defaults
}

/** Formats for journals of psychology that show no code unless they are told to (papaja, apaquarto). */
const showsNoCode = /^[ \t]*(?:output\s*:\s*|)(?:papaja::apa6_|apaquarto-(?:pdf|docx|html|typst)\b)/m

function formatsOf(fields: Fields): unknown[] {
  const formats = fieldAt([fields], ['format'])
  return typeof formats === 'object' && formats !== null ? Object.values(formats as Fields) : []
}
