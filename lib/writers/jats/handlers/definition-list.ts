import type { Element } from 'xast'
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../../../document/nodes.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A list of terms. A JATS item has one term: where several share a description, it stands with the last. */
export function definitionList(node: DefinitionList, state: State): Result {
  const items: { term?: DefinitionTerm; descriptions: DefinitionDescription[] }[] = []
  for (const child of node.children) {
    if (child.type === 'definitionTerm') items.push({ term: child, descriptions: [] })
    else if (items.length > 0) items.at(-1)!.descriptions.push(child)
    else items.push({ descriptions: [child] })
  }
  return element(
    'def-list',
    {},
    items.map(({ term, descriptions }) => {
      const item = element(
        'def-item',
        {},
        element('term', {}, term && state.all(term.children)),
        descriptions.map((description) => describe(description, state)),
      )
      const position = term?.position ?? descriptions[0]?.position
      return placed(item, position && { position })
    }),
  )
}

/** What a term means; a `def` holds at least one paragraph. */
export function describe(node: DefinitionDescription, state: State): Element {
  const made = element('def', {}, state.blocks('def', node.children))
  return placed(made, node.position && { position: node.position })
}
