import type { Element } from 'xast'
import type { Attributes } from '../../document/nodes.ts'
import { attributesOf } from './attributes.ts'
import { element } from './element.ts'
import type { State } from './state.ts'

/** Inline markup that links go to, within what has an id in every version of JATS; other markup as it is. */
export function named(node: { data?: { attributes?: Attributes } }, made: Element, state: State): Element {
  const { id } = attributesOf(node)
  return id ? element('named-content', { id: state.ids.of(id), 'content-type': 'span' }, made) : made
}
