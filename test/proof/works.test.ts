import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { toDocument } from '../../lib/pipeline.ts'
import type { Proof } from '../../lib/proof/prove.ts'
import { readHtml } from '../../lib/proof/read-html.ts'
import { type FoundWorks, proveWorks, worksOfHtml, worksOfJats } from '../../lib/proof/works.ts'
import { writeHtml } from '../../lib/writers/html/write-html.ts'
import { writeJats } from '../../lib/writers/jats/write-jats.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const source =
  '---\ntitle: Works\nbibliography: references.bib\n---\n\nSee [@walt2011; @jensen2020; @berg2001].\n'

const bibliography = `@article{walt2011,
  author = {van der Walt, Stéfan and others}, title = {The {NumPy} array of $n^2$ cells}, journal = {Computing},
  volume = {13}, number = {2}, pages = {22--30}, year = {2011}, doi = {10.1000/xyz}
}
@phdthesis{jensen2020, author = {Jensen, Ada}, title = {On Galleys}, school = {Kiel}, pages = {83 pp}, year = {2020}}
@inproceedings{berg2001,
  author = {{Berg Institute}}, title = {Oars}, booktitle = {Proceedings of Rowing}, number = {9}, pages = {1464-1480},
  year = {2001}
}
`

/** What the proof says of each output, a fault planted in it. */
async function prove(plant: (text: string) => string): Promise<string[]> {
  const host = await memoryHost({ 'paper.md': source, 'references.bib': bibliography })
  const file = new VFile({ path: 'paper.md', value: source })
  const document = await toDocument(host).run(file)
  const html = plant(await writeHtml(document, { host, file }))
  const xml = plant((await writeJats(document, { file })).xml)
  file.messages.length = 0
  const proof: Proof = { words: 0, missing: 0, repeated: 0, moved: 0, unexplained: 0 }
  const found: [string, FoundWorks][] = [
    ['HTML', worksOfHtml(readHtml(html))],
    ['JATS', worksOfJats(xml)],
  ]
  for (const [output, works] of found) proveWorks(document, works, { output, file, proof })
  expect(proof.missing).toBe(file.messages.length)
  return file.messages.map(({ line, reason }) => `${line}: ${reason.replace('Unexpected loss of ', '')}`)
}

test('both outputs have every work with its fields', async () => {
  expect(await prove((text) => text)).toEqual([])
})

test.each<[string, (text: string) => string, string[]]>([
  [
    'a work',
    (text) =>
      text
        .replace(/<li class="reference" id="ref-jensen2020"[\s\S]*?<\/li>/, '')
        .replace(/<ref id="ref-jensen2020">[\s\S]*?<\/ref>/, ''),
    ['5: the reference “jensen2020” in the HTML', '5: the reference “jensen2020” in the JATS'],
  ],
  [
    'a name',
    (text) => text.replaceAll('van der Walt', 'Walt'),
    [
      '1: words of the reference “walt2011” in the HTML',
      '1: `author` of the reference “walt2011” in the JATS',
    ],
  ],
  [
    'a volume',
    (text) => text.replace('<volume>13</volume>', '').replace('<em>13</em>', ''),
    [
      '1: words of the reference “walt2011” in the HTML',
      '1: `volume` of the reference “walt2011” in the JATS',
    ],
  ],
  [
    'a title',
    (text) => text.replaceAll('Oars', 'Ores'),
    [
      '6: words of the reference “berg2001” in the HTML',
      '6: `title` of the reference “berg2001” in the JATS',
    ],
  ],
  [
    'fields that a kind of work is not wont to have',
    (text) => text.replace('<issue>9</issue>', '').replace(/<elocation-id>83 pp<\/elocation-id>/, ''),
    [
      '5: `page` of the reference “jensen2020” in the JATS',
      '6: `issue` of the reference “berg2001” in the JATS',
    ],
  ],
])('%s that is lost is found, at its entry', async (_, plant, expected) => {
  expect((await prove(plant)).sort()).toEqual(expected.sort())
})
