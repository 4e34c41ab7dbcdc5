import type { Break } from 'mdast'
import { element } from '../element.ts'
import type { Result } from '../state.ts'

/** A line's end that counts. Where JATS has no `break`, `fitInline` finds another way. */
export function lineBreak(_node: Break): Result {
  return element('break')
}
