import path from 'node:path/posix'
import type { Host } from '../../host.ts'

declare module 'vfile' {
  interface DataMap {
    /** Pictures that knitr or Quarto made of chunks in an earlier run, by the chunk's label, from the host's folder. */
    keptPictures: ReadonlyMap<string, readonly string[]>
  }
}

/** `fig-map-1.png` (knitr), `fig-map-output-1.png`, `cell-fig-map-output-1.png` (Jupyter in Quarto). */
const picture = /^(?:cell-)?(.{1,200}?)(?:-output)?-(\d{1,4})\.(?:png|svg|jpe?g|gif|webp|pdf)$/i

/** Folders by format; what was made for the screen comes first: what was made for print is often a PDF. */
const folders = ['html', 'commonmark', 'gfm', 'markdown', 'markdown_github', 'docx', 'jats', 'typst', 'epub']
  .concat('revealjs', 'pdf', 'latex')
  .map((format) => `figure-${format}`)

/**
 * Looks for the pictures that an earlier run left beside a manuscript: `paper_files/figure-html` (both), Quarto's
 * `_freeze/paper`, bookdown's `_bookdown_files/paper_files`.
 *
 * @param names of the files with chunks, from the host's folder
 * @returns label → paths, in the order in which the chunk made them; the first folder that has any counts
 */
export async function findKeptPictures(
  host: Host,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    if (!/\.[qr]md$/i.test(name)) continue
    const [folder, stem] = [path.dirname(name), path.basename(name).replace(/\.\w+$/, '')]
    const roots = [`${stem}_files`, `_freeze/${stem}`, `_bookdown_files/${stem}_files`]
    for (const root of roots.map((one) => path.join(folder, one))) {
      for (const one of folders.map((format) => path.join(root, format)))
        gather(one, await host.list(one), found)
    }
  }
  return found
}

function gather(folder: string, names: readonly string[], found: Map<string, string[]>): void {
  const here = new Map<string, { number: number; file: string }[]>()
  for (const name of names) {
    const [, label, number] = picture.exec(name) ?? []
    if (!label || found.has(label)) continue
    const files = here.get(label) ?? []
    files.push({ number: Number(number), file: path.join(folder, name) })
    here.set(label, files)
  }
  for (const [label, files] of here) {
    const sorted = files.sort((a, b) => a.number - b.number || (a.file < b.file ? -1 : 1))
    // The same picture in two types is one picture.
    const numbers = new Map(sorted.map(({ number, file }) => [number, file]))
    found.set(label, [...numbers.values()])
  }
}

/** The name that knitr gives the pictures of a label: what a file's name should not have is an underscore. */
export function pictureLabel(label: string): string {
  return label.replace(/[^\w.-]/g, '_')
}
