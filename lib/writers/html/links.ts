import type { ElementContent } from 'hast'
import type { Node } from 'unist'
import type { State } from './state.ts'

/** The content of a link of galley's own: links in it give way to their words. */
export function withoutLinks(nodes: readonly Node[], state: State): ElementContent[] {
  const outer = state.inLink
  state.inLink = true
  const content = state.all(nodes)
  state.inLink = outer
  return content
}
