import { visit } from 'unist-util-visit'
import type { Manuscript } from '../../document/document.ts'
import type { Citation } from '../../document/nodes.ts'
import { type Host, HostError } from '../../host.ts'

/** Where Manubot puts the entries that it found on the web, and where authors put those that it cannot find. */
const manubot = [
  'manual-references.json',
  'content/manual-references.json',
  '../content/manual-references.json',
  'references.json',
  'output/references.json',
  '../output/references.json',
]

/** Every citation of the text, in order. */
export function citationsOf(tree: Manuscript): Citation[] {
  const found: Citation[] = []
  visit(tree, 'citation', (node) => void found.push(node))
  return found
}

/**
 * The bibliographies of the manuscript's folder, for one that names none but cites: MyST reads every `.bib`, Manubot
 * its `manual-references`.
 */
export async function bibliographiesBeside(host: Host): Promise<string[]> {
  const names = await host.list('.')
  const own = names.filter((name) => /^manual-references.*\.(?:json|bib|ya?ml)$/i.test(name))
  if (own.length > 0) return own
  const beside = names.filter((name) => /\.bib$/i.test(name))
  return beside.length > 0 ? beside : bibliographiesOfProject(host)
}

/** Those beside `myst.yml`, where that stands above the manuscript. */
async function bibliographiesOfProject(host: Host): Promise<string[]> {
  for (const folder of ['..', '../..']) {
    const names = await host.list(folder)
    if (names.includes('myst.yml'))
      return names.filter((name) => /\.bib$/i.test(name)).map((name) => `${folder}/${name}`)
  }
  return []
}

/** Manubot's own bibliographies that are there; those of another form than CSL-JSON are not its. */
export async function manubotBibliographies(host: Host): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const path of manubot) {
    try {
      const bytes = await host.read(path)
      // Two of the paths may lead to one file.
      if ([...found.values()].some((other) => Buffer.compare(other, bytes) === 0)) continue
      if (/^\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 200)))) found.set(path, bytes)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
    }
  }
  return found
}

/**
 * Puts what they stand for in the place of Manubot's tags: `content/citation-tags.tsv` has a line for each, with the
 * tag and the key.
 */
export async function readCitationTags(citations: readonly Citation[], host: Host): Promise<void> {
  const tagged = citations.flatMap(({ items }) => items).filter(({ key }) => /^tag:/i.test(key))
  if (tagged.length === 0) return
  const bytes = await host.read('citation-tags.tsv').catch((error: unknown) => {
    if (error instanceof HostError) return undefined
    throw error
  })
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/).slice(1)
  const keys = new Map<string, string>()
  for (const line of lines) {
    const [tag = '', key] = line.split('\t').map((cell) => cell.trim())
    if (key) keys.set(tag, key)
  }
  for (const item of tagged) item.key = keys.get(item.key.slice('tag:'.length)) ?? item.key
}
