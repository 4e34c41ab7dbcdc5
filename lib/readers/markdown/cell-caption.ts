import type { PhrasingContent, RootContent } from 'mdast'
import type { Attributes, Figure } from '../../document/nodes.ts'

/** The caption that a cell has in its attributes. */
export interface CellCaption {
  kind: Figure['kind']
  words: PhrasingContent[]
}

/** Keys of captions: Quarto's, and knitr's with a dot. */
const keys: readonly [RegExp, Figure['kind']][] = [
  [/^(?:tbl|tab)[-.]cap$/, 'table'],
  [/^fig[-.]cap$/, 'figure'],
  [/^lst[-.]cap$/, 'listing'],
]

/** `::: {#tbl-x .cell tbl-cap="Heights"}`, as Quarto keeps the results of a chunk in Markdown. */
export function captionIn({
  values = {},
}: Attributes): { kind: Figure['kind']; written: string } | undefined {
  for (const [pattern, kind] of keys) {
    const key = Object.keys(values).find((name) => pattern.test(name))
    const written = key && values[key]?.trim()
    if (written) return { kind, written }
  }
  return undefined
}

/** What stands in a cell, without the boxes around each of its results. */
export function resultsOf(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((child) => (isResult(child) ? resultsOf(child.children as RootContent[]) : [child]))
}

function isResult(node: RootContent): node is Extract<RootContent, { type: 'division' }> {
  if (node.type !== 'division' || node.kind !== 'group' || node.id) return false
  const { classes = [], values } = node.data?.attributes ?? {}
  return classes.length > 0 && !values && classes.every((name) => /^cell(?:-|$)/.test(name))
}
