import type { Element } from 'xast'
import type { Section } from '../../../document/nodes.ts'
import { element, flatten, generated, generatedText, placed } from '../element.ts'
import { sectionContent } from '../handlers/section.ts'
import { citationElement } from '../references/citation-element.ts'
import { referencePlace } from '../references/reference-place.ts'
import type { State } from '../state.ts'
import { typedReferences } from './typed-references.ts'

/**
 * The works cited, each with its label and its fields.
 *
 * @param section the author's own section for them, whose title and text open the list
 */
export function referenceList(section: Section | undefined, state: State): Element | undefined {
  const { references } = state.document
  if (references.length === 0 && !section) return undefined
  const list = references.map((reference) => {
    const made = element(
      'ref',
      { id: state.ids.of(reference.id) },
      reference.label &&
        element('label', {}, generatedText(reference.label.replace(/^[[(]|[\])]?\.?$/g, ''))),
      citationElement(reference, state),
    )
    return generated(placed(made, referencePlace(reference.entry)))
  })
  const heading = state.document.metadata.referencesTitle ?? state.terms.references
  const title = element('title', {}, generatedText(heading))
  const written = section ? flatten(sectionContent('ref-list', section, state)) : []
  const at = written.findIndex((node) => node.type === 'element' && node.name === 'title') + 1
  const typed = list.length === 0 ? typedReferences(written.slice(at), state) : undefined
  const made = element(
    'ref-list',
    { id: section && state.ids.of(section.id) },
    section ? (typed ? [written.slice(0, at), typed] : written) : title,
    list,
  )
  return placed(made, section?.position && { position: section.position })
}
