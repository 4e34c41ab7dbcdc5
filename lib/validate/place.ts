import { positionAt } from '../diagnostics/points.ts'
import type { Finding } from '../diagnostics/report.ts'
import type { SourceMap } from '../document/source-map.ts'

/**
 * The author's place of an element, or the place of its start tag where there is no way back.
 *
 * @param start offset of the element's start tag in the XML
 */
export function placeIn(
  xml: string,
  start: number,
  places: SourceMap | undefined,
): Pick<Finding, 'place' | 'foreign'> {
  if (!places) {
    const end = xml.indexOf('>', start)
    return { place: positionAt(xml, start, end < 0 ? xml.length : end + 1) }
  }
  const place = places.placeAt(start)
  if (!place) return {}
  return place.path ? { foreign: { path: place.path, position: place.position } } : { place: place.position }
}
