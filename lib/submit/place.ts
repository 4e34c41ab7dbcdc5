import type { Node } from 'unist'
import type { Place } from '../frontmatter/places.ts'
import type { ItemPlace } from './item.ts'
import type { Submission } from './submission.ts'

/** A place of the front matter, as the report has it. */
export function placeIn(place: Place | Record<string, never>, path: string): ItemPlace | undefined {
  if ('place' in place && place.place) return { path, ...pointOf(place.place.start) }
  if ('foreign' in place && place.foreign) {
    const { path: other, position } = place.foreign
    return { path: other, ...(position ? pointOf(position.start) : { line: 1, column: 1 }) }
  }
  return undefined
}

/** Where a node stands in the manuscript; to be spread into a finding. */
export function placeOfNode(node: Pick<Node, 'position'> | undefined, { file }: Submission) {
  return node?.position ? { place: { path: file.path, ...pointOf(node.position.start) } } : {}
}

/** Where a part of the metadata stands, or where it belongs; to be spread into a finding. */
export function placeOfField(key: string, { document, file }: Submission) {
  const place = placeIn(document.places?.nearest(key) ?? {}, file.path)
  return { place: place ?? { path: file.path, line: 1, column: 1 } }
}

function pointOf({ line, column }: { line: number; column: number }) {
  return { line, column }
}
