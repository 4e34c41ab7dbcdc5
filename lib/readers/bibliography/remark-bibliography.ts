import type { VFile } from 'vfile'
import { nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry, Manuscript } from '../../document/document.ts'
import type { Citation } from '../../document/nodes.ts'
import { findByEnd } from '../../document/other-machine.ts'
import { type Host, HostError } from '../../host.ts'
import { bibliographiesBeside, citationsOf, manubotBibliographies, readCitationTags } from './beside.ts'
import { readBibliography } from './read-bibliography.ts'
import { writtenReferences } from './written-references.ts'

/** What the bibliography reader needs. */
export interface RemarkBibliographyOptions {
  /** Gives the files that the front matter names. */
  host: Host
}

/**
 * A unified plugin: reads the works under `references` and the files under `bibliography` in the front matter, in
 * order, into `data.manuscript.bibliography`. A file that cannot be read is a message at its line of the front matter
 * (`bibliography/missing-file`), and the others are used.
 */
export function remarkBibliography({ host }: RemarkBibliographyOptions) {
  return async (tree: Manuscript, file: VFile): Promise<Manuscript> => {
    const { metadata, bibliography } = tree.data.manuscript
    const addEntries = (entries: readonly BibliographyEntry[], isNamed = true): void => {
      for (const entry of entries) {
        const first = bibliography.entries.get(entry.item.id)
        if (!first) bibliography.entries.set(entry.item.id, entry)
        else if (isNamed) reportRepeated(entry, first, file)
      }
    }
    addEntries(await writtenReferences(tree, absolute(host.root, file.path), file))
    const citations = citationsOf(tree)
    await readCitationTags(citations, host)
    const named = metadata.bibliography
    const isAlone = named.length === 0 && bibliography.entries.size === 0 && citations.length > 0
    const beside = isAlone ? await bibliographiesBeside(host) : []
    if (beside.length > 0) metadata.bibliography = beside
    const isUsed = usedKeys(tree, citations)
    const entriesOf = (path: string, bytes: Uint8Array) =>
      readBibliography(bytes, absolute(host.root, path), file, { language: metadata.language, isUsed })
    const read = await Promise.all(
      metadata.bibliography.map((path) => readNamed(path, host).catch((error: unknown) => failure(error))),
    )
    for (const [index, bytes] of read.entries()) {
      const path = metadata.bibliography[index]!
      const found = bytes instanceof HostError ? await findByEnd(path, host) : { path, bytes }
      if (!found) continue
      if (found.path !== path) reportElsewhere(tree, file, path, found.path, index)
      read[index] = found.bytes
      addEntries(await entriesOf(found.path, found.bytes))
    }
    const isUnknown = ({ items }: Citation) => items.some(({ key }) => !bibliography.entries.has(key))
    const further: string[] = []
    if (citations.some(isUnknown)) {
      for (const [path, bytes] of await manubotBibliographies(host)) {
        if (metadata.bibliography.includes(path)) continue
        further.push(path)
        addEntries(await entriesOf(path, bytes), false)
      }
      metadata.bibliography = [...metadata.bibliography, ...further]
    }
    for (const [index, error] of read.entries()) {
      const path = metadata.bibliography[index]!
      const isElsewhere = further.some((other) => nameOf(other) === nameOf(path))
      if (error instanceof HostError && !isElsewhere)
        await reportMissing(tree, file, host, path, index, error)
    }
    if (beside.length + further.length > 0)
      report(file, 'bibliography/found', {
        reason: `Unexpected citations without ${named.length > 0 ? 'entries' : 'a bibliography'}, expected \`bibliography\` in the front matter`,
        place: citations[0]?.position,
        note: `Read from the manuscript's folder: ${[...beside, ...further].join(', ')}.`,
      })
    return tree
  }
}

/** Reads a bibliography; as LaTeX does, one of BibTeX that is named without its ending, too. */
async function readNamed(path: string, host: Host): Promise<Uint8Array> {
  try {
    return await host.read(path)
  } catch (error) {
    if (!(error instanceof HostError) || /\.\w{2,5}$/.test(path)) throw error
    return host.read(`${path}.bib`).catch(() => {
      throw error
    })
  }
}

function reportRepeated(entry: BibliographyEntry, first: BibliographyEntry, file: VFile): void {
  report(file, 'bibliography/duplicate-key', {
    reason: `Unexpected second entry with the key “${entry.item.id}”, expected each key once`,
    foreign: { path: entry.path, ...(entry.keyPosition && { position: entry.keyPosition }) },
    actual: entry.item.id,
    note: 'The first entry is used, this one is left out.',
    cause: {
      reason: 'The first entry with this key',
      foreign: { path: first.path, ...(first.keyPosition && { position: first.keyPosition }) },
    },
  })
}

function reportElsewhere(tree: Manuscript, file: VFile, path: string, found: string, index: number): void {
  const { places } = tree.data.manuscript
  report(file, 'bibliography/absolute-path', {
    reason: `Unexpected path of another machine, “${path}”, expected “${found}”`,
    ...places?.nearest(`bibliography.${index}`),
    actual: path,
    expected: [found],
    note: `Read from the manuscript's folder: ${found}.`,
  })
}

/** Tells which keys the text cites or `nocite` lists. */
function usedKeys(tree: Manuscript, citations: readonly Citation[]): (key: string) => boolean {
  const listed = (tree.data.manuscript.metadata.nocite ?? []).join(' ')
  if (listed.includes('*')) return () => true
  const used = new Set(listed.split(/[\s,;]+/).map((key) => key.replace(/^@/, '')))
  for (const { items } of citations) for (const { key } of items) used.add(key)
  return (key) => used.has(key)
}

async function reportMissing(
  tree: Manuscript,
  file: VFile,
  host: Host,
  path: string,
  index: number,
  error: HostError,
): Promise<void> {
  const { places } = tree.data.manuscript
  const place = places?.nearest(`bibliography.${index}`) ?? {
    place: tree.children.find((node) => node.type === 'yaml')?.position,
  }
  const [, folder = '', name = path] = /^(.*[/\\])?([^/\\]*)$/.exec(path) ?? []
  const beside = await host.list(folder || '.').catch(() => [])
  const bibliographies = beside.filter((other) => /\.(?:bib|json|ya?ml|ris)$/i.test(other))
  const expected =
    error.failure === 'missing' ? nearest(name, bibliographies).map((near) => folder + near) : []
  const others = expected.length > 0 ? expected : bibliographies.slice(0, 5).map((other) => folder + other)
  report(file, 'bibliography/missing-file', {
    reason: `Unexpected bibliography “${path}”, expected ${error.failure === 'outside' ? 'a file in the manuscript’s folder' : others.length > 0 ? `a file that is there, such as ${others.map((other) => `“${other}”`).join(' or ')}` : 'a file that is there'}`,
    ...place,
    actual: path,
    ...(expected.length > 0 && { expected }),
    note: `${error.message}. The manuscript is built without it; what it cites from there stays unresolved.`,
  })
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function failure(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}

function absolute(root: string, path: string): string {
  return /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? path : `${root.replace(/[\\/]$/, '')}/${path}`
}
