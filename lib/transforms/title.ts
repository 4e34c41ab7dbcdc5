import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Manuscript } from '../document/document.ts'
import type { FrontMatter, FrontMatterPart, Heading, RootContent } from '../document/nodes.ts'
import { introduction } from '../document/section-words.ts'

/**
 * Takes the first heading as the title where the front matter has none, and says so. One that repeats the title is
 * left out.
 *
 * Only a heading that stands before all text is taken, the only one of the highest level, or one that an
 * introduction of its level follows: a first section's heading is no title.
 */
export function remarkTitle() {
  return (manuscript: Manuscript, file: VFile): Manuscript => {
    const title = titlePart(manuscript)
    const body = manuscript.children.filter((node) => !isAside(node))
    const headings = body.filter((node): node is Heading => node.type === 'heading')
    const first = headings[0]
    if (title) {
      if (first && first === body[0] && repeats(first, title, headings)) leaveOut(first, manuscript, file)
      return manuscript
    }
    if (!first || !isTitle(first, headings, body)) {
      // Proofreading says it, too, where it runs.
      if (file.messages.some(({ ruleId }) => ruleId === 'missing-title')) return manuscript
      report(file, 'transform/missing-title', {
        reason: 'Unexpected manuscript without a title, expected `title` in the front matter',
        place: manuscript.children.find((node) => node.type === 'yaml')?.position ?? startOf(manuscript),
        note: 'Add a line `title: …` to the front matter.',
      })
      return manuscript
    }
    // Proofreading has missed the title; what was done about it says more.
    const missed = file.messages.findIndex(({ ruleId }) => ruleId === 'missing-title')
    if (missed >= 0) file.messages.splice(missed, 1)
    report(file, 'transform/title-from-heading', {
      reason: 'Unexpected front matter without `title`; the first heading is taken as the title',
      place: first.position,
      actual: textOf(first),
      note: 'Add a line `title: …` to the front matter to settle it.',
    })
    manuscript.children.splice(manuscript.children.indexOf(first), 1)
    const part: FrontMatterPart = {
      type: 'frontMatterPart',
      part: 'title',
      path: 'title',
      children: first.children,
      position: first.position,
    }
    frontMatterOf(manuscript).children.unshift(part)
    manuscript.data.manuscript.metadata.title = textOf(first)
    return manuscript
  }
}

/** Title pages hold comments or definitions before the title. */
function isAside(node: RootContent): boolean {
  return (
    node.type === 'yaml' ||
    node.type === 'frontMatter' ||
    node.type === 'comment' ||
    node.type === 'definition'
  )
}

function isTitle(first: Heading, headings: Heading[], body: RootContent[]): boolean {
  const highest = Math.min(...headings.map((heading) => heading.depth))
  if (first.depth !== highest) return false
  const [, second] = headings.filter((heading) => heading.depth === highest)
  if (!second) return true
  if (body[0] !== first || opensText(first)) return false
  return (body[1]?.type === 'heading' && body[1].depth >= first.depth) || opensText(second)
}

const opening =
  /^(?:abstract|summary|background|zusammenfassung|résumé|resumen|resumo|аннотация|摘要|绪论)$/iu

/** Whether a heading is one with which texts begin. */
function opensText(heading: Heading): boolean {
  const words = textOf(heading)
    .replace(/^\s*[\d.]+/, '')
    .trim()
  return introduction.test(words) || opening.test(words)
}

/** The only heading of its level that has the title's words, and that nothing can refer to. */
function repeats(first: Heading, title: FrontMatterPart, headings: readonly Heading[]): boolean {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  const alone = headings.every((one) => one === first || one.depth > first.depth)
  const words = fold(textOf(first))
  return alone && words !== '' && words === fold(textOf(title)) && !first.data?.attributes?.id
}

function leaveOut(heading: Heading, manuscript: Manuscript, file: VFile): void {
  report(file, 'transform/repeated-title', {
    reason: 'Unexpected heading that repeats the title, expected the text to begin',
    place: heading.position,
    actual: textOf(heading),
    note: 'The title stands once. Take the heading away.',
  })
  manuscript.children.splice(manuscript.children.indexOf(heading), 1)
}

function titlePart(manuscript: Manuscript): FrontMatterPart | undefined {
  const matter = manuscript.children.find((node): node is FrontMatter => node.type === 'frontMatter')
  return matter?.children.find((part) => part.part === 'title')
}

function frontMatterOf(manuscript: Manuscript): FrontMatter {
  const found = manuscript.children.find((node): node is FrontMatter => node.type === 'frontMatter')
  if (found) return found
  const made: FrontMatter = { type: 'frontMatter', children: [] }
  manuscript.children.unshift(made)
  return made
}

function startOf(manuscript: Manuscript): Position | undefined {
  const start = manuscript.position?.start
  return start && { start, end: start }
}
