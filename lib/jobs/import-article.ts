/** From an article in JATS back to a manuscript. */
import { decodeXml } from '../document/decode-xml.ts'
import { type Host, HostError } from '../host.ts'
import type { ImportedManuscript } from '../readers/jats/read-jats.ts'

/**
 * Reads an article in JATS back into Markdown, front matter and bibliography.
 *
 * @param path of the article
 * @param bibliographyName how the front matter is to name the bibliography's file
 * @throws HostError where the file cannot be read, or is no article in JATS
 */
export async function importArticle(
  host: Host,
  path: string,
  bibliographyName: string,
): Promise<ImportedManuscript> {
  const { readJats } = await import('../readers/jats/read-jats.ts')
  const xml = decodeXml(await host.read(path))
  try {
    return readJats(xml, bibliographyName)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [reason] = error.message.split('\n')
    throw new HostError('unreadable', path, `It is no article in JATS: ${reason}`)
  }
}
