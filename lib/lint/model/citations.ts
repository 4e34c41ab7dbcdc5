import type { Position } from 'unist'
import type { Bibliography, BibliographyEntry } from '../../document/document.ts'
import type { Citation } from '../../document/nodes.ts'
import type { Block, Span } from './block.ts'

/** One work cited at one place. */
export interface CitedWork {
  /** The citation as a whole. */
  span: Span
  /** The place of this work within it. */
  place?: Position | undefined
  /** Absent for citations typed as plain text. */
  key?: string
  entry?: BibliographyEntry
  /** Family names, or the name of an institution, in the order of the source. */
  authors: string[]
  /** True where more authors follow that are not named (“et al.”). */
  others: boolean
  year?: number
  /** `2014a`: the year as it stands. */
  yearLabel?: string
  /** Index of the group of works cited together. */
  group: number
}

const typedGroup = /\(([^()\n]{0,300}?(?:1[5-9]|20)\d\d[a-z]?(?:[,;:][^()\n]{0,200})?)\)/g
const name = String.raw`(?:(?:van|von|de|del|della|da|di|la|le|du|der|den|ten|ter|al|el|bin|ibn)\s+){0,2}\p{Lu}[\p{L}\p{M}’'.-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){0,3}`
const typedWork = new RegExp(
  String.raw`^(?:(?:see|see also|cf\.|e\.g\.,?|i\.e\.,?|also|for example,?|compare)\s+){0,2}(${name}(?:,\s${name}){0,6}(?:,?\s(?:&|and)\s${name})?)(,?\set\sal\.?)?,?\s\(?((?:1[5-9]|20)\d\d)([a-z])?\)?(?:[,:]\s?(?:pp?\.\s?)?[\d–-]+)?$`,
  'u',
)

/**
 * Finds every citation: the manuscript's citation nodes, with what the bibliography says of them, and author–year
 * citations typed as plain text (“(Rashid, 2000; Roy, 2011)”).
 */
export function findCitations(blocks: readonly Block[], bibliography: Bibliography | undefined): CitedWork[] {
  const works: CitedWork[] = []
  let group = 0
  for (const block of blocks) {
    for (const mask of block.masks) {
      if (mask.kind !== 'citation' || mask.node?.type !== 'citation') continue
      const span = { block, start: mask.start, end: mask.end }
      for (const item of (mask.node as Citation).items) {
        const entry = bibliography?.entries.get(item.key)
        works.push({
          span,
          place: item.keyPosition ?? item.position,
          key: item.key,
          ...(entry ? { entry } : {}),
          ...authorsOf(entry),
          ...yearOf(entry),
          group,
        })
      }
      group++
    }
    if (!block.text.includes('(')) continue
    for (const { 1: inside, index } of block.text.matchAll(typedGroup)) {
      const parts = inside!.split(';')
      const typed = parts.map((part) => typedWork.exec(part.trim()))
      if (typed.some((match) => !match)) continue
      const span = { block, start: index, end: index + inside!.length + 2 }
      for (const match of typed) {
        const [, names, others, year, letter] = match!
        works.push({
          span,
          authors: names!.split(/,\s|,?\s(?:&|and)\s/).filter(Boolean),
          others: others !== undefined,
          year: Number(year),
          yearLabel: year! + (letter ?? ''),
          group,
        })
      }
      group++
    }
  }
  return works
}

function authorsOf(entry: BibliographyEntry | undefined): Pick<CitedWork, 'authors' | 'others'> {
  const names = entry?.item.author ?? entry?.item.editor ?? []
  return {
    authors: names.map(({ family, literal, given }) => family ?? literal ?? given ?? '').filter(Boolean),
    others: false,
  }
}

function yearOf(entry: BibliographyEntry | undefined): Pick<CitedWork, 'year' | 'yearLabel'> {
  const parts = entry?.item.issued?.['date-parts']?.[0]?.[0]
  const year = Number(
    parts ?? /\d{4}/.exec(entry?.item.issued?.raw ?? entry?.item.issued?.literal ?? '')?.[0],
  )
  return Number.isFinite(year) && year > 0 ? { year, yearLabel: String(year) } : {}
}
