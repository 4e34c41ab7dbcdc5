import type { ElementContent } from 'hast'
import type { Caption, Figure } from '../../../document/nodes.ts'
import { element, generated, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'
import { table } from './table.ts'

/**
 * A figure, a table or a listing. The role keeps it from being tagged as a picture without alternative text in
 * the PDF (PDF/UA 7.3-1); its pictures have their own.
 */
export function figure(node: Figure, state: State): Result {
  const caption = node.children.find((child): child is Caption => child.type === 'caption')
  const captionId = caption || node.label ? state.ids.claim(`${node.id}-caption`) : undefined
  const content = node.children.flatMap((child) => {
    if (child.type === 'caption') return []
    return child.type === 'table' ? state.within(child, table(child, state, captionId)) : state.one(child)
  })
  const isWhole = node.children.some((child) => child.type === 'figure')
  return element(
    'figure',
    {
      role: 'group',
      className: [node.kind, ...(isWhole ? ['with-parts'] : [])],
      ariaLabelledBy: captionId ? [captionId] : undefined,
    },
    [
      text('\n'),
      ...lines(content),
      ...(captionId ? lines([figcaption(node, caption, captionId, state)]) : []),
    ],
  )
}

function figcaption(node: Figure, caption: Caption | undefined, id: string, state: State): ElementContent {
  const label = node.label ? [generated('label', node.label), text(' ')] : []
  const [first, ...rest] = caption?.children ?? []
  if (first?.type !== 'paragraph') {
    return element('figcaption', { id }, [...label, ...state.blocks(caption?.children ?? [])])
  }
  const opening = element('p', {}, [...label, ...state.all(first.children)])
  return element('figcaption', { id }, lines([opening]).concat(state.blocks(rest)))
}
