import type { Code } from 'mdast'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A block of code, with its language. */
export function code(node: Code, state: State): Result {
  const id = attributesOf(node).id
  return element(
    'code',
    { id: id ? state.ids.of(id) : undefined, language: node.lang || undefined },
    node.value,
  )
}
