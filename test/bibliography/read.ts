import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { readBibliography } from '../../lib/readers/bibliography/read-bibliography.ts'

/** Where the fixtures of this topic stand. */
export const fixtures = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'fixtures',
  'bibliography',
)

/** Reads a bibliography from text or bytes; `path` tells its format. */
export async function read(content: string | Uint8Array, name = '/paper/references.bib', language?: string) {
  const file = new VFile({ path: '/paper/paper.md' })
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const entries = await readBibliography(bytes, name, file, language === undefined ? {} : { language })
  const messages = file.messages.map(
    (message) => `${message.line ?? '-'}:${message.column ?? '-'} ${message.ruleId} ${message.reason}`,
  )
  return {
    entries,
    items: entries.map(({ item }) => item),
    keys: entries.map(({ item }) => item.id),
    messages,
    file,
  }
}

/** Reads a fixture. */
export function readFixture(name: string) {
  return read(readFileSync(path.join(fixtures, name)), `/paper/${name}`)
}
