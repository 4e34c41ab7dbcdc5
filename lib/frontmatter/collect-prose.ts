import type { ProseScalar } from './prose-scalar.ts'
import { child } from './shape.ts'
import { type Located, type LocatedMap, placeOfSpan } from './yaml/located.ts'

/** The fields of a draft that hold Markdown, in the order in which documents show them. */
export function collectProse(root: LocatedMap): ProseScalar[] {
  const found: ProseScalar[] = []
  const add = (
    node: Located | undefined,
    part: ProseScalar['part'],
    path: string,
    more: Partial<ProseScalar> = {},
  ) => {
    if (node?.kind !== 'scalar') return
    found.push({ part, path, value: node.text, map: node.map, place: placeOfSpan(node.span), ...more })
  }
  for (const key of ['title', 'subtitle', 'shortTitle'] as const) add(child(root, key), key, key)
  items(child(root, 'abstracts')).forEach((abstract, index) => {
    const type = textOf(child(abstract, 'type'))
    const language = textOf(child(abstract, 'language'))
    add(child(abstract, 'text'), 'abstract', `abstracts.${index}.text`, {
      ...(type !== undefined && { name: type }),
      ...(language !== undefined && { language }),
    })
  })
  items(child(root, 'keywords')).forEach((keyword, index) => {
    add(keyword, 'keyword', `keywords.${index}`)
  })
  const statements = child(root, 'statements')
  for (const { key, value } of statements?.kind === 'map' ? statements.entries : []) {
    add(value, 'statement', `statements.${key}`, { name: key })
  }
  add(child(root, 'fundingStatement'), 'statement', 'fundingStatement', { name: 'fundingStatement' })
  return found
}

function items(node: Located | undefined): Located[] {
  return node?.kind === 'list' ? node.items : []
}

function textOf(node: Located | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined
}
