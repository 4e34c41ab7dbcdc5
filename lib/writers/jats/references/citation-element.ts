import type { Element } from 'xast'
import type { Reference } from '../../../document/document.ts'
import type { State } from '../state.ts'
import { elementCitation } from './element-citation.ts'
import { mixedCitation } from './mixed-citation.ts'

/** A reference in the form that was asked for. */
export function citationElement(reference: Reference, state: State): Element {
  return state.citations === 'mixed' ? mixedCitation(reference, state) : elementCitation(reference, state)
}
