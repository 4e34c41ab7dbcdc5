import { VFile } from 'vfile'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../lib/document/document.ts'
import type { Host } from '../../lib/host.ts'
import { toDocument } from '../../lib/pipeline.ts'
import { readSource } from '../../lib/readers/markdown/read-source.ts'
import { auditLeaks } from '../../lib/submit/audit/audit-leaks.ts'
import { blindDocument } from '../../lib/submit/blind/blind-document.ts'
import { writeHtml } from '../../lib/writers/html/write-html.ts'
import { writeJats } from '../../lib/writers/jats/write-jats.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const manuscript = `---
title: Sea level at Sylt
contributors:
  - {given: Anna Maria, family: Jensen, orcid: 0000-0002-1825-0097, email: anna.jensen@uni-kiel.example, affiliations: [1]}
  - {given: Chidi, family: Young, affiliations: [1]}
affiliations: [{id: 1, institution: Sylt Institute of Oceans, country: Germany}]
abstract: The gauge of the Sylt Institute of Oceans was read.
keywords: [sea level]
repository: https://github.com/jensenlab/gauge
acknowledgements: We thank Birte Petersen, who kept the gauge.
funding-statement: Funded by DFG grant 4711-22.
author-contributions: A. M. J. wrote, C. Y. read.
ethics: The board of the Sylt Institute of Oceans agreed.
bibliography: references.bib
---

# Introduction

In our earlier work we read the gauge [@jensen2019]. Others did so, too [@smith2020]. Young people read it.
Anna Jensen wrote the code, which is at [our site](https://github.com/jensenlab/gauge).

![The gauge, by Chidi Young](figures/JensenGauge.svg)

# Acknowledgements

Birte made tea for Anna.
`
const files = {
  'paper.md': manuscript,
  'references.bib': `@article{jensen2019, author={Jensen, Anna Maria}, title={Gauges}, journal={Tides}, year={2019}, volume={1}}
@article{smith2020, author={Smith, Jane}, title={Tides}, journal={Tides}, year={2020}, volume={3}}
`,
  'figures/JensenGauge.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Gauge</text></svg>',
}

let host: Host
let document: Document
beforeAll(async () => {
  host = await memoryHost(files)
  document = await toDocument(host).run(await readSource(host, 'paper.md'))
})

async function finished(copy: Document) {
  const file = new VFile({ path: '/x.md' })
  return [
    { name: 'manuscript.html', bytes: new TextEncoder().encode(await writeHtml(copy, { host, file })) },
    { name: 'manuscript.xml', bytes: new TextEncoder().encode((await writeJats(copy, { file })).xml) },
  ]
}

describe('blindDocument', () => {
  it('leaves nothing in the finished files', async () => {
    const { document: copy, identities } = blindDocument(document, { maskSelfCitations: true })
    const { leaks } = await auditLeaks(await finished(copy), identities)
    const phrases = leaks.filter(({ identity }) => identity.text.startsWith('our earlier work'))
    // The phrase is the author's to reword. “Young people” are masked, too: rather too much than a name too many.
    expect(leaks.filter((leak) => leak.certain)).toEqual([])
    expect(leaks.filter((leak) => !phrases.includes(leak)).map(({ identity }) => identity.text)).toEqual([])
    expect(phrases.length).toBeGreaterThan(0)
  })

  it('is needed: the document as it is leaks all of it', async () => {
    const { identities } = blindDocument(document)
    const { leaks } = await auditLeaks(await finished(document), identities)
    const kinds = new Set(leaks.map(({ identity }) => identity.kind))
    expect([...kinds].sort()).toEqual(
      ['affiliation', 'email', 'name', 'orcid', 'repository', 'statement'].sort(),
    )
  })

  it('says what it masked, and leaves the document as it is', async () => {
    const before = (await writeJats(document, { file: new VFile({ path: '/x.md' }) })).xml
    const { masked } = blindDocument(document, { maskSelfCitations: true })
    expect(new Set(masked.map(({ what }) => what))).toEqual(
      new Set(['front matter', 'text', 'link', 'file name', 'section']),
    )
    expect((await writeJats(document, { file: new VFile({ path: '/x.md' }) })).xml).toBe(before)
  })

  it('reports citations of own work, with the phrase that says so', () => {
    const { selfCitations } = blindDocument(document)
    expect(selfCitations.map(({ phrase, position }) => [phrase, position?.start.line])).toEqual([
      ['our earlier work', 19],
    ])
  })

  it('keeps others’ works and citations', () => {
    const { document: copy } = blindDocument(document, { maskSelfCitations: true })
    expect(copy.references.map(({ id }) => id).sort()).toEqual(['ref-own-1', 'ref-smith2020'])
  })
})
