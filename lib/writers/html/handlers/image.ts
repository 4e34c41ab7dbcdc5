import type { Image } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A length that an author may give: `50%`, `8cm`, `200px`, or a bare number of pixels. */
const length = /^(\d{1,5}(?:\.\d{1,3})?)(%|px|pt|mm|cm|in|em|rem)?$/

/** An image, embedded. Where there is none, its alternative text stands in a visible box. */
export function image(node: Image, state: State): Result {
  const src = state.sources.get(node)
  const alt = node.alt ?? ''
  if (src === undefined) {
    return element(
      'span',
      {
        className: ['missing-image'],
        role: 'img',
        ariaLabel: alt || node.url,
        dataAlt: alt,
        dataGenerated: '',
      },
      [alt || node.url],
    )
  }
  const asset = node.data?.asset
  return element('img', {
    src,
    alt,
    title: node.title ?? undefined,
    width: asset?.width,
    height: asset?.height,
    style: sizeOf(node),
  })
}

function sizeOf(node: Image): string | undefined {
  const values = node.data?.attributes?.values ?? {}
  const styles = (['width', 'height'] as const).flatMap((name) => {
    const match = length.exec(values[name]?.trim() ?? '')
    return match ? [`${name}:${match[1]}${match[2] ?? 'px'}`] : []
  })
  // A height alone: the attribute `width`, which keeps the place free, must not stretch the image.
  if (styles.length === 1 && styles[0]?.startsWith('height')) styles.unshift('width:auto')
  return styles.length > 0 ? styles.join(';') : undefined
}
