import type { PhrasingContent } from 'mdast'
import type { CslItem } from '../document/document.ts'
import type { Engine } from './citeproc-types.ts'
import { marks, opaqueCharacter } from './output-format.ts'

/** “and others” of BibTeX, for which CSL has no name, as the locale's “et al.”, without the “and” before it. */
export function spellOthers(output: string, engine: Engine): string {
  const others = opaqueCharacter(0)
  if (!output.includes(others)) return output
  const ands = [engine.getTerm('and'), engine.getTerm('and', 'symbol'), '&', 'and']
  const words = [...new Set(ands)].filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const word = `(?<=[\\s,;\ue001\ue002]|\ue000[A-Za-z])(?:${words.join('|')})(${marks}*)\\s+`
  const joined = new RegExp(`(?:${word})?(${marks}*)${others}(${marks}*)(\\.?)`, 'gu')
  return output.replace(
    joined,
    (_, inner: string | undefined, before: string, after: string, stop: string) => {
      const term = engine.getTerm('et-al')
      return (inner ?? '') + before + term + after + (term.endsWith('.') ? '' : stop)
    },
  )
}

/** In a sentence the names are joined by the word, also where the style has “&” between brackets (APA 7, 8.17). */
export function spellAnd(
  nodes: PhrasingContent[],
  item: CslItem | undefined,
  engine: Engine,
): PhrasingContent[] {
  if (/&/.test(JSON.stringify([item?.author, item?.editor]))) return nodes
  for (const node of nodes) {
    if (node.type === 'text') node.value = node.value.replace(/ & /g, ` ${engine.getTerm('and')} `)
  }
  return nodes
}
