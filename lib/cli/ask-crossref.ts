import { type Answer, visible } from '../index.ts'
import { version } from './version.ts'

/** No answer within this time is none, in milliseconds. */
const patience = 15_000
/** No record is longer, in bytes. */
const longest = 8 * 2 ** 20

/**
 * Asks Crossref for a record. The address goes to api.crossref.org only; that somebody asks is all that is told.
 *
 * @param told gets one line for each request
 */
export async function askCrossref(url: string, told: (line: string) => void): Promise<Answer> {
  if (new URL(url).origin !== 'https://api.crossref.org') return { status: 'unreached' }
  told(`Asking ${visible(url)}\n`)
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': `galley/${version}` },
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 404) return { status: 'missing' }
    if (!response.ok) return { status: 'unreached' }
    const text = await response.text()
    return text.length > longest ? { status: 'unreached' } : { status: 'found', body: JSON.parse(text) }
  } catch {
    return { status: 'unreached' }
  }
}
