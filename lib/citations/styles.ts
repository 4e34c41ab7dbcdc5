/** Finds citation styles: those that ship with galley, and files of the author's. */
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { nearest } from '../diagnostics/nearest.ts'
import { type Finding, report } from '../diagnostics/report.ts'
import { type Host, HostError } from '../host.ts'
import { type CslNode, parentStyle } from './csl-node.ts'
import { readPacked } from './packed.ts'

/** The style of a manuscript that names none. */
export const defaultStyle = 'apa'

/** A style that was found. */
export interface Style {
  /** Its id, or the path of its file. */
  id: string
  /** Its XML; an engine changes it. */
  node: CslNode
}

/** Where the author named the style, for messages. */
export type StylePlace = Pick<Finding, 'place' | 'foreign'>

/**
 * Finds a style by id (`apa`), by the URL of the public repository (`http://www.zotero.org/styles/apa`), or by the
 * path of a `.csl` file, relative to the manuscript or in a `styles` folder. A style that stands for another
 * (“dependent”) gives that other one. A path that leads to no file gives the shipped style of just that file's name,
 * with a message. There is no other fallback: what is not found is an error with near names.
 *
 * @param name as the author wrote it
 * @param host gives files and shipped styles
 * @param file gets `citation/unknown-style`, `citation/missing-style-file` or `citation/invalid-style`
 * @param place of the name in the manuscript
 */
export async function findStyle(
  name: string,
  host: Host,
  file: VFile,
  place: StylePlace,
): Promise<Style | undefined> {
  const id = name.trim().replace(/^https?:\/\/(?:www\.)?(?:zotero|citationstyles)\.org\/styles\//, '')
  let refusal: HostError | undefined
  for (const path of candidatePaths(id)) {
    const bytes = await host.read(path).catch(hostError)
    if (!(bytes instanceof HostError)) return readStyleFile(path, bytes, host, file, place)
    // Where galley itself has looked is nothing that the author has asked for.
    if (bytes.failure === 'unreadable' || /[/\\]/.test(id)) refusal ??= bytes
  }
  const shipped = await shippedStyle(id.replace(/^.*[/\\]/, '').replace(/\.csl$/i, ''), host)
  if (shipped) {
    // A bare name with extension names the style; a path means the author's own file.
    if (/[/\\]/.test(id)) reportMissing(id, shipped, file, place, refusal)
    return shipped
  }
  await reportUnknown(id, host, file, place, refusal)
  return undefined
}

function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}

/** Where a file of that name may stand. An id alone is a file only in the folders for styles. */
function candidatePaths(name: string): string[] {
  if (/[/\\]/.test(name)) return [/\.csl$/i.test(name) ? name : `${name}.csl`]
  const file = /\.csl$/i.test(name) ? name : `${name}.csl`
  return [file, `styles/${file}`, `../styles/${file}`]
}

async function shippedStyle(id: string, host: Host): Promise<Style | undefined> {
  if (!/^[\w.-]+$/.test(id)) return undefined
  const node = await readPacked(`csl/styles/${id}.json.gz`, host)
  return node && { id, node }
}

async function readStyleFile(
  path: string,
  bytes: Uint8Array,
  host: Host,
  file: VFile,
  place: StylePlace,
): Promise<Style | undefined> {
  const text = new TextDecoder().decode(bytes)
  const { readCslXml } = await import('./csl-xml.ts')
  const node = readCslXml(text)
  if ('reason' in node) {
    const point = location(text).toPoint(Math.min(node.offset, text.length))
    report(file, 'citation/invalid-style', {
      reason: `Unexpected ${node.reason}, expected a CSL style`,
      foreign: { path: absolute(host.root, path), ...(point && { position: { start: point, end: point } }) },
      note: 'Take a style from https://www.zotero.org/styles, or name one of those that galley ships.',
      cause: { reason: 'The style is named here', ...place },
    })
    return undefined
  }
  const parent = parentStyle(node)
  if (parent === undefined) return { id: path, node }
  const independent = await shippedStyle(parent, host)
  if (!independent) await reportUnknown(parent, host, file, place)
  return independent && { id: path, node: independent.node }
}

function reportMissing(
  path: string,
  shipped: Style,
  file: VFile,
  place: StylePlace,
  refusal?: HostError,
): void {
  report(file, 'citation/missing-style-file', {
    reason: `Unexpected path “${path}” of the citation style, expected that of a file that is there`,
    ...place,
    actual: path,
    expected: [shipped.id],
    note: `${refusal ? `${refusal.message}. ` : ''}The style “${shipped.id}” that galley ships is taken. Write its name, or put the file there.`,
  })
}

async function reportUnknown(
  id: string,
  host: Host,
  file: VFile,
  place: StylePlace,
  refusal?: HostError,
): Promise<void> {
  const names = (await host.assets('csl/styles')).map((name) =>
    name.replace(/^.*\//, '').replace(/\.json\.gz$/, ''),
  )
  const bare = id.replace(/^.*[/\\]/, '').replace(/\.csl$/i, '')
  const longer = names.filter((name) => bare.length > 2 && name.startsWith(`${bare}-`))
  const same = names.includes(bare) ? [bare] : []
  const expected = [...new Set([...same, ...nearest(bare, names), ...longer])].slice(0, 5)
  const quoted = expected.map((name) => `“${name}”`).join(' or ')
  report(file, 'citation/unknown-style', {
    reason: `Unexpected citation style “${id}”, expected ${quoted || 'the id of a CSL style or the path of a .csl file'}`,
    ...place,
    actual: id,
    ...(expected.length > 0 && { expected }),
    note: `${refusal ? `${refusal.message}. ` : ''}No other style is taken instead: citations show their keys. Get a style from https://www.zotero.org/styles and put it into styles/.`,
  })
}

function absolute(root: string, path: string): string {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? path : `${root.replace(/[\\/]$/, '')}/${path}`
}
