import type { Element } from 'xast'
import { element, generatedText, placed } from '../element.ts'
import { proseParts } from '../prose-part.ts'
import type { State } from '../state.ts'

/** Statements that stand in `back`: their section type (JATS4R) and their title. */
const types: Record<string, { type: string; title: string }> = {
  dataAvailability: { type: 'data-availability', title: 'Data availability' },
  codeAvailability: { type: 'data-availability', title: 'Code availability' },
  ethics: { type: 'ethics-statement', title: 'Ethics' },
  consent: { type: 'ethics-statement', title: 'Consent' },
}

/** Acknowledgements, data, code, ethics and consent; those about the authors stand in `author-notes`. */
export function statements(state: State): Element[] {
  return proseParts('statement', state).flatMap((part) => {
    const place = part.position ? { position: part.position } : state.place(part.path)
    if (part.name === 'acknowledgements') {
      const blocks = state.blocks('ack', part.children)
      return blocks.length > 0 ? [placed(element('ack', {}, blocks), place)] : []
    }
    const kind = types[part.name ?? '']
    if (!kind) return []
    const blocks = state.blocks('sec', part.children)
    if (blocks.length === 0) return []
    const attributes = { 'sec-type': kind.type, id: state.ids.of(`statement-${part.name}`) }
    const title = element('title', {}, generatedText(kind.title))
    return [placed(element('sec', attributes, title, blocks), place)]
  })
}
