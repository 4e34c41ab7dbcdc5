import type { PhrasingContent, Text } from 'mdast'
import { positionAt } from '../../diagnostics/points.ts'
import { readTypedLabel } from '../../document/typed-label.ts'
import type { Reading } from './construct.ts'
import { sliceText, trimContent } from './text-map.ts'

/** Whether a text is the label of a figure, and nothing else. */
export const isTypedLabel = (text: string): boolean =>
  readTypedLabel(text.trim(), 'figure')?.length === text.trim().length

/** A caption whose label and number its author typed, taken apart. */
export interface TypedCaption {
  /** As typed: “1a”, “S2”. */
  number: string
  /** What stands behind the label. */
  content: PhrasingContent[]
}

/**
 * Takes off the label that an author typed before a caption: “Figure 1a: …”, “**Table 2** …”. A sentence that begins
 * so (“Figure 1 shows …”) has none, nor has a label without a caption.
 *
 * @param content of a caption or a paragraph, without white space before it
 */
export function takeTypedLabel(
  content: readonly PhrasingContent[],
  kind: 'figure' | 'table',
  reading: Reading,
): TypedCaption | undefined {
  const [first, ...rest] = content
  const isMarked = first?.type === 'strong' || first?.type === 'emphasis'
  const text = isMarked ? first.children[0] : first
  if (text?.type !== 'text') return undefined
  const isWhole = isMarked && first.children.length === 1
  const label = readTypedLabel(text.value, kind)
  if (!label || !(label.isSigned || isWhole)) return undefined
  const [left, ...others] = isMarked ? first.children : []
  const kept = sliceText(text, label.length, text.value.length, reading.source)
  const shown: PhrasingContent[] = isMarked
    ? left && kept.value.trim() === '' && others.length === 0
      ? withoutSign(rest, reading)
      : [{ ...first, children: trimContent([kept, ...others], reading.source) }, ...rest]
    : [kept, ...rest]
  const found = trimContent(shown, reading.source)
  if (found.length === 0) return undefined
  consumeUpTo(found[0]!, first!, reading)
  return { number: label.number, content: found }
}

/** A colon or a full stop behind a label that is set apart: “**Figure 2**: …”. */
function withoutSign(content: readonly PhrasingContent[], reading: Reading): PhrasingContent[] {
  const [first, ...rest] = content
  const sign = first?.type === 'text' ? /^\s{0,9}[:.|–—-](?=\s|$)/.exec(first.value) : null
  if (!sign) return [...content]
  return [sliceText(first as Text, sign[0].length, (first as Text).value.length, reading.source), ...rest]
}

function consumeUpTo(found: PhrasingContent, first: PhrasingContent, reading: Reading): void {
  const start = first.position?.start.offset
  const inner = found.type === 'strong' || found.type === 'emphasis' ? found.children[0] : found
  const end = (inner ?? found).position?.start.offset
  if (start !== undefined && end !== undefined)
    reading.consume('label', positionAt(reading.source, start, Math.max(start, end)))
}
