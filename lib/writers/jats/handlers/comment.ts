import type { Comment } from '../../../document/nodes.ts'
import type { Result } from '../state.ts'

/** A comment of the author is in no output. */
export function comment(_node: Comment): Result {
  return undefined
}
