import { OffsetMapBuilder, sourceOffset } from '../../diagnostics/offset-map.ts'
import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Located } from '../yaml/located.ts'

/**
 * The text of a field that the template of the Journal of Statistical Software has in two forms (rticles,
 * `jss_article`): `plain` is the text, `formatted` the same with commands of its LaTeX class.
 *
 * @returns the value itself where it has no such forms
 */
export function plainForm(value: Located): Located {
  return formOf(value, 'plain') ?? formOf(value, 'formatted') ?? value
}

/** A title in these forms; its `short` one is the running title. */
export function readTitle(value: Located, draft: Draft): Located {
  const short = formOf(value, 'short')
  if (short && !draft.get('shortTitle')) draft.put('shortTitle', short)
  return withoutBars(plainForm(value))
}

/** A title as a line block, each line behind a bar (pandoc's manual, “line_blocks”): the lines themselves. */
export function withoutBars(value: Located): Located {
  if (value.kind !== 'scalar' || !/^\|[ \t]/.test(value.text)) return value
  const builder = new OffsetMapBuilder()
  let at = 0
  for (const line of value.text.split('\n')) {
    const words = line.replace(/^\|/, '').trim()
    const offset = sourceOffset(value.map, at + line.indexOf(words), 'start')
    at += line.length + 1
    if (words === '') continue
    if (builder.text !== '') builder.add(' ', offset, 0)
    builder.add(words, offset)
  }
  return { ...value, value: builder.text, text: builder.text, map: [...builder.map] }
}

function formOf(value: Located, name: string): Located | undefined {
  if (value.kind !== 'map') return undefined
  return value.entries.find(({ key }) => foldKey(key) === name)?.value
}
