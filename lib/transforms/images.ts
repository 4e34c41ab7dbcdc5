import type { Image } from 'mdast'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Manuscript } from '../document/document.ts'
import { findByEnd } from '../document/other-machine.ts'
import { type Host, HostError } from '../host.ts'
import { besidePart } from './images/beside-part.ts'
import { inlineImage } from './images/inline-image.ts'
import { mediaTypeOf } from './images/media-type.ts'
import { showImage } from './images/show-image.ts'
import type { Shown } from './images/shown.ts'

/**
 * Reads the images that a manuscript names and hangs them on their nodes (`data.asset`: path, media type,
 * bytes, size, and what a browser shows where that is something else). Nothing is fetched from the web. An image
 * that is not there, or is no image, is an error at its place; the outputs then show its alternative text.
 */
export function remarkImages({ host }: { host: Host }) {
  return async (manuscript: Manuscript, file: VFile): Promise<Manuscript> => {
    const images: Image[] = []
    for (const tree of [manuscript, ...(manuscript.data.manuscript.notes ?? [])]) {
      visit(tree, 'image', (node: Image) => {
        images.push(node)
      })
    }
    // A file is read and converted once, however often it is shown.
    const files = new Map<string, Promise<ImageFile>>()
    const load = (path: string) => {
      const known = files.get(path) ?? host.read(path).then(imageFile)
      files.set(path, known)
      return known
    }
    await Promise.all(
      images.map(async (image) => {
        const held = file.data.heldPictures?.get(image.url)
        if (held) {
          image.url = held.path
          attach(image, held.path, await imageFile(held.bytes), file)
          if (image.data?.asset) image.data.asset.held = true
          return
        }
        if (image.url.startsWith('#')) {
          const shown = shownBy(image.url.slice(1), manuscript)
          if (!shown) return reportUnknown(image, file)
          image.url = shown.url
          image.alt ||= shown.alt ?? null
        }
        const inline = inlineImage(image.url)
        if (inline) return attach(image, '', await imageFile(inline), file)
        if (/^data:/i.test(image.url)) return
        if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(image.url)) return reportRemote(image, file)
        let path = pathOf(image.url)
        try {
          const beside = await besidePart(path, image, host, file)
          if (beside !== path) image.url = encodeURI(beside)
          path = await withExtension(beside, host)
          if (path !== beside) image.url = encodeURI(path)
          attach(image, path, await load(path), file)
        } catch (error) {
          if (!(error instanceof HostError)) throw error
          const found = await findByEnd(path, host)
          if (!found) return reportMissing(image, path, error, host, file)
          reportElsewhere(image, path, found.path, file)
          image.url = encodeURI(found.path)
          attach(image, found.path, await imageFile(found.bytes), file)
        }
      }),
    )
    return manuscript
  }
}

/** The picture of the figure with a label, which `![](#fig-map)` shows again (MyST's guide, “Embed”). */
function shownBy(label: string, manuscript: Manuscript): Image | undefined {
  let found: Image | undefined
  visit(manuscript, 'figure', (figure) => {
    if (figure.id !== label && figure.data?.attributes?.id !== label) return CONTINUE
    visit(figure, 'image', (image: Image) => {
      if (!image.url.startsWith('#')) found ??= image
    })
    return EXIT
  })
  return found
}

/** Kinds of files that LaTeX looks for where an image is named without one; those first that a browser shows. */
const extensions = ['png', 'svg', 'jpg', 'jpeg', 'gif', 'webp', 'pdf', 'tif', 'tiff']

/** The path of the file that is meant where the last part of a path has no extension, as LaTeX finds it. */
async function withExtension(path: string, host: Host): Promise<string> {
  // MyST's and Sphinx's `map.*`: whichever is there.
  if (path.endsWith('.*')) return withExtension(path.slice(0, -2), host)
  const { folder, name } = partsOf(path)
  if (extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))) return path
  const names = new Set(await host.list(folder))
  const found = extensions.find((extension) => names.has(`${name}.${extension}`))
  return found && !names.has(name) ? `${path}.${found}` : path
}

function partsOf(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/')
  return { folder: slash < 0 ? '.' : path.slice(0, slash), name: path.slice(slash + 1) }
}

/** An image's file as it was read. */
interface ImageFile {
  bytes: Uint8Array
  mediaType: string | undefined
  /** What a browser shows of it, or why nothing. */
  shown: Shown | { fault: string }
}

async function imageFile(bytes: Uint8Array): Promise<ImageFile> {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) return { bytes, mediaType, shown: { fault: '' } }
  try {
    return { bytes, mediaType, shown: await showImage(mediaType, bytes) }
  } catch (error) {
    return { bytes, mediaType, shown: { fault: error instanceof Error ? error.message : String(error) } }
  }
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return url
  }
}

function attach(image: Image, path: string, { bytes, mediaType, shown }: ImageFile, file: VFile): void {
  const name = path || 'the image in the text'
  if (!mediaType) {
    report(file, 'transform/missing-image', {
      reason: `Unexpected content of \`${name}\`, expected a PNG, JPEG, GIF, WebP, SVG, PDF or TIFF image`,
      place: image.position,
      actual: name,
      note: 'Export the image anew. The outputs show its alternative text.',
    })
    return
  }
  if ('fault' in shown) {
    image.data = { ...image.data, asset: { path, mediaType, bytes, unreadable: true } }
    report(file, 'transform/unreadable-image', {
      reason: `Unexpected content of \`${name}\`, expected a whole image of type ${mediaType}`,
      place: image.position,
      actual: name,
      note: `Reading it ended with “${firstLine(shown.fault)}”. Export it anew. HTML and PDF show its alternative text.`,
    })
    return
  }
  const { width, height, pages = 1, cleaned } = shown
  image.data = {
    ...image.data,
    asset: {
      path,
      mediaType,
      bytes,
      ...(width && height ? { width, height } : {}),
      ...(shown.bytes === bytes ? {} : { shown: { mediaType: shown.mediaType, bytes: shown.bytes } }),
    },
  }
  if (pages > 1) {
    report(file, 'transform/image-of-many-pages', {
      reason: `Unexpected ${pages} pages in \`${name}\`, expected one`,
      place: image.position,
      actual: name,
      note: 'HTML and PDF show the first. Save each picture in a file of its own.',
    })
  }
  if (cleaned) {
    report(file, 'transform/active-image', {
      reason: `Unexpected script or reference to something outside in \`${name}\`, expected a drawing that stands by itself`,
      place: image.position,
      actual: name,
      note: 'HTML and PDF show it without. Export it as a plain SVG with its pictures inside.',
    })
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 120)
}

function reportRemote(image: Image, file: VFile): void {
  report(file, 'transform/remote-image', {
    reason: `Unexpected image on the web, \`${image.url}\`, expected a file beside the manuscript`,
    place: image.position,
    actual: image.url,
    note: 'galley fetches nothing from the web. Save the image beside the manuscript and name it here.',
  })
}

function reportUnknown(image: Image, file: VFile): void {
  report(file, 'transform/missing-image', {
    reason: `Unexpected label \`${image.url}\`, expected that of a figure, or of a notebook’s cell that holds a picture`,
    place: image.position,
    actual: image.url,
    note: 'Its alternative text stands in its place. Run the notebook and save it with its results, or correct the label.',
  })
}

function reportElsewhere(image: Image, path: string, found: string, file: VFile): void {
  report(file, 'transform/absolute-path', {
    reason: `Unexpected path of another machine, \`${path}\`, expected \`${found}\``,
    place: image.position,
    actual: path,
    expected: [found],
    note: `The image is taken from \`${found}\`, in the manuscript's folder.`,
  })
}

async function reportMissing(
  image: Image,
  path: string,
  error: HostError,
  host: Host,
  file: VFile,
): Promise<void> {
  const { folder, name } = partsOf(path)
  const near =
    error.failure === 'missing'
      ? nearest(name, await host.list(folder)).map((one) => (folder === '.' ? one : `${folder}/${one}`))
      : []
  report(file, 'transform/missing-image', {
    reason:
      error.failure === 'outside'
        ? `Unexpected image outside the manuscript's folder, \`${path}\``
        : `Unexpected image \`${path}\` that cannot be read, expected a file beside the manuscript`,
    place: image.position,
    actual: path,
    expected: near,
    note:
      error.failure === 'outside'
        ? 'Move it beside the manuscript, or allow its folder with `--allow DIR`.'
        : near.length > 0
          ? `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
          : 'Put the file there, or correct the path.',
  })
}
