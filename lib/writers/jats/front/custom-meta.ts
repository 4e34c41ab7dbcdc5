import type { Element } from 'xast'
import { element, generated, placed } from '../element.ts'
import type { State } from '../state.ts'

/** Further metadata by name: the author's, and what made the file. */
export function customMeta(state: State): Element {
  const given = Object.entries(state.document.metadata.jats.customMeta ?? {}).map(([name, value]) =>
    placed(meta(name, value), state.place(`jats.customMeta.${name}`)),
  )
  return element('custom-meta-group', {}, given, generated(meta('generator', 'galley')))
}

function meta(name: string, value: string): Element {
  return element('custom-meta', {}, element('meta-name', {}, name), element('meta-value', {}, value))
}
