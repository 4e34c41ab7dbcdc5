import type { Section } from '../../../document/nodes.ts'
import { element, generatedText } from '../element.ts'
import type { Result, State } from '../state.ts'

/** `sec-type` as JATS lists it; the roles that it has no word for carry their own name. */
const types: Partial<Record<NonNullable<Section['role']>, string>> = {
  introduction: 'intro',
  methods: 'methods',
  results: 'results',
  discussion: 'discussion',
  conclusion: 'conclusions',
  acknowledgements: 'acknowledgement',
  'data-availability': 'data-availability',
  'code-availability': 'code-availability',
  ethics: 'ethics-statement',
  'author-contributions': 'author-contributions',
  funding: 'funding',
  glossary: 'glossary',
}

/** What kind of section its heading says it is, in the words of JATS. */
export const sectionType = ({ role }: Section): string | undefined => role && types[role]

/** A section with its number and its title, its blocks, and then its sections. */
export function section(node: Section, state: State): Result {
  return element(
    'sec',
    { id: state.ids.of(node.id), 'sec-type': sectionType(node) },
    sectionContent('sec', node, state),
  )
}

/** Label, title and content of a section, for a `sec`, an `app` or an `ack`. */
export function sectionContent(container: string, node: Section, state: State): Result {
  const [first, ...rest] = node.children
  const heading = first?.type === 'heading' ? first : undefined
  return [
    node.number && element('label', {}, generatedText(node.number)),
    element('title', {}, heading && state.all(heading.children)),
    state.blocks(container, heading ? rest : node.children),
  ]
}
