import type { Node, Position } from 'unist'
import { report } from '../../diagnostics/report.ts'
import type { Attributes, Comment } from '../../document/nodes.ts'
import type { Reading } from './construct.ts'
import { frontMatterOf } from './front-matter-text.ts'
import { fieldAt, fieldsOf } from './quarto-project.ts'

/** Formats for which galley's outputs stand: what is meant for a page on the web is in all of them. */
const own = /^(?:html.*|markdown|jats.*)$/i

/**
 * Quarto's conditional content (its guide, “Conditional Content”): what is hidden, or meant for other formats
 * only, becomes a comment, out loud.
 *
 * @returns nothing where the content is to be shown
 */
export function hiddenContent(
  { classes = [], values = {} }: Attributes,
  position: Position | undefined,
  reading: Reading,
): Comment | undefined {
  const isConditional = classes.includes('content-visible') || classes.includes('content-hidden')
  if (!isConditional || !position) return undefined
  const { 'when-format': when, 'unless-format': unless, 'when-profile': profile } = values
  const { 'when-meta': whenMeta, 'unless-meta': unlessMeta } = values
  const applies =
    (when === undefined || own.test(when)) &&
    (unless === undefined || !own.test(unless)) &&
    (whenMeta === undefined || isSet(whenMeta, reading)) &&
    (unlessMeta === undefined || !isSet(unlessMeta, reading)) &&
    !profile
  if (classes.includes('content-visible') === applies) return undefined
  const other = (whenMeta ?? unlessMeta) ? 'another setting of the front matter' : 'no format'
  return hide(when ?? (unless === undefined ? other : `others than ${unless}`), position, reading)
}

/** Whether a field of the metadata, `in.article`, is true. */
function isSet(name: string, { file, source }: Reading): boolean {
  const front = fieldsOf(frontMatterOf(source)?.text ?? '')
  const value = fieldAt([front, ...(file.data.quartoProject?.metadata ?? [])], name.split('.'))
  return value !== undefined && value !== null && value !== false && value !== 'false'
}

/** Formats that TeX makes. */
const typeset = /^(?:pdf|latex|beamer)$/i

/**
 * Raw TeX beside content that every format but the PDF shows is that content's form for the PDF: only one of both is
 * to be read.
 *
 * @param neighbours what stands straight before and behind the raw TeX
 * @returns nothing where no neighbour is such content
 */
export function typesetForm(
  neighbours: readonly (Node | undefined)[],
  position: Position | undefined,
  reading: Reading,
): Comment | undefined {
  if (!position || !neighbours.some(isForOtherFormats)) return undefined
  return hide('PDF, beside the same for other formats', position, reading)
}

function isForOtherFormats(node: Node | undefined): boolean {
  const { classes = [], values = {} } =
    (node?.data as { attributes?: Attributes } | undefined)?.attributes ?? {}
  const { 'when-format': when = '', 'unless-format': unless = '' } = values
  if (classes.includes('content-hidden')) return typeset.test(when)
  return classes.includes('content-visible') && (typeset.test(unless) || own.test(when))
}

function hide(what: string, position: Position, reading: Reading): Comment {
  report(reading.file, 'reader/conditional-content', {
    reason: `Unexpected content for ${what}, expected content for every format`,
    place: { start: position.start, end: position.start },
    note: 'It is in no output.',
  })
  const value = reading.source.slice(position.start.offset, position.end.offset)
  return { type: 'comment', value, position }
}
