import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { severityOf } from '../../../lib/diagnostics/report.ts'
import { toDocument } from '../../../lib/pipeline.ts'
import { extractDocument } from '../../../lib/proof/extract-document.ts'
import { extractJats } from '../../../lib/proof/extract-jats.ts'
import { proveOutput } from '../../../lib/proof/prove.ts'
import { readSource } from '../../../lib/readers/markdown/read-source.ts'
import { validateJats } from '../../../lib/validate/validate-jats.ts'
import { type JatsOptions, writeJats } from '../../../lib/writers/jats/write-jats.ts'
import { tagSets } from './document.ts'
import { fixtureHost } from './fixture-host.ts'

const folder = fileURLToPath(new URL('../../fixtures/jats/', import.meta.url))
const host = fixtureHost(folder)

async function build(options: Omit<JatsOptions, 'file'> = {}) {
  const file = await readSource(host, 'article.md')
  const document = await toDocument(host).run(file)
  file.messages.length = 0
  const output = await writeJats(document, { ...options, file })
  await validateJats(output.xml, output.places, { host, file })
  return { document, file, ...output }
}

const said = (file: VFile): string[] => file.messages.map((message) => `${severityOf(message)} ${message}`)

describe('a manuscript that says all that the golden article says', () => {
  test('becomes JATS with nothing for the DTD, JATS4R or PMC to find', async () => {
    const { file, xml } = await build()
    expect(said(file)).toEqual([])
    const expected = `${folder}article.jats.xml`
    if (process.env.UPDATE === '1') writeFileSync(expected, xml)
    expect(xml).toBe(readFileSync(expected, 'utf8'))
  })

  test.each(tagSets)('is as clean in %s %s', async (tagSet, version) => {
    const { file } = await build({ tagSet, version })
    expect(said(file)).toEqual([])
  })

  test('is as clean with references as the style prints them', async () => {
    const { file, xml, document, generated } = await build({ citations: 'mixed' })
    expect(said(file)).toEqual([])
    expect(proveOutput(extractDocument(document), extractJats(xml, generated), 'JATS', file).missing).toBe(0)
    expect(xml).toContain(
      '<string-name><surname>Smith</surname> <given-names>JA</given-names></string-name>, ' +
        '<string-name><surname>Müller</surname> <given-names>K</given-names></string-name></person-group>. ' +
        '<article-title>Sea-level rise at the German coast</article-title>. ',
    )
    expect(xml).toMatch(/<fpage>101<\/fpage>[-–]/)
    const printed = [...xml.matchAll(/<mixed-citation[^>]*>(.*?)<\/mixed-citation>/gs)].map(
      ([, content = '']) => content.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&'),
    )
    expect(printed).toEqual(document.references.map((reference) => textOf(reference.children)))
  })

  test('proves that no word is lost', async () => {
    const { document, file, xml, generated } = await build()
    proveOutput(extractDocument(document), extractJats(xml, generated), 'JATS', file)
    expect(said(file)).toEqual([])
  })
})
