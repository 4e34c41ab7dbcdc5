import type { Element, ElementContent } from 'hast'
import type { Terms } from '../../../document/terms.ts'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'
import { fullName } from './names.ts'
import { statements } from './parts.ts'

/** The statements that journals ask for, and who did what, after the text. */
export function statementSections(state: State): Element | undefined {
  const given = statements(state.document)
  state.level = 2
  const sections = given.map((one) => section(one.name, state.blocks(one.children), state, one.path))
  state.level = 1
  const roles = roleList(state)
  if (roles) {
    const own = given.findIndex((one) => one.name === 'authorContributions')
    if (own >= 0) sections[own]?.children.push(roles, text('\n'))
    else sections.push(section('authorContributions', lines([roles]), state))
  }
  if (sections.length === 0) return undefined
  return element('section', { className: ['back', 'statements'] }, [text('\n'), ...lines(sections)])
}

function section(name: string, content: ElementContent[], state: State, field?: string): Element {
  const id = state.ids.claim(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  const titleId = state.ids.claim(`${id}-title`)
  const attributes = {
    className: ['statement'],
    id,
    ariaLabelledBy: [titleId],
    dataName: name,
    dataField: field,
  }
  return element('section', attributes, [
    text('\n'),
    element('h2', { id: titleId, dataGenerated: '' }, [titleOf(name, state.terms)]),
    text('\n'),
    ...content,
  ])
}

function titleOf(name: string, terms: Terms): string {
  if (name === 'fundingStatement') return terms.funding
  return Object.hasOwn(terms, name) ? terms[name as keyof Terms] : name
}

/** CRediT roles by contributor, as NISO Z39.104-2022 would have them shown. */
function roleList(state: State): Element | undefined {
  const rows = state.document.metadata.contributors.flatMap((contributor, index) => {
    if (contributor.roles.length === 0) return []
    const roles = contributor.roles
      .map(({ role, degree }) => (degree ? `${role} (${degree})` : role))
      .join(', ')
    return [
      element('div', {}, [
        element('dt', {}, [fullName(contributor)]),
        text('\n'),
        element('dd', { dataField: `contributors.${index}.roles` }, [roles]),
      ]),
    ]
  })
  if (rows.length === 0) return undefined
  return element('dl', { className: ['contributor-roles'], dataGenerated: '' }, [text('\n'), ...lines(rows)])
}
