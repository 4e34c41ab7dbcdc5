import type { List } from 'mdast'
import { element, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'
import { listItem } from './list-item.ts'

/** A list. In a tight one the items' paragraphs are not elements of their own (CommonMark 5.3). */
export function list(node: List, state: State): Result {
  const isLoose = node.spread || node.children.some((item) => item.spread)
  const isTaskList = node.children.some((item) => typeof item.checked === 'boolean')
  const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? node.start : undefined
  return element(node.ordered ? 'ol' : 'ul', { start, className: isTaskList ? ['task-list'] : undefined }, [
    text('\n'),
    ...lines(node.children.flatMap((item) => state.within(item, listItem(item, state, !!isLoose)))),
  ])
}
