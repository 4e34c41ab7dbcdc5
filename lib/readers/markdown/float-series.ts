import type { FloatSeries } from '../../document/nodes.ts'
import type { Reading } from './construct.ts'
import { frontMatterOf } from './front-matter-text.ts'
import { type Fields, fieldAt, fieldsOf } from './quarto-project.ts'

const known = new WeakMap<Reading['file'], ReadonlyMap<string, FloatSeries>>()

/**
 * The series of floats that belong to an id or a key, `suppfig-map`, where the manuscript or its project has one
 * under `crossref: custom` (Quarto, “Cross-reference options”, “Custom float cross-references”).
 */
export function seriesOf(id: string, reading: Reading): FloatSeries | undefined {
  const at = id.indexOf('-')
  if (at <= 0) return undefined
  const series = known.get(reading.file) ?? read(reading)
  known.set(reading.file, series)
  return series.get(id.slice(0, at))
}

function read({ file, source }: Reading): ReadonlyMap<string, FloatSeries> {
  const matter = frontMatterOf(source)?.text
  const own = matter && /^crossref\s*:/m.test(matter) ? [fieldsOf(matter)] : []
  const items = [...own, ...(file.data.quartoProject?.metadata ?? [])].flatMap((fields) => {
    const custom = fieldAt([fields], ['crossref', 'custom'])
    return Array.isArray(custom) ? (custom as unknown[]) : []
  })
  const series = new Map<string, FloatSeries>()
  for (const item of items) {
    const one = typeof item === 'object' && item !== null ? seriesIn(item as Fields) : undefined
    if (one && !series.has(one.key)) series.set(one.key, one)
  }
  return series
}

function seriesIn(fields: Fields): FloatSeries | undefined {
  const word = (key: string): string | undefined => {
    const value = fields[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const key = word('key')
  const reference = word('reference-prefix') ?? word('caption-prefix')
  if (!key || !reference || !/^[\p{L}\d]+$/u.test(key)) return undefined
  return {
    key,
    reference,
    caption: word('caption-prefix') ?? reference,
    ...(fields['space-before-numbering'] === false && { isJoined: true }),
  }
}
