import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { walk } from '../walk.ts'

/** How many figures, tables, formulas, references and words there are, in the order of the DTD. */
export function counts(state: State): Result {
  const { document } = state
  const found = { fig: 0, table: 0, equation: 0, word: 0 }
  const root = { type: 'root', children: [...document.children, ...document.notes] }
  for (const node of walk(root)) {
    if (node.type === 'figure' && 'kind' in node) {
      if (node.kind === 'figure') found.fig++
      if (node.kind === 'table') found.table++
    } else if (node.type === 'math') found.equation++
    else if (node.type === 'text' && 'value' in node)
      found.word += String(node.value).split(/\s+/).filter(isWord).length
  }
  const ref = document.references.length
  const count = (name: string, number: number): Result =>
    number > 0 && element(`${name}-count`, { count: number })
  const made = element(
    'counts',
    {},
    count('fig', found.fig),
    count('table', found.table),
    count('equation', found.equation),
    count('ref', ref),
    count('word', found.word),
  )
  return made.children.length > 0 && made
}

/** A sign that stands alone is no word. */
const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
