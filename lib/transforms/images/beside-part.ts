import { basename, dirname, join, relative } from 'node:path/posix'
import type { Image } from 'mdast'
import type { VFile } from 'vfile'
import type { Host } from '../../host.ts'

/**
 * The path of an image from the manuscript's folder, where the manuscript stands in several files: an image beside
 * the file that names it (MyST, Jupyter Book) is meant before one beside the manuscript (Quarto, bookdown).
 */
export async function besidePart(path: string, image: Image, host: Host, file: VFile): Promise<string> {
  const part = file.data.sourceParts?.at(image.position?.start.offset ?? 0)
  const folder = part ? relative(host.root, dirname(part.path)) : ''
  if (!folder || path.startsWith('/')) return path
  const near = join(folder, path)
  const names = await host.list(dirname(near))
  return names.some(
    (name) => name === basename(near) || name.startsWith(`${basename(near).replace(/\.\*$/, '')}.`),
  )
    ? near
    : path
}
