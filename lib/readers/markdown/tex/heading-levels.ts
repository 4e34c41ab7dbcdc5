import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Reading } from '../construct.ts'
import { headings } from './symbols.ts'

/** mdast, like HTML, counts to six. */
const deepest = 6

/**
 * Sets the headings that LaTeX's commands made below one another: `\section` is one deeper than `\chapter` where a
 * manuscript has chapters (LaTeX's classes.dtx: chapters are of level 0, sections of level 1), and all are one deeper than
 * `\part` where Markdown's own headings leave the first level to it. Markdown's headings keep their levels.
 */
export function levelHeadings(tree: Root, { texHeadings }: Reading): void {
  const names = new Set(texHeadings.values())
  const hasChapters = names.has('chapter')
  const hasParts = names.has('part') && !hasTopHeading(tree, texHeadings)
  if (!hasChapters && !hasParts) return
  for (const [heading, name] of texHeadings) {
    const isChapter = name === 'chapter' || name === 'part'
    const above = Number(hasParts && name !== 'part') + Number(hasChapters && !isChapter)
    heading.depth = Math.min((headings[name] ?? 1) + above, deepest) as Heading['depth']
  }
}

/** Whether Markdown has a heading of the first level: pandoc makes it the highest of the document, too. */
function hasTopHeading(tree: Root, texHeadings: ReadonlyMap<Heading, string>): boolean {
  let has = false
  visit(tree, 'heading', (node) => {
    has ||= node.depth === 1 && !texHeadings.has(node)
  })
  return has
}
