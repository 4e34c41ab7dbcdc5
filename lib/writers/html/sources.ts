import type { Image } from 'mdast'
import type { Node, Parent } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Document } from '../../document/document.ts'

/** What browsers show in an `img`. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'])

/**
 * What each image's `src` is: its bytes, as a data URI. Images that no browser shows are reported; those that
 * are missing were reported when they were sought.
 */
export function imageSources(document: Document, file: VFile): Map<Node, string> {
  const sources = new Map<Node, string>()
  const encoded = new Map<Uint8Array, string>()
  for (const image of images(document)) {
    const asset = image.data?.asset
    const picture = asset?.shown ?? asset
    if (asset?.unreadable) continue
    if (picture?.bytes && shown.has(picture.mediaType)) {
      const base64 = encoded.get(picture.bytes) ?? Buffer.from(picture.bytes).toString('base64')
      encoded.set(picture.bytes, base64)
      sources.set(image, `data:${picture.mediaType};base64,${base64}`)
    } else if (asset) {
      report(file, 'html/image-format', {
        reason: `Unexpected image of type ${asset.mediaType}, expected PNG, JPEG, GIF, WebP, AVIF or SVG`,
        place: image.position,
        actual: asset.path,
        note: 'Browsers do not show it: the HTML has its alternative text. Export it as SVG or PNG.',
      })
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
