import { foldKey } from '../fold-key.ts'
import { type Located, split } from '../yaml/located.ts'

/**
 * Keywords as they are found: a list, or one text with semicolons, commas or line breaks between them (one that
 * has semicolons is split at these only). `{value: …}` and `{name: …}` in a list are read as well.
 */
export function readKeywords(node: Located): Located {
  if (node.kind === 'scalar') {
    const separator = node.text.includes(';') ? /;/g : node.text.includes(',') ? /[,，]/g : /[\n、，]/g
    return { kind: 'list', span: node.span, items: split(node, separator) }
  }
  if (node.kind === 'map') return node
  const items = node.items.map((item) => {
    const named =
      item.kind === 'map' &&
      item.entries.find((entry) => /^(value|name|keyword|term)$/.test(foldKey(entry.key)))
    return named ? named.value : item
  })
  return { ...node, items }
}
