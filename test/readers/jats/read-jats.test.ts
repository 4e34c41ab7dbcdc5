import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../lib/document/document.ts'
import type { Host } from '../../../lib/host.ts'
import { toDocument } from '../../../lib/pipeline.ts'
import { extractDocument } from '../../../lib/proof/extract-document.ts'
import { proveOutput } from '../../../lib/proof/prove.ts'
import { readJats } from '../../../lib/readers/jats/read-jats.ts'
import { readSource } from '../../../lib/readers/markdown/read-source.ts'
import { writeJats } from '../../../lib/writers/jats/write-jats.ts'
import { arbitraryDocument, hostileText } from '../../writers/jats/arbitrary-document.ts'
import { manuscriptFile } from '../../writers/jats/document.ts'
import { fixtureHost } from '../../writers/jats/fixture-host.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

async function read(host: Host, name: string, repair = true): Promise<Document> {
  return toDocument(host, { repair }).run(await readSource(host, name))
}

const writeXml = async (document: Document): Promise<string> =>
  (await writeJats(document, { file: manuscriptFile() })).xml

/** What an article becomes as a manuscript, read again. */
async function again(xml: string, folder: string) {
  const made = readJats(xml, 'references.json')
  const files = new Map([
    ['article.md', made.markdown],
    ['references.json', made.bibliography ?? '[]'],
  ])
  const given = fixtureHost(folder)
  const host: Host = {
    ...given,
    read: async (name) => {
      const text = files.get(path.basename(name))
      return text === undefined ? given.read(name) : new TextEncoder().encode(text)
    },
  }
  return { markdown: made.markdown, document: await read(host, 'article.md', false) }
}

function differences(before: Document, after: Document): string[] {
  const file = new VFile({ path: 'article.md', value: 'x\n'.repeat(500) })
  proveOutput(extractDocument(before), extractDocument(after), 'Markdown', file)
  // Short names of bodies, which citations print, have no element in JATS.
  return file.messages.map(({ reason }) => reason).filter((reason) => !/words of a citation/.test(reason))
}

describe('an article in JATS', () => {
  test.each([
    ['the article that says all there is to say', path.join(root, 'test/fixtures/jats/'), 'article.md'],
    ['the paper', path.join(root, 'manuscript/'), 'paper.md'],
  ])('of %s is the same document when it is read back', async (_, folder, name) => {
    const before = await read(fixtureHost(folder), name)
    const xml = await writeXml(before)
    const { document, markdown } = await again(xml, folder)
    expect(differences(before, document)).toEqual([])
    // Once more, and nothing moves.
    expect((await again(await writeXml(document), folder)).markdown).toBe(markdown)
  })

  test('by another hand becomes a manuscript that says the same', async () => {
    const folder = path.join(root, 'test/fixtures/jats/')
    const golden = readFileSync(`${folder}golden.xml`, 'utf8')
    const { markdown, document } = await again(golden, folder)
    await expect(markdown).toMatchFileSnapshot(`${folder}golden.md`)
    const once = await again(await writeXml(document), folder)
    expect(differences(document, once.document)).toEqual([])
  })

  test('is read whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(hostileText), async (document) => {
        const { markdown } = readJats(await writeXml(document), 'references.json')
        expect(markdown.startsWith('---\n')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('tells what a manuscript has no place for, and loses no note and no figure', () => {
    const foreign = `<article><front><article-meta><contrib-group><contrib contrib-type="editor"/><contrib/>
      </contrib-group><conference/></article-meta></front><body><p>Text.</p></body><back><fn-group><fn><p>Printed on
      paper.</p></fn></fn-group></back><floats-group><fig id="f1"><graphic xlink:href="a.png"/></fig></floats-group>
      <sub-article/><sub-article/></article>`
    const { markdown, leftOut } = readJats(foreign, 'r.json')
    expect(leftOut).toEqual(['sub-article (2)', 'conference', 'contrib of type editor'])
    expect(markdown).toContain('Text.\n\n![](a.png){#fig-f1}\n\n# Notes\n\nPrinted on paper.')
  })

  test('that is none is refused', () => {
    expect(() => readJats('<html/>', 'r.json')).toThrow('Unexpected <html>, expected a JATS <article>')
    expect(() => readJats('<article', 'r.json')).toThrow()
    expect(() => readJats(`<article>${'<p>'.repeat(20_000)}`, 'r.json')).toThrow('nesting')
  })
})
