import { decodeReferences } from '../diagnostics/character-references.ts'
import { readTexLetters } from './tex-letters.ts'
import type { Located, LocatedEntry, LocatedScalar } from './yaml/located.ts'

/** Escaped signs (CommonMark 0.31.2, 2.4); two backslashes are a line end of TeX's. */
const escaped = /\\\\|\\([!-/:-@[\]-`{-~])/g
/** A space of TeX's that does not break: to a name it is a space. */
const tie = /(?<=[\p{L}.])~(?=[\p{L}\p{N}])/gu

/**
 * Names and addresses in the characters that their markup stands for: letters of TeX (`Universit\'e`), character
 * references of HTML (`Z&uuml;rich`) and escapes (`Texas A\&M`), as Markdown would read them and YAML does not.
 *
 * @param node people or affiliations, as they are found
 */
export function inPlainWords<Node extends Located>(node: Node): Node {
  const one: Located = node
  if (one.kind === 'list') return { ...node, items: one.items.map(inPlainWords) }
  if (one.kind === 'map') {
    const entries = one.entries.map((entry): LocatedEntry => ({ ...entry, value: inPlainWords(entry.value) }))
    return { ...node, entries }
  }
  return { ...node, ...decoded(one) }
}

function decoded(scalar: LocatedScalar): LocatedScalar {
  if (typeof scalar.value !== 'string' || !/[\\&~]/.test(scalar.text)) return scalar
  const text = decodeReferences(readTexLetters(scalar.text))
    .replace(escaped, (written, sign: string | undefined) => sign ?? written)
    .replace(tie, ' ')
  return text === scalar.text ? scalar : { ...scalar, text, value: text, map: scalar.map.slice(0, 1) }
}
