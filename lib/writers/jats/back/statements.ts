import type { Element } from 'xast'
import { element, generatedText, placed } from '../element.ts'
import { proseParts } from '../prose-part.ts'
import type { State } from '../state.ts'

/** Statements that are sections of `back`, and their section type (JATS4R). */
const types = {
  dataAvailability: 'data-availability',
  codeAvailability: 'code-availability',
  ethics: 'ethics-statement',
  consent: 'consent-statement',
} as const

/** Acknowledgements, data, code, ethics and consent; those about the authors stand in `author-notes`. */
export function statements(state: State): Element[] {
  return proseParts('statement', state).flatMap((part) => {
    const place = part.position ? { position: part.position } : state.place(part.path)
    if (part.name === 'acknowledgements') {
      const blocks = state.blocks('ack', part.children)
      const id = state.ids.of(`statement-${part.name}`)
      return blocks.length > 0 ? [placed(element('ack', { id }, blocks), place)] : []
    }
    if (!part.name || !isSection(part.name)) return []
    const blocks = state.blocks('sec', part.children)
    if (blocks.length === 0) return []
    const attributes = { 'sec-type': types[part.name], id: state.ids.of(`statement-${part.name}`) }
    const title = element('title', {}, generatedText(state.terms[part.name]))
    return [placed(element('sec', attributes, title, blocks), place)]
  })
}

const isSection = (name: string): name is keyof typeof types => Object.hasOwn(types, name)
