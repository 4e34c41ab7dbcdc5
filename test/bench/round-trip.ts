import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { VFile } from 'vfile'
import { nodeHost } from '../../lib/cli/host.ts'
import { toDocument } from '../../lib/pipeline.ts'
import { extractDocument } from '../../lib/proof/extract-document.ts'
import { type Proof, proveOutput } from '../../lib/proof/prove.ts'
import { readJats } from '../../lib/readers/jats/read-jats.ts'
import { readSource } from '../../lib/readers/markdown/read-source.ts'
import { writeJats } from '../../lib/writers/jats/write-jats.ts'

/**
 * Writes a manuscript as JATS, reads it back into Markdown, and holds the two documents against each other.
 *
 * @param manuscript absolute path
 * @param folder where the manuscript that comes back goes
 * @returns the account, with the first differences in words
 */
export async function roundTrip(
  manuscript: string,
  folder: string,
): Promise<Proof & { differences: string[] }> {
  const host = await nodeHost(manuscript)
  const file = await readSource(host, manuscript)
  const before = await toDocument(host).run(file)
  const { xml } = await writeJats(before, { file })
  const made = readJats(xml, 'references.json')
  const back = path.join(folder, 'back.md')
  await writeFile(back, made.markdown)
  await writeFile(path.join(folder, 'references.json'), made.bibliography ?? '[]')
  const there = await nodeHost(back)
  const after = await toDocument(there, { repair: false }).run(await readSource(there, back))
  const account = new VFile({ path: back, value: made.markdown })
  const proof = proveOutput(extractDocument(before), extractDocument(after), 'manuscript', account)
  return { ...proof, differences: account.messages.slice(0, 5).map(({ reason }) => reason) }
}
