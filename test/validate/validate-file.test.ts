import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../lib/host.ts'
import { validateFile } from '../../lib/validate/validate-file.ts'
import { host as assets } from '../writers/jats/document.ts'

const golden = readFileSync(new URL('../fixtures/jats/golden.xml', import.meta.url), 'utf8')
const read: string[] = []

async function found(bytes: string | Uint8Array): Promise<string[]> {
  const host: Host = {
    ...assets,
    async read(name) {
      read.push(name)
      return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
    },
  }
  const { file } = await validateFile(host, 'article.xml')
  return file.messages.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`)
}

const withSubset = (subset: string): string => golden.replace('.dtd">', `.dtd" [${subset}]>`)
const laughs = ['<!ENTITY e0 "ha">']
for (let at = 1; at < 12; at++) laughs.push(`<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`)

describe('any JATS file', () => {
  test('is read in the encoding that it declares', async () => {
    const latin = golden.replace('UTF-8', 'ISO-8859-1').replace(/[^\x20-\xff\n]/g, '-')
    expect(await found(Uint8Array.from(latin, (char) => char.charCodeAt(0)))).toEqual([])
    expect(await found(Buffer.from(`\uFEFF${golden.replace('UTF-8', 'UTF-16')}`, 'utf16le'))).toEqual([])
    expect(await found(golden.replace('UTF-8', 'x-unheard-of'))).toEqual([])
  })

  test('may be of an older version', async () => {
    const old = golden
      .replace(/<!DOCTYPE[^>]*>/, '<!DOCTYPE article SYSTEM "http://jats.nlm.nih.gov/archiving/1.1/x.dtd">')
      .replace(/<processing-meta[\s\S]*?<\/processing-meta>/, '')
      .replace('dtd-version="1.3"', 'dtd-version="1.1"')
    const faults = (await found(old)).filter((one) => one.includes(' dtd '))
    expect(faults[0]).toContain('`article-version`')
  })

  test('may name entities that only its DTD declares', async () => {
    expect(await found(golden.replace('We thank', 'We &nbsp;&alpha; thank'))).toEqual([])
  })

  test.each([
    ['is no XML', '\0\u0001<', '1 not-well-formed Unexpected markup, expected well-formed XML: '],
    ['is empty', '', '1 unknown-doctype Unexpected document type of a file without an element'],
    ['is cut off', golden.slice(0, 5000), '46 not-well-formed '],
    ['is no article', '<html/>', '1 unknown-doctype Unexpected document type of <html>'],
    [
      'is of another tag set',
      golden
        .replace('DTD v1.3', 'with OASIS Tables DTD v1.3')
        .replace('Journal Publishing DTD', 'Article Authoring DTD'),
      '1 unknown-doctype ',
    ],
    [
      'nests too deep',
      golden.replace('We thank', '<bold>'.repeat(20_000) + '</bold>'.repeat(20_000)),
      '71 not-well-formed ',
    ],
    [
      'multiplies its entities',
      withSubset(laughs.join('')).replace('We thank', '&e11;'),
      '1 not-well-formed ',
    ],
  ])('that %s gets a message', async (_, xml, start) => {
    const [first] = await found(xml)
    expect(first?.slice(0, start.length)).toBe(start)
  })

  test('reads no other file', async () => {
    read.length = 0
    const subset =
      '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;'
    const xml = withSubset(subset).replace('We thank', '&x; We thank')
    expect(JSON.stringify(await found(xml))).not.toContain('root:')
    expect(read).toEqual(['article.xml'])
  })

  test('whatever it is, is answered', async () => {
    const piece = fc.constantFrom(
      ...[
        '<!DOCTYPE article',
        ' PUBLIC "',
        ' [',
        ']',
        '>',
        '<article',
        ' id="a"',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '&a;',
        '&#x0;',
        '</article>',
        '<p>',
        '</p>',
        '"',
        "'",
        '%p;',
        '<?x',
        '?>',
        'text',
        '\0',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(await found(pieces.join(''))).toBeInstanceOf(Array)
      }),
      { numRuns: 500 },
    )
  })
})
