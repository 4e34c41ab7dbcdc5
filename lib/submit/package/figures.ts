import type { Document } from '../../document/document.ts'
import type { Image } from '../../document/nodes.ts'
import { imagesOf } from '../images.ts'
import { isWholeImage } from '../is-whole-image.ts'
import { fileName } from './file-name.ts'
import type { PackageFault, PackageFile } from './package-file.ts'
import type { PlannedFile } from './plan-files.ts'
import { pngToTiff } from './png-to-tiff.ts'

/** Images of a document as files of their own. */
export interface FigureFiles {
  files: PackageFile[]
  /** Name in the package by image. */
  names: Map<Image, string>
  /** Images that cannot be handed in. */
  faults: (PackageFault & { image: Image })[]
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'application/pdf': 'pdf',
}
const mediaTypes = Object.fromEntries(
  Object.entries(extensions).map(([type, extension]) => [extension, type]),
)

/**
 * Takes the images out of a document, in the journal's formats and by its names. A PNG becomes a TIFF where the
 * journal takes no PNG, pixel by pixel; other images stay as they are. Two figures that show one file get one.
 *
 * @param stem of the manuscript's file name
 */
export async function figureFiles(
  document: Document,
  planned: PlannedFile,
  stem: string,
): Promise<FigureFiles> {
  const found: FigureFiles = { files: [], names: new Map(), faults: [] }
  const byPath = new Map<string, string>()
  const taken = new Set<string>()
  const wanted = planned.formats.map(plainExtension)
  let unnumbered = 0
  for (const { image, figure } of imagesOf(document)) {
    const { asset } = image.data ?? {}
    if (!asset?.bytes || asset.unreadable || !isWholeImage(asset.bytes, asset.mediaType)) {
      const fault = asset ? 'cannot be read' : 'is not there'
      found.faults.push({
        image,
        file: image.url,
        reason: `Unexpected image “${image.url.slice(0, 80)}” that ${fault}, expected a picture to hand in`,
      })
      continue
    }
    const known = byPath.get(asset.path)
    if (asset.path && known) {
      found.names.set(image, known)
      continue
    }
    const made = await inFormat(asset.bytes, extensions[asset.mediaType] ?? 'bin', wanted, planned)
    if (!made) {
      found.faults.push({
        image,
        file: asset.path,
        reason: `Unexpected ${extensions[asset.mediaType] ?? asset.mediaType} image “${asset.path}”, expected ${planned.formats.join(' or ')}`,
      })
      continue
    }
    if (planned.largest && made.bytes.length > planned.largest * 1e6) {
      const size = (made.bytes.length / 1e6).toFixed(1)
      found.faults.push({
        image,
        file: asset.path,
        reason: `Unexpected size of “${asset.path}” as ${made.extension}, ${size} MB, expected at most ${planned.largest}`,
      })
      continue
    }
    const number = figure?.number ?? `x${++unnumbered}`
    const { metadata } = document
    const { extension, bytes } = made
    let name = fileName(planned.name, { metadata, stem, extension, number })
    // Parts of a figure that have no number of their own: 2a, 2b, …
    for (let part = 0; taken.has(name.toLowerCase()) && planned.name.includes('{number}'); part++) {
      const letter = String.fromCharCode(98 + (part % 25)).repeat(1 + Math.floor(part / 25))
      name = fileName(planned.name, { metadata, stem, extension, number: `${number}${letter}` })
    }
    taken.add(name.toLowerCase())
    byPath.set(asset.path, name)
    found.names.set(image, name)
    found.files.push({
      role: 'figure',
      name,
      mediaType: mediaTypes[extension] ?? asset.mediaType,
      bytes,
    })
  }
  return found
}

async function inFormat(
  bytes: Uint8Array,
  extension: string,
  wanted: readonly string[],
  { resolution }: PlannedFile,
): Promise<{ bytes: Uint8Array; extension: string } | undefined> {
  if (wanted.length === 0 || wanted.includes(extension)) return { bytes, extension }
  if (extension === 'png' && wanted.includes('tif'))
    return { bytes: await pngToTiff(bytes, resolution ?? 300), extension: 'tif' }
  return undefined
}

const plainExtension = (format: string) =>
  format
    .toLowerCase()
    .replace(/^jpeg$/, 'jpg')
    .replace(/^tiff$/, 'tif')
