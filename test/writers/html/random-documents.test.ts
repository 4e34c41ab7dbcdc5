import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { extractDocument } from '../../../lib/proof/extract-document.ts'
import { extractHtml } from '../../../lib/proof/extract-html.ts'
import type { Entry, Ledger } from '../../../lib/proof/ledger.ts'
import { readHtml } from '../../../lib/proof/read-html.ts'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { host } from './host.ts'
import { faultsOf } from './page.ts'
import { randomDocument } from './random-document.ts'

const unordered = new Set(['labels', 'links', 'citedWords'])

/** The ledger without places: what is there, in its order, but for labels, which captions take with them,
 * and addresses of links around links, which follow them. These documents have no targets for references. */
function words(ledger: Ledger): Record<string, string[]> {
  const streams = (Object.keys(ledger) as (keyof Ledger)[]).filter((stream) => stream !== 'references')
  const texts = (stream: keyof Ledger) => (ledger[stream] as Entry[]).map((entry) => entry.text)
  return Object.fromEntries(
    streams.map((stream) => [stream, unordered.has(stream) ? texts(stream).sort() : texts(stream)]),
  )
}

test('every word goes out as it came in, on a page without a fault, whatever the document', async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument, async (document) => {
      const html = await writeHtml(document, { host, file: new VFile({ path: 'paper.md' }) })
      expect(words(extractHtml(readHtml(html)))).toEqual(words(extractDocument(document)))
      expect(faultsOf(html)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
