import type { DocumentContent } from './nodes.ts'

/**
 * A writer's table: one handler a node. End it in `satisfies Handlers<…>`, so that a new node does not compile
 * until each writer handles it.
 */
export type Handlers<State, Result> = {
  [Type in DocumentContent['type']]: (node: Extract<DocumentContent, { type: Type }>, state: State) => Result
}
