import type { Image } from 'mdast'
import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Document } from '../../document/document.ts'

/** What browsers show in an `img`. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'])

/** Images that the author wrote into the text itself: base64 only, so that nothing needs a second look. */
const inline = /^data:(image\/[a-z+]+);base64,[a-z0-9+/=\s]*$/i

/**
 * What each image's `src` is: its bytes, as a data URI. Images that no browser shows are reported; those that
 * are missing were reported when they were sought.
 */
export function imageSources(document: Document, file: VFile): Map<Node, string> {
  const sources = new Map<Node, string>()
  const encoded = new Map<Uint8Array, string>()
  for (const image of images(document)) {
    const asset = image.data?.asset
    if (asset?.bytes && shown.has(asset.mediaType)) {
      const known = encoded.get(asset.bytes)
      const base64 = known ?? Buffer.from(asset.bytes).toString('base64')
      encoded.set(asset.bytes, base64)
      sources.set(image, `data:${asset.mediaType};base64,${base64}`)
    } else if (asset) {
      report(file, 'html/image-format', {
        reason: `Unexpected image of type ${asset.mediaType}, expected PNG, JPEG, GIF, WebP, AVIF or SVG`,
        place: image.position,
        actual: asset.path,
        note: 'Browsers do not show it: the HTML has its alternative text. Export it as SVG or PNG.',
      })
    } else if (shown.has(inline.exec(image.url)?.[1]?.toLowerCase() ?? '')) {
      sources.set(image, image.url.replace(/\s/g, ''))
    }
  }
  return sources
}

function* images(document: Document): Generator<Image> {
  const roots: Node[] = [...(document.frontMatter?.children ?? []), ...document.children, ...document.notes]
  const stack = roots.reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'image') yield node as Image
    for (const child of [...((node as Parent).children ?? [])].reverse()) stack.push(child)
  }
}
