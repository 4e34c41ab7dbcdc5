import type { Image } from 'mdast'
import type { Element } from 'xast'
import { attributesOf } from '../attributes.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A picture in the line; where it has an id, references lead to it. */
export function image(node: Image, state: State): Result {
  const made = graphic('inline-graphic', node, state)
  const { id } = attributesOf(node)
  if (id) made.attributes = { id: state.ids.of(id), ...made.attributes }
  return made
}

/** Media types by the ending of a file's name, where the image was not read. */
const types = new Map(
  Object.entries({
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    svg: 'image/svg+xml',
    webp: 'image/webp',
    tif: 'image/tiff',
    tiff: 'image/tiff',
    eps: 'application/postscript',
    pdf: 'application/pdf',
  }),
)

/** A `graphic` or `inline-graphic` with its alternative text. */
export function graphic(name: 'graphic' | 'inline-graphic', node: Image, state: State): Element {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(node.url)?.[1]?.toLowerCase() ?? ''
  const [type, subtype] = (node.data?.asset?.mediaType ?? types.get(ending) ?? '').split('/')
  const attributes = {
    mimetype: type || undefined,
    'mime-subtype': subtype,
    'xlink:href': state.graphicHref(node),
    'xlink:title': node.title || undefined,
  }
  const made = element(name, attributes, node.alt ? element('alt-text', {}, node.alt) : undefined)
  return placed(made, node.position && { position: node.position })
}
