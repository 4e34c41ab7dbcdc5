import type { Element } from 'xast'
import type { Section } from '../../../document/nodes.ts'
import { element, generated, generatedText, placed } from '../element.ts'
import { sectionContent } from '../handlers/section.ts'
import { citationElement } from '../references/citation-element.ts'
import { referencePlace } from '../references/reference-place.ts'
import type { State } from '../state.ts'

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
  const made = element(
    'ref-list',
    { id: section && state.ids.of(section.id) },
    section ? sectionContent('ref-list', section, state) : title,
    list,
  )
  return placed(made, section?.position && { position: section.position })
}
