import type { Element } from 'hast'
import type { Heading, Section } from '../../../document/nodes.ts'
import { element, generated, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/**
 * A section under its heading. Ranks follow the nesting, so that none is skipped; HTML ends at h6. The section
 * that holds nothing but the list of references is that list's section.
 */
export function section(node: Section, state: State): Result {
  const [first, ...rest] = node.children
  const title = first?.type === 'heading' ? first : undefined
  const isReferenceList =
    rest.some((child) => child.type === 'referencesPlace') &&
    rest.every((child) => child.type === 'referencesPlace' || child.type === 'comment')
  const outer = state.inReferences
  state.inReferences = isReferenceList || node.role === 'references'
  state.level++
  const children = [
    ...(title ? [headingOf(node, title, state)] : []),
    ...state.blocks(title ? rest : node.children),
  ]
  state.level--
  state.inReferences = outer
  return element(
    'section',
    {
      className: isReferenceList ? ['section', 'references'] : ['section', ...(node.role ? [node.role] : [])],
    },
    [text('\n'), ...(title ? lines(children.slice(0, 1)) : []), ...children.slice(title ? 1 : 0)],
  )
}

function headingOf(node: Section, heading: Heading, state: State): Element {
  const id = state.ids.of(node)
  const number = node.number ? [generated('number', node.number), text(' ')] : []
  return element(`h${Math.min(6, state.level)}`, {}, [
    ...number,
    ...state.all(heading.children),
    // For the mouse only: the contents give everyone else the same links, and the heading's name stays clean.
    id
      ? element('a', {
          className: ['anchor', 'screen-only'],
          href: `#${id}`,
          ariaHidden: 'true',
          tabIndex: -1,
          dataGenerated: '',
        })
      : undefined,
  ])
}
