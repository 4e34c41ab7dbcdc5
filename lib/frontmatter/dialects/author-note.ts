import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import { isEmpty, type LocatedMap, type LocatedScalar } from '../yaml/located.ts'

/** Disclosures that have a place of their own. */
const places: Readonly<Record<string, string>> = {
  conflictofinterest: 'statements.competingInterests',
  datasharing: 'statements.dataAvailability',
  financialsupport: 'fundingStatement',
  gratitude: 'statements.acknowledgements',
}

/**
 * Reads apaquarto's `author-note` (its manual, “Author note”): disclosures under the statements that they are, what
 * is left as the note itself, a paragraph each.
 */
export function readAuthorNote(note: LocatedMap, draft: Draft): void {
  const left: LocatedScalar[] = []
  const read = (map: LocatedMap): void => {
    for (const { key, keySpan, value } of map.entries) {
      const path = Object.hasOwn(places, foldKey(key)) ? places[foldKey(key)] : undefined
      if (value.kind === 'map') read(value)
      else if (value.kind !== 'scalar' || isEmpty(value)) continue
      else if (path && !draft.get(path)) draft.put(path, value, keySpan)
      else left.push(value)
    }
  }
  read(note)
  const [first] = left
  if (!first) return
  let text = ''
  const map: { text: number; source: number }[] = []
  for (const part of left) {
    const at = text.length
    map.push(...part.map.map((anchor) => ({ ...anchor, text: anchor.text + at })))
    text += `${part.text.trim()}\n\n`
  }
  draft.put('statements.authorNote', { kind: 'scalar', span: first.span, value: text, text, map })
}
