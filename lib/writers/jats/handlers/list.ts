import type { List } from 'mdast'
import type { ListNumbering } from '../../../document/nodes.ts'
import { writtenNumber } from '../../../document/written-number.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { itemOf } from './list-item.ts'

/** A list. JATS knows neither a first number nor brackets: a list that has such carries its numbers as labels. */
export function list(node: List, state: State): Result {
  if (node.children.length === 0) return undefined
  const start = node.start ?? 1
  const numbering = node.data?.numbering ?? plain
  const isLabelled = start !== 1 || numbering.delimiter !== 'period'
  return element(
    'list',
    { 'list-type': node.ordered ? types[numbering.style] : 'bullet' },
    node.children.map((item, index) =>
      itemOf(item, state, node.ordered && isLabelled ? writtenNumber(start + index, numbering) : undefined),
    ),
  )
}

const plain: ListNumbering = { style: 'decimal', delimiter: 'period' }

/** JATS 1.3, `@list-type`. */
const types: Record<ListNumbering['style'], string> = {
  decimal: 'order',
  'lower-alpha': 'alpha-lower',
  'upper-alpha': 'alpha-upper',
  'lower-roman': 'roman-lower',
  'upper-roman': 'roman-upper',
}
