import type { ReferencesPlace } from '../../../document/nodes.ts'
import type { Result } from '../state.ts'

/** The list of references stands in `back`, wherever the document has it. */
export function referencesPlace(_node: ReferencesPlace): Result {
  return undefined
}
