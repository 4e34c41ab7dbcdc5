import type { Element } from 'xast'
import type { BlockContent, Section } from '../../document/nodes.ts'
import { notes } from './back/notes.ts'
import { referenceList } from './back/reference-list.ts'
import { statements } from './back/statements.ts'
import { element, placed } from './element.ts'
import { sectionContent, sectionType } from './handlers/section.ts'
import type { State } from './state.ts'

/** What belongs into `body` and what stands behind it. */
export interface Split {
  body: BlockContent[]
  /** The last sections of the document that JATS has a place for in `back`, in their order. */
  back: Section[]
}

const backRoles = new Set<Section['role']>([
  'acknowledgements',
  'appendix',
  'author-contributions',
  'code-availability',
  'data-availability',
  'ethics',
  'funding',
  'glossary',
  'references',
])

/** Divides a document where its body ends: only what closes it moves to the back, so no word changes place. */
export function splitBack(children: readonly BlockContent[]): Split {
  let end = startOfReferences(children) ?? children.length
  while (end > 0 && isBack(children[end - 1]!)) end--
  return {
    body: children.slice(0, end),
    back: children.slice(end).filter((child): child is Section => child.type === 'section'),
  }
}

/** Where the reference list begins, if nothing but sections follows: what stands behind the list is back matter. */
function startOfReferences(children: readonly BlockContent[]): number | undefined {
  const at = children.findLastIndex(
    (child) =>
      child.type === 'section' &&
      child.role === 'references' &&
      child.children.every((part) => /^(?:heading|referencesPlace|comment)$/.test(part.type)),
  )
  const isLast = children.slice(at).every((child) => child.type === 'section' || isBack(child))
  return at > 0 && isLast ? at : undefined
}

const isBack = (child: BlockContent): boolean =>
  (child.type === 'section' && backRoles.has(child.role)) ||
  child.type === 'referencesPlace' ||
  child.type === 'comment'

/** Acknowledgements, appendices, statements, notes and references; nothing where there is none of it. */
export function back(sections: readonly Section[], state: State): Element | undefined {
  const references = sections.find((section) => section.role === 'references')
  const before: Element[] = []
  const after: Element[] = []
  for (const section of sections) {
    const parts = references && sections.indexOf(section) > sections.indexOf(references) ? after : before
    if (section === references) continue
    if (section.role === 'appendix') appendix(section, parts, state)
    else parts.push(backSection(nameOf(section), section, state))
  }
  // The list closes the article, unless the author has something behind it.
  const rest = [...statements(state), notes(state)]
  const list = referenceList(references, state)
  const made = element('back', {}, before, after.length > 0 ? [list, after, rest] : [rest, list])
  return made.children.length > 0 ? made : undefined
}

/** What a section of the back is in JATS; it has no element of its own for most statements. */
function nameOf({ role }: Section): BackName {
  return role === 'acknowledgements' ? 'ack' : role === 'glossary' ? 'glossary' : 'sec'
}

type BackName = 'ack' | 'app' | 'glossary' | 'sec'

function backSection(name: BackName, section: Section, state: State): Element {
  const attributes = {
    id: state.ids.of(section.id),
    'sec-type': name === 'sec' ? sectionType(section) : undefined,
  }
  return placed(
    element(name, attributes, sectionContent(name, section, state)),
    section.position && { position: section.position },
  )
}

/** Appendices that follow one another share a group. */
function appendix(section: Section, parts: Element[], state: State): void {
  const made = backSection('app', section, state)
  const last = parts.at(-1)
  if (last?.name === 'app-group') last.children.push(made)
  else parts.push(placed(element('app-group', {}, made), section.position && { position: section.position }))
}
