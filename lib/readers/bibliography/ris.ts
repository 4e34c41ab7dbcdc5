import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry, CslItem, CslName } from '../../document/document.ts'

/** RIS types (RIS format specification, 2011) as CSL's; what is not here is a document. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ABST: 'article-journal', ADVS: 'motion_picture', ART: 'graphic', BILL: 'bill', BLOG: 'post-weblog', BOOK: 'book',
    CASE: 'legal_case', CHAP: 'chapter', COMP: 'software', CONF: 'paper-conference', CPAPER: 'paper-conference',
    DATA: 'dataset', DICT: 'entry-dictionary', EBOOK: 'book', ECHAP: 'chapter', EDBOOK: 'book', EJOUR: 'article-journal',
    ELEC: 'webpage', ENCYC: 'entry-encyclopedia', FIGURE: 'figure', GOVDOC: 'report', HEAR: 'hearing', INPR: 'article-journal',
    JFULL: 'periodical', JOUR: 'article-journal', LEGAL: 'legislation', MANSCPT: 'manuscript', MAP: 'map',
    MGZN: 'article-magazine', MPCT: 'motion_picture', MUSIC: 'musical_score', NEWS: 'article-newspaper', PAMP: 'pamphlet',
    PAT: 'patent', PCOMM: 'personal_communication', RPRT: 'report', SER: 'book', SLIDE: 'speech', SOUND: 'song',
    STAND: 'standard', STAT: 'legislation', THES: 'thesis', UNPB: 'manuscript', VIDEO: 'motion_picture', WEB: 'webpage',
  }), // biome-ignore format: a table reads better in rows
)

/** Tags whose value is one variable. Where two tags mean one, the first in this list wins. */
const variables: readonly [tag: string, variable: string][] = [
  ['TI', 'title'],
  ['T1', 'title'],
  ['CT', 'title'],
  ['ST', 'title-short'],
  ['JO', 'container-title'],
  ['JF', 'container-title'],
  ['T2', 'container-title'],
  ['BT', 'container-title'],
  ['JA', 'container-title-short'],
  ['J2', 'container-title-short'],
  ['T3', 'collection-title'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['ET', 'edition'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['PP', 'publisher-place'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['L2', 'URL'],
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['N1', 'note'],
  ['LA', 'language'],
  ['M3', 'genre'],
  ['C7', 'number'],
]
const names: ReadonlyMap<string, string> = new Map([
  ['AU', 'author'],
  ['A1', 'author'],
  ['A2', 'editor'],
  ['ED', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
])

interface Line {
  tag: string
  value: string
  start: number
  end: number
}

/**
 * Reads RIS (RIS format specification, Research Information Systems 2011): lines `TG  - value` from `TY` to `ER`.
 * The key is `ID`, or else the first author's family name and the year, as Zotero and Mendeley export no key.
 *
 * @param text the file's text
 * @param path its path, for places
 * @param file gets `bibliography/syntax` and `bibliography/empty-key`
 */
export function readRis(text: string, path: string, file: VFile): BibliographyEntry[] {
  const places = location(text)
  const span = (start: number, end: number): Position => ({
    start: places.toPoint(start)!,
    end: places.toPoint(end)!,
  })
  const entries: BibliographyEntry[] = []
  let current: Line[] | undefined
  for (const match of text.matchAll(/^\ufeff?([^\r\n]*)/gm)) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(match[1]!) ?? []
    const line = {
      tag: tag ?? '',
      value: (value ?? match[1]!).trim(),
      start: match.index,
      end: match.index + match[0].length,
    }
    if (tag === 'TY') {
      if (current) unfinished(current)
      current = [line]
    } else if (tag === 'ER') {
      if (current) finish(current, line.end)
      current = undefined
    } else if (tag === undefined && line.value !== '' && current) current.at(-1)!.value += ` ${line.value}`
    else if (current && tag !== undefined) current.push(line)
  }
  if (current) unfinished(current)
  return entries

  function unfinished(lines: Line[]): void {
    report(file, 'bibliography/syntax', {
      reason: 'Unexpected end of a RIS entry, expected a line “ER  - ” that closes it',
      foreign: { path, position: span(lines[0]!.start, lines[0]!.end) },
      note: 'The entry is used as far as it goes.',
    })
    finish(lines, lines.at(-1)!.end)
  }

  function finish(lines: Line[], end: number): void {
    const item = toItem(lines)
    const id =
      lines.find((line) => line.tag === 'ID') ?? lines.find((line) => line.tag === 'AU' || line.tag === 'A1')
    const position = span(lines[0]!.start, end)
    if (item.id === '') {
      report(file, 'bibliography/empty-key', {
        reason: 'Unexpected RIS entry without ID and author, expected a line “ID  - key”',
        foreign: { path, position },
        note: 'The entry is left out: without a key nothing can cite it.',
      })
      return
    }
    const fields = Object.fromEntries(
      lines.map((line) => [line.tag.toLowerCase(), span(line.start, line.end)]),
    )
    const keyPosition = id ? span(id.end - id.value.length, id.end) : position
    entries.push({ item, path, position, keyPosition, fields })
  }
}

function toItem(lines: Line[]): CslItem {
  const value = (...tags: string[]) =>
    tags.map((tag) => lines.find((line) => line.tag === tag)?.value).find((found) => found)
  const item: CslItem = { id: '', type: types.get(value('TY') ?? '') ?? 'document' }
  for (const [tag, variable] of variables) {
    const found = value(tag)
    if (found !== undefined && item[variable] === undefined) item[variable] = found
  }
  for (const line of lines) {
    const variable = names.get(line.tag)
    if (variable !== undefined && line.value !== '')
      item[variable] = [...((item[variable] as CslName[]) ?? []), toName(line.value)]
  }
  const [first, last] = [value('SP'), value('EP')]
  if (first !== undefined) item.page = last !== undefined && !first.includes('-') ? `${first}-${last}` : first
  const [year, month, day] = (value('DA') ?? value('PY', 'Y1') ?? '').split('/')
  const parts = [year, month, day]
    .map(Number)
    .filter((part, index, all) => part > 0 && all.slice(0, index).every((p) => p > 0))
  if (parts.length > 0) item.issued = { 'date-parts': [parts] }
  else if (year) item.issued = { literal: year }
  const serial = value('SN')
  if (serial !== undefined) item[/^\d{4}-?\d{3}[\dX]$/i.test(serial) ? 'ISSN' : 'ISBN'] = serial
  const keywords = lines.filter((line) => line.tag === 'KW').map((line) => line.value)
  if (keywords.length > 0) item.keyword = keywords.join(', ')
  const family = item.author?.[0]?.family ?? item.author?.[0]?.literal
  item.id =
    value('ID') ?? (family ? `${family.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}${year ?? ''}` : '')
  return item
}

/** `Family, Given, Suffix`, or a group’s name without a comma. */
function toName(text: string): CslName {
  const [family, given, suffix] = text.split(/\s*,\s*/)
  if (!given) return { literal: text }
  return { family: family!, given, ...(suffix && { suffix }) }
}
