import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FrontMatterPart } from '../../document/nodes.ts'
import { introduction } from '../../document/section-words.ts'
import { termsFor } from '../../document/terms.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { takeKeywords } from './keyword-line.ts'

type Part = FrontMatterPart['children'][number]

/**
 * What the heading of an abstract says, by the language it says it in. “Summary” is none: JOSS papers have it over
 * their first section.
 */
const headings: readonly [string, RegExp][] = [
  ['en', /^abstract$/i],
  ['de', /^(?:zusammenfassung|kurzfassung|kurzbeschreibung|abstrakt)$/i],
  ['fr', /^résumé$/i],
  ['es', /^resumen$/i],
  ['pt', /^resumo$/i],
  ['it', /^(?:riassunto|sommario)$/i],
  ['nl', /^samenvatting$/i],
  ['sv', /^sammanfattning$/i],
  ['no', /^sammendrag$/i],
  ['da', /^resumé$/i],
  ['pl', /^streszczenie$/i],
  ['tr', /^özet$/i],
  ['ru', /^(?:аннотация|реферат)$/i],
  ['zh', /^摘\s*要$/],
  ['ja', /^(?:要旨|抄録|概要)$/],
  ['ko', /^초록$/],
  ['ar', /^(?:ال)?ملخص$/],
  ['he', /^תקציר$/],
  ['fa', /^چکیده$/],
]

/** What may stand before it, in a thesis or a preprint. */
const opening =
  /^(?:authors?|affiliations?|keywords|key ?points|highlights|acknowledge?ments?|dedication|preface|foreword|copyright|(?:author['’]?s )?declaration|declaration of authorship|statement of originality|danksagung|vorwort|eidesstattliche erklärung|remerciements|agradecimientos)$/i

/**
 * Takes sections headed “Abstract” that open the body, as Manubot, R Markdown's papers and theses have them, out of it;
 * with a line of keywords in or after them. Where the front matter has an abstract already, nothing is taken.
 *
 * @param metadata get the texts
 * @returns the parts, and what is left of the body
 */
export function takeAbstractSections(
  children: readonly RootContent[],
  source: string,
  metadata: Metadata,
): { parts: FrontMatterPart[]; body: Root['children'] } {
  const own = metadata.language.toLowerCase().split('-')[0]
  const found = metadata.abstracts.length > 0 ? [] : findSections(children)
  // JATS has those in other languages last.
  const ordered = [...found].sort((a, b) => Number(a.language !== own) - Number(b.language !== own))
  const parts = ordered.flatMap(({ from, to, heading, language }): FrontMatterPart[] => {
    const blocks = children.slice(from + 1, to).filter((node) => !isApart(node)) as Part[]
    const keywords = takeKeywords(blocks, source, metadata)
    const [start, end] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end]
    if (!start || !end) return keywords
    const index = metadata.abstracts.length
    const title = textOf(heading).trim()
    const isUsual = title.toLowerCase() === termsFor(metadata.language).abstract.toLowerCase()
    const isOther = found.length > 1 && language !== own
    metadata.abstracts.push({
      text: source.slice(start.offset, end.offset),
      ...(!isUsual && { title }),
      ...(isOther && { language }),
    })
    const part: FrontMatterPart = {
      type: 'frontMatterPart',
      part: 'abstract',
      path: `abstracts.${index}.text`,
      ...(isOther && { lang: language }),
      children: blocks,
      position: { start, end },
    }
    return [part, ...keywords]
  })
  const isTaken = (node: RootContent, index: number) =>
    found.some(({ from, to }) => index >= from && index < to) && !isApart(node)
  return { parts, body: children.filter((node, index) => !isTaken(node, index)) }
}

/** What stands there only by chance: definitions are found from everywhere. */
function isApart(node: RootContent): boolean {
  return node.type === 'footnoteDefinition' || node.type === 'definition'
}

interface Section {
  /** Index of the heading, and that of what follows the section. */
  from: number
  to: number
  heading: Heading
  language: string
}

function findSections(children: readonly RootContent[]): Section[] {
  const found: Section[] = []
  const all = children.flatMap((node, index) => (node.type === 'heading' ? [{ node, index }] : []))
  for (const [at, { node, index }] of all.entries()) {
    const title = textOf(node).trim()
    const language = headings.find(([, form]) => form.test(title))?.[0]
    if (language) {
      const to = endOf(all.slice(at + 1), node, children)
      // A document that is nothing but its abstract keeps it.
      if (to !== undefined && to < children.length && hasText(children.slice(index + 1, to)))
        found.push({ from: index, to, heading: node, language })
      continue
    }
    const isTitle = at === 0 && all.every((other) => other === all[0] || other.node.depth > node.depth)
    const isWithin = found.some(({ from, to }) => index > from && index < to)
    if (!isTitle && !isWithin && !opening.test(title)) break
  }
  return found
}

/** No abstract is longer than this, in characters; one with headings of its own, or with none after it, than that. */
const longest = { alone: 12_000, structured: 6_000, open: 3_500 }

/**
 * Where an abstract ends: at the next heading of its level. Where a paper has “Abstract” over all of its sections, what
 * stands before the first of these is the abstract.
 *
 * @param later the headings after its own
 * @returns nothing where what follows is too long for an abstract
 */
function endOf(
  later: readonly { node: Heading; index: number }[],
  heading: Heading,
  children: readonly RootContent[],
): number | undefined {
  const end = later.find(({ node }) => node.depth <= heading.depth)?.index ?? children.length
  const below = later.find(({ index }) => index < end)
  const inner = below?.index
  const lengthTo = (index: number) =>
    (children[index - 1]?.position?.end.offset ?? 0) - (heading.position?.end.offset ?? 0)
  if (inner === undefined) return lengthTo(end) <= longest.alone ? end : undefined
  // No abstract has an introduction: with it the text begins.
  const words =
    below &&
    textOf(below.node)
      .trim()
      .replace(/^\d+\.?\s+/, '')
  const opensText = words !== undefined && introduction.test(words)
  if (!opensText && end < children.length && lengthTo(end) <= longest.structured) return end
  return lengthTo(inner) <= longest.open ? inner : undefined
}

function hasText(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote')
}
