import { isMap, parseDocument } from 'yaml'
import type { Reading } from './construct.ts'
import type { Part } from './fence.ts'
import { frontMatterOf } from './front-matter-text.ts'

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
 * The options of all chunks: Quarto's `execute` in the front matter, or knitr's `opts_chunk$set(…)` in a first
 * chunk.
 */
export function defaultsOf({ file, source }: Reading): ChunkDefaults {
  const found = known.get(file) ?? read(source)
  known.set(file, found)
  return found
}

function read(source: string): ChunkDefaults {
  const defaults: ChunkDefaults = {}
  const matter = frontMatterOf(source)?.text
  if (matter && /^(?:execute|knitr)\s*:/m.test(matter)) {
    const { contents } = parseDocument(matter)
    const execute = isMap(contents)
      ? (contents.get('execute') ?? contents.getIn(['knitr', 'opts_chunk']))
      : undefined
    for (const key of keys) {
      const value: unknown = isMap(execute) ? execute.get(key) : undefined
      if (value !== undefined) defaults[key] = { text: String(value), map: [{ text: 0, source: 0 }] }
    }
  }
  const set = /opts_chunk\$set\(([\s\S]{0,2000}?)\)/.exec(source)?.[1] ?? ''
  for (const key of keys) {
    const value = new RegExp(`\\b${key}\\s*=\\s*(TRUE|FALSE|T|F)\\b`).exec(set)?.[1]
    if (value) defaults[key] ??= { text: value, map: [{ text: 0, source: 0 }] }
  }
  return defaults
}
