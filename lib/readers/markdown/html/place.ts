import type { Position } from 'unist'
import type { HtmlElement } from './tree.ts'

/** From an element's first tag to its last, or to the end of what it holds. */
export function placeOfElement(element: HtmlElement): Position {
  const last = element.children[element.children.length - 1]
  const end =
    element.close?.end ?? (last && 'position' in last ? last.position?.end : undefined) ?? element.open.end
  return { start: element.open.start, end }
}
