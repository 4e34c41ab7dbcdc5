import { basename, dirname, join, relative } from 'node:path/posix'
import type { Image } from 'mdast'
import type { VFile } from 'vfile'
import type { Host } from '../../host.ts'

/** A project's root lies no more folders above the manuscript than these. */
const levels = 4

/**
 * The path of an image from the manuscript's folder. Where the manuscript stands in several files, an image beside
 * the file that names it (MyST, Jupyter Book) is meant before one beside the manuscript (Quarto, bookdown). A path
 * that begins with a slash counts from the project's root (MyST, Sphinx, Quarto): the nearest folder from the
 * manuscript's upwards in which it leads to a file.
 */
export async function besidePart(path: string, image: Image, host: Host, file: VFile): Promise<string> {
  if (path.startsWith('/')) return (await fromRoot(path, host)) ?? path
  const part = file.data.sourceParts?.at(image.position?.start.offset ?? 0)
  const folder = part ? relative(host.root, dirname(part.path)) : ''
  if (!folder) return path
  const near = join(folder, path)
  return (await isThere(near, host)) ? near : path
}

async function fromRoot(path: string, host: Host): Promise<string | undefined> {
  if (await isThere(path, host)) return undefined
  for (let level = 0; level < levels; level++) {
    const candidate = `${'../'.repeat(level)}${path.slice(1)}`
    if (await isThere(candidate, host)) return candidate
  }
  return undefined
}

/** Whether there is such a file, whatever its ending where the path has none or `.*`. */
async function isThere(path: string, host: Host): Promise<boolean> {
  const wanted = basename(path)
  const names = await host.list(dirname(path))
  return names.some((name) => name === wanted || name.startsWith(`${wanted.replace(/\.\*$/, '')}.`))
}
