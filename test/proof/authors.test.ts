import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { toDocument } from '../../lib/pipeline.ts'
import { extractDocument } from '../../lib/proof/extract-document.ts'
import { extractHtml } from '../../lib/proof/extract-html.ts'
import { extractJats } from '../../lib/proof/extract-jats.ts'
import { proveOutput } from '../../lib/proof/prove.ts'
import { readHtml } from '../../lib/proof/read-html.ts'
import { writeHtml } from '../../lib/writers/html/write-html.ts'
import { writeJats } from '../../lib/writers/jats/write-jats.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const source = `---
title: Authors
authors:
  - name: Ludwig van Beethoven Jr.
    orcid: 0000-0002-1825-0097
    affiliation: [1, 2]
  - name: 王小明
    affiliation: 2
  - name: The Gauge Consortium
affiliations:
  - index: 1
    name: Univ One, Town, France
    ror: 00x6h5n95
  - index: 2
    name: Univ Two
    department: Department of Tides
    city: Kiel
    country: Germany
---

Text.
`

/** What the proof says of both outputs, each with a fault planted. */
async function prove(plant: (text: string) => string): Promise<string[]> {
  const host = await memoryHost({ 'paper.md': source })
  const file = new VFile({ path: 'paper.md', value: source })
  const document = await toDocument(host).run(file)
  const html = await writeHtml(document, { host, file })
  const { xml, generated } = await writeJats(document, { file })
  file.messages.length = 0
  const ledger = extractDocument(document)
  proveOutput(ledger, extractHtml(readHtml(plant(html))), 'HTML', file)
  // A text of the same length keeps the ranges of what was made.
  const planted = plant(xml)
  expect(planted.length).toBe(xml.length)
  proveOutput(ledger, extractJats(planted, generated), 'JATS', file)
  return file.messages.map(({ line, reason }) => `${line}: ${reason}`)
}

test('authors, affiliations and ORCIDs are in both outputs', async () => {
  expect(await prove((text) => text)).toEqual([])
})

test.each([
  ['a name', 'Beethoven', 'Beethofen', 'name of an author', 4],
  ['an ORCID', '0000-0002-1825-0097', '0000-0002-1825-0096', 'ORCID', 5],
  ['an affiliation', 'Town', 'Tawn', 'affiliation', 11],
  ['an ORCID of somebody else', 'href="https://orcid', 'hxxx="https://orcid', 'ORCID', 5, 'HTML'],
  [
    'an author’s own affiliation',
    '<sup data-generated="">1,2<',
    '<sup data-generated="">1<',
    'affiliation of an author',
    4,
    'HTML',
  ],
  ['an author’s only affiliation', 'rid="aff2">2<', 'rid="aff1">2<', 'affiliation of an author', 4, 'JATS'],
  ['a part of an affiliation', 'Tides', 'Times', 'affiliation', 14],
])('%s that changed is found where it did', async (_, before, after, thing, line, only = '') => {
  const found = await prove((text) => text.replaceAll(before, after))
  for (const output of ['HTML', 'JATS'].filter((name) => name.includes(only))) {
    const loss = found.find((message) => message.includes(`loss of ${thing} in the ${output}`))
    expect(loss).toMatch(new RegExp(`^${line}: `))
  }
})
