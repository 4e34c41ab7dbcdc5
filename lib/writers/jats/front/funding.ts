import type { Element } from 'xast'
import type { Contributor } from '../../../frontmatter/contributors.ts'
import { element, placed } from '../element.ts'
import { inlineOf, proseParts } from '../prose-part.ts'
import type { Result, State } from '../state.ts'
import { nameOf } from './contributors.ts'

/** The grants: one `award-group` each, and the statement, all in one `funding-group` (JATS4R “Funding”). */
export function funding(state: State): Result {
  const { funding: grants, fundingStatement } = state.document.metadata
  const groups = grants.map((_, index) => award(index, state)).filter((group) => group.children.length > 0)
  const prose = proseParts('statement', state).find((part) => part.path === 'fundingStatement')
  const words = prose ? inlineOf(prose.children, state) : fundingStatement
  const statement =
    words &&
    words.length > 0 &&
    placed(element('funding-statement', {}, words), state.place('fundingStatement'))
  return (groups.length > 0 || statement) && element('funding-group', {}, groups, statement)
}

function award(index: number, state: State): Element {
  const { funder, funderId, award: number, recipient } = state.document.metadata.funding[index]!
  const path = `funding.${index}`
  const source =
    (funder || funderId) &&
    placed(element('funding-source', {}, institution(funder, funderId)), state.place(`${path}.funder`))
  const made = element(
    'award-group',
    { id: state.ids.of(`award${index + 1}`), 'award-type': number ? 'grant' : undefined },
    source,
    number && placed(element('award-id', {}, number), state.place(`${path}.award`)),
    recipient &&
      placed(
        element(
          'principal-award-recipient',
          {},
          recipientName(recipient, state.document.metadata.contributors),
        ),
        state.place(`${path}.recipient`),
      ),
  )
  return placed(made, state.place(path))
}

/** A funder with its id: a DOI of the Open Funder Registry, or a ROR. */
function institution(funder: string | undefined, id: string | undefined): Element {
  if (!id) return element('institution-wrap', {}, element('institution', {}, funder))
  const doi = /10\.13039\/\S+$/.exec(id)?.[0]
  const attributes = doi
    ? {
        'institution-id-type': 'doi',
        vocab: 'open-funder-registry',
        'vocab-identifier': '10.13039/open_funder_registry',
      }
    : /ror\.org\//.test(id)
      ? { 'institution-id-type': 'ror', vocab: 'ror', 'vocab-identifier': 'https://ror.org' }
      : {}
  return element(
    'institution-wrap',
    {},
    funder && element('institution', {}, funder),
    element('institution-id', attributes, doi ?? id),
  )
}

/** The recipient by the parts of the name, where it is one of the contributors. */
function recipientName(recipient: string, people: readonly Contributor[]): Element | string {
  const person = people.find(
    (one) =>
      one.name === recipient || [one.given, one.particle, one.family].filter(Boolean).join(' ') === recipient,
  )
  return person ? nameOf(person) : element('string-name', {}, recipient)
}
