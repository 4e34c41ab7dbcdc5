import type { Position } from 'unist'
import { report } from '../../diagnostics/report.ts'
import type { Attributes, Comment } from '../../document/nodes.ts'
import type { Reading } from './construct.ts'

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
  const { 'when-format': when, 'unless-format': unless, 'when-profile': profile } = values
  const applies = when !== undefined ? own.test(when) : unless !== undefined ? !own.test(unless) : !profile
  const isHidden =
    (classes.includes('content-visible') && !applies) || (classes.includes('content-hidden') && applies)
  if (!isHidden || !position) return undefined
  report(reading.file, 'reader/conditional-content', {
    reason: `Unexpected content for ${when ?? (unless === undefined ? 'no format' : `others than ${unless}`)}, expected content for every format`,
    place: { start: position.start, end: position.start },
    note: 'It is in no output.',
  })
  const value = reading.source.slice(position.start.offset, position.end.offset)
  return { type: 'comment', value, position }
}
