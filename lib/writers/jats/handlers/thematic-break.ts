import type { ThematicBreak } from 'mdast'
import type { Result } from '../state.ts'

/** A break between scenes: JATS has a rule in table cells only, so an instruction keeps it. */
export function thematicBreak(_node: ThematicBreak): Result {
  return { type: 'instruction', name: 'thematic-break', value: '' }
}
