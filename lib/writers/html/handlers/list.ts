import type { List } from 'mdast'
import type { ListNumbering } from '../../../document/nodes.ts'
import { element, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'
import { listItem } from './list-item.ts'

/** A list. In a tight one the items' paragraphs are not elements of their own (CommonMark 5.3). */
export function list(node: List, state: State): Result {
  const isLoose = node.spread || node.children.some((item) => item.spread)
  const isTaskList = node.children.some((item) => typeof item.checked === 'boolean')
  const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? node.start : undefined
  const numbering = node.ordered ? node.data?.numbering : undefined
  const className = isTaskList ? ['task-list'] : numbering && classesOf(numbering)
  const type = numbering && types[numbering.style]
  return element(node.ordered ? 'ol' : 'ul', { start, type, className }, [
    text('\n'),
    ...lines(node.children.flatMap((item) => state.within(item, listItem(item, state, !!isLoose)))),
  ])
}

/** HTML 4.4.5: the kind of marker is part of what the text says. */
const types: Record<ListNumbering['style'], string> = {
  decimal: '1',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The style sheet draws what stands around the number. */
function classesOf({ style, delimiter }: ListNumbering): string[] | undefined {
  if (delimiter === 'period') return undefined
  return [style, delimiter === 'parentheses' ? 'in-parentheses' : 'with-parenthesis']
}
