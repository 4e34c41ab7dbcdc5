import { relocateMessages } from '../build/relocate.ts'
import { sourcesOf } from '../build/report.ts'
import type { Reported } from '../diagnostics/reporters.ts'
import { type Host, RecordingHost } from '../host.ts'
import { toDocument } from '../pipeline.ts'
import { readSource } from '../readers/markdown/read-source.ts'

/**
 * Writes the proof page of a manuscript: the paper as its author wrote it, unrepaired, with every finding and every
 * query as a note in the margin.
 *
 * @param path of the manuscript, as the user named it
 * @returns the page, the messages, and the texts that they point into
 * @throws HostError where the manuscript itself cannot be read
 */
export async function proofManuscript(given: Host, path: string): Promise<Reported & { html: string }> {
  const host = new RecordingHost(given)
  const file = await readSource(host, path)
  // Smart punctuation would show as right what the author typed otherwise.
  const document = await toDocument(host, { repair: false, smart: false }).run(file)
  const { writeProof } = await import('../writers/proof-page/write-proof.ts')
  const html = await writeProof(document, { host, file })
  relocateMessages(file)
  return { html, file, sources: sourcesOf(file, host) }
}
