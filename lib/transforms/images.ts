import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Manuscript } from '../document/document.ts'
import { type Host, HostError } from '../host.ts'
import { mediaTypeOf } from './media-type.ts'

/**
 * Reads the images that a manuscript names and hangs them on their nodes (`data.asset`: path, media type,
 * bytes). Nothing is fetched from the web. An image that is not there, or is no image, is an error at its
 * place; the outputs then show its alternative text.
 */
export function remarkImages({ host }: { host: Host }) {
  return async (manuscript: Manuscript, file: VFile): Promise<Manuscript> => {
    const images: Image[] = []
    for (const tree of [manuscript, ...(manuscript.data.manuscript.notes ?? [])]) {
      visit(tree, 'image', (node: Image) => {
        images.push(node)
      })
    }
    const read = new Map<string, Promise<Uint8Array>>()
    await Promise.all(
      images.map(async (image) => {
        if (/^data:/i.test(image.url)) return
        if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(image.url)) return reportRemote(image, file)
        const path = pathOf(image.url)
        const bytes = read.get(path) ?? host.read(path)
        read.set(path, bytes)
        try {
          attach(image, path, await bytes, file)
        } catch (error) {
          if (!(error instanceof HostError)) throw error
          await reportMissing(image, path, error, host, file)
        }
      }),
    )
    return manuscript
  }
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return url
  }
}

function attach(image: Image, path: string, bytes: Uint8Array, file: VFile): void {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) {
    report(file, 'transform/missing-image', {
      reason: `Unexpected content of \`${path}\`, expected a PNG, JPEG, GIF, WebP, SVG, PDF or TIFF image`,
      place: image.position,
      actual: path,
      note: 'Export the image anew. The outputs show its alternative text.',
    })
    return
  }
  image.data = { ...image.data, asset: { path, mediaType, bytes } }
}

function reportRemote(image: Image, file: VFile): void {
  report(file, 'transform/remote-image', {
    reason: `Unexpected image on the web, \`${image.url}\`, expected a file beside the manuscript`,
    place: image.position,
    actual: image.url,
    note: 'galley fetches nothing from the web. Save the image beside the manuscript and name it here.',
  })
}

async function reportMissing(
  image: Image,
  path: string,
  error: HostError,
  host: Host,
  file: VFile,
): Promise<void> {
  const slash = path.lastIndexOf('/')
  const folder = slash < 0 ? '.' : path.slice(0, slash)
  const near = error.failure === 'missing' ? nearest(path.slice(slash + 1), await host.list(folder)) : []
  report(file, 'transform/missing-image', {
    reason:
      error.failure === 'outside'
        ? `Unexpected image outside the manuscript's folder, \`${path}\``
        : `Unexpected image \`${path}\` that cannot be read, expected a file beside the manuscript`,
    place: image.position,
    actual: path,
    expected: near.map((name) => (slash < 0 ? name : `${folder}/${name}`)),
    note:
      error.failure === 'outside'
        ? 'Move it beside the manuscript, or allow its folder with `--allow DIR`.'
        : near.length > 0
          ? `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
          : 'Put the file there, or correct the path.',
  })
}
