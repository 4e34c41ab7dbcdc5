import type { Paragraph } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { BlockContent } from '../../../document/nodes.ts'
import type { TexContext } from './context.ts'
import { type Environment, groupEnd, type Range } from './scan.ts'

/** LaTeX's sizes of type, the smallest first. */
const sizes = 'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge HUGE'.split(' ')
const size = /\\(tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|HUGE)(?![a-zA-Z])/g

/** What is set no larger than this is no title. */
const title = sizes.indexOf('Large')
const author = sizes.indexOf('large')

/** Two to five words that a name has; no institution, and no degree. */
const name =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|del|da|di|van|von|der|den|la|le|bin|al)){1,4}$/u
const none =
  /\b(?:universi\w*|college|school|institut\w*|department|faculty|faculté|fakultät|thesis|dissertation|doctor|master|bachelor|science|philosophy|engineering|january|february|march|april|may|june|july|august|september|october|november|december)\b/i

/**
 * Reads a title page: its words are paragraphs, and what is set largest is the title; a name alone in large type below
 * it is the author's. Who is named in normal type may be the supervisor.
 */
export function readTitlePage({ body }: Environment, _whole: Range, tex: TexContext): BlockContent[] {
  const blocks = tex.blocks(body)
  const set = sizesIn(tex, body)
  const sizeOf = ({ children: [first] }: Paragraph): number => {
    const at = first?.position?.start.offset ?? 0
    return set.findLast(({ start, end }) => start <= at && at < end)?.rank ?? 0
  }
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph' && textOf(block).trim() !== '' ? [{ block, rank: sizeOf(block) }] : [],
  )
  const largest = Math.max(0, ...paragraphs.map(({ rank }) => rank))
  const found = paragraphs.filter(({ rank }) => rank === largest)
  const [only] = found
  if (largest < title || !only || found.length > 1) return blocks
  only.block.data = { ...only.block.data, titlePage: 'title' }
  const next = paragraphs[paragraphs.indexOf(only) + 1]
  const lines = next ? linesOf(next.block) : []
  if (
    next &&
    next.rank >= author &&
    lines.length > 0 &&
    lines.every((one) => name.test(one) && !none.test(one))
  )
    next.block.data = { ...next.block.data, titlePage: 'author' }
  return blocks
}

/** The words of a paragraph, line by line, as LaTeX breaks them. */
export function linesOf({ children }: Paragraph): string[] {
  const lines = ['']
  for (const node of children) {
    if (node.type === 'break') lines.push('')
    else lines[lines.length - 1] += textOf(node)
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

/** Where in the source which size is in force: to the end of the group, or to the next. */
function sizesIn(tex: TexContext, body: Range): { start: number; end: number; rank: number }[] {
  const found: { start: number; end: number; rank: number }[] = []
  size.lastIndex = body.start
  for (let match = size.exec(tex.text); match && match.index < body.end; match = size.exec(tex.text)) {
    // No title page has more.
    if (found.length > 200) break
    const brace = /\{\s{0,9}$/.exec(tex.text.slice(Math.max(body.start, match.index - 10), match.index))
    const open = brace ? match.index - brace[0].length : undefined
    const stop = open === undefined ? body.end : (groupEnd(tex.text, open, body.end) ?? body.end)
    const { start, end } = tex.place({ start: match.index, end: stop })
    found.push({ start: start.offset ?? 0, end: end.offset ?? 0, rank: sizes.indexOf(match[1]!) })
  }
  return found
}
