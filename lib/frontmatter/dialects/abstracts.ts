import { foldKey } from '../fold-key.ts'
import { canonicalLanguage, isLanguage } from '../languages.ts'
import {
  type Located,
  type LocatedList,
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  split,
} from '../yaml/located.ts'
import { nestedAliases } from './nested.ts'

const parts = new Set(
  ['text', 'type', 'title', 'language', ...Object.keys(nestedAliases['abstracts.*']!)].map(foldKey),
)

/**
 * Abstracts as they are found: a text, a list of texts or of objects, an object, or texts by language
 * (`abstract: {en: …, de: …}`).
 *
 * @param type of the abstracts, where the key under which they stand says it
 * @returns a list of `{text, type, title, language}` mappings
 */
export function readAbstracts(node: Located, type?: LocatedMap['entries'][number]): LocatedList {
  const points = type && asPoints(node)
  const items = points ? [points] : node.kind === 'list' ? node.items : [node]
  const typed = (map: LocatedMap): LocatedMap => (type ? { ...map, entries: [...map.entries, type] } : map)
  return {
    kind: 'list',
    span: node.span,
    items: items.flatMap((item): Located[] => {
      if (item.kind === 'scalar')
        return item.text.trim() === '' ? [] : [typed(mapAt(item.span, { text: item }))]
      if (item.kind === 'list') return [item]
      if (item.entries.some((entry) => parts.has(foldKey(entry.key)))) return [typed(item)]
      const sentence = node.kind === 'list' ? withColon(item) : undefined
      if (sentence) return [typed(mapAt(item.span, { text: sentence }))]
      return item.entries.map((entry) =>
        typed(
          mapAt(entry.value.span, {
            text: entry.value,
            language: scalarAt(entry.keySpan ?? entry.value.span, entry.key),
          }),
        ),
      )
    }),
  }
}

/** The items of a list, or the lines of a text, as one text that is a list: key points are one summary. */
function asPoints(node: Located): LocatedScalar | undefined {
  const given = node.kind === 'list' ? node.items : node.kind === 'scalar' ? linesOf(node) : []
  if (given.length < 2) return undefined
  const points = given.map((item) => (item.kind === 'map' ? withColon(item) : item))
  let text = ''
  const map: { text: number; source: number }[] = []
  for (const point of points) {
    if (point?.kind !== 'scalar' || point.text.includes('\n')) return undefined
    map.push({ text: text.length, source: point.span.start })
    const lead = `${text}- `
    map.push(...point.map.map((anchor) => ({ ...anchor, text: anchor.text + lead.length })))
    text = `${lead}${point.text}\n`
  }
  return { kind: 'scalar', span: node.span, value: text, text, map }
}

/** Lines that each end as a sentence does: a paragraph that is only broken over lines is none. */
function linesOf(node: LocatedScalar): LocatedScalar[] {
  const lines = split(node, /\n/g)
  return lines.every(({ text }) => /^[\p{Lu}\d].*[.;!?]$/u.test(text)) ? lines : []
}

/** `- Aim: to see` in a list is a sentence with a colon, which YAML takes for a mapping; `- de: …` is a language. */
function withColon({ entries, span }: LocatedMap): LocatedScalar | undefined {
  const [entry] = entries
  if (entries.length !== 1 || entry?.value.kind !== 'scalar' || !entry.keySpan) return undefined
  if (isLanguage(canonicalLanguage(entry.key))) return undefined
  const lead = `${entry.key}: `
  const text = lead + entry.value.text
  const rest = entry.value.map.map((anchor) => ({ ...anchor, text: anchor.text + lead.length }))
  return { kind: 'scalar', span, value: text, text, map: [{ text: 0, source: entry.keySpan.start }, ...rest] }
}
