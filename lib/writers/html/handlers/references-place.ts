import type { ReferencesPlace } from '../../../document/nodes.ts'
import type { Result } from '../element.ts'
import { referenceList, referenceSection } from '../page/references.ts'
import type { State } from '../state.ts'

/** Where the author wants the list of references. Only the first place gets it. */
export function referencesPlace(_node: ReferencesPlace, state: State): Result {
  if (state.hasReferenceList) return undefined
  return state.inReferences ? referenceList(state) : referenceSection(state)
}
