import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { positionAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import type { PlaceIndex } from '../../frontmatter/places.ts'

const sign = /^\\?[*†‡§¶]/
const raised =
  /^\s?(?:\^\{?([^^{}\n]{1,20})\}?\^|<sup>([^<\n]{1,20})<\/sup>|\\textsuperscript\{([^{}\n]{1,20})\})/
const equal = /\bequal(?:ly)?\b|\b(?:co|joint)-?\s?first\b/i
const corresponds = /\bcorrespond/i

/** The sign that marks an author, behind the name: `Ann Roe*`, `Ann Roe^1,\*^`. */
function markAfter(source: string, end: number): { mark: string; position: Position } | undefined {
  const rest = source.slice(end, end + 60)
  const group = raised.exec(rest)
  const inGroup = group?.slice(1).find((text) => text !== undefined)
  const [written] = sign.exec(rest) ?? []
  const mark = written?.at(-1) ?? /[*†‡§¶]/.exec(inGroup ?? '')?.[0]
  if (!mark) return undefined
  return { mark, position: positionAt(source, end, end + (written ?? group?.[0] ?? '').length) }
}

/** What the text says that a mark stands for: its only paragraph, or point of a list, that begins with the mark. */
function explanationOf(mark: string, blocks: readonly RootContent[], source: string): string | undefined {
  const found = blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'list') return []
    const words = textOf(block).trim()
    if (words.length > 400 || !(equal.test(words) || corresponds.test(words))) return []
    // `* Equal contribution` is a point of a list to Markdown.
    const bullet = block.type === 'list' ? source[block.position?.start.offset ?? 0] : ''
    return words.startsWith(mark) || bullet === mark ? [words] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/**
 * Reads the signs behind authors' names, which no output shows: where the text says in one place what a sign stands
 * for, equal contribution or correspondence, its authors have that; of any other, a message tells.
 *
 * @param metadata its contributors get `equalContribution` and `corresponding`
 * @param places where the names stand
 * @param file takes `frontmatter/author-mark`
 */
export function readAuthorMarks(
  metadata: Metadata,
  places: PlaceIndex,
  blocks: readonly RootContent[],
  file: VFile,
): void {
  const source = String(file)
  const unknown = new Map<string, Position>()
  for (const [index, author] of metadata.contributors.entries()) {
    const place = places.placeOf(`contributors.${index}.name`)
    const end = place?.end.offset
    const written = author.name ?? author.collective
    const isName = written && end !== undefined && source.slice(place?.start.offset, end) === written
    const found = isName ? markAfter(source, end) : undefined
    if (!found || author.corresponding || author.equalContribution) continue
    const said = explanationOf(found.mark, blocks, source)
    if (said && equal.test(said)) author.equalContribution = true
    if (said && corresponds.test(said)) author.corresponding = true
    if (!said && !unknown.has(found.mark)) unknown.set(found.mark, found.position)
  }
  for (const [mark, place] of unknown) {
    report(file, 'frontmatter/author-mark', {
      reason: `Unexpected “${mark}” behind the name of an author, expected what it stands for`,
      place,
      actual: mark,
      note: 'It is in no output. Say it by a key of the author: `corresponding: true`, `equal-contrib: true` or `note: …`.',
    })
  }
}
