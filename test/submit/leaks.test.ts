import { deflateSync, gzipSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'
import { auditLeaks } from '../../lib/submit/audit/audit-leaks.ts'
import { collectIdentities } from '../../lib/submit/blind/identities.ts'

const yaml = `title: Sea level
contributors:
  - given: Anna María
    family: Jiménez
    orcid: 0000-0002-1825-0097
    email: anna.jimenez@uni-kiel.example
    url: https://jimenez.example/anna
    affiliations: [1]
  - {given: Chidi, family: Okafor, email: c.okafor@sea.example}
affiliations:
  - {id: 1, institution: Sylt Institute of Oceans, department: Department of Gauges, ror: https://ror.org/04v76ef78}
funding: [{funder: DFG, award: JI-4711/2}]
repository: https://github.com/jimenezlab/gauge-reader
doi: 10.1234/jts.2024.17
acknowledgements: We are indebted to Birte Petersen, who kept the gauge for thirty years.
copyright: {holder: Sylt Gauge Consortium, year: 2024}
`
const { metadata } = readFrontMatter(
  { value: yaml, offset: 0 },
  yaml,
  new VFile({ path: '/paper.md', value: yaml }),
)
const identities = collectIdentities(metadata)

const html = (body: string, head = '') =>
  strToU8(
    `<!doctype html><html><head><title>Sea level</title>${head}</head><body><p>${body}</p></body></html>`,
  )
const jats = (inside: string) => strToU8(`<?xml version="1.0"?><article><front>${inside}</front></article>`)

function png(type: string, data: Uint8Array): Uint8Array {
  const chunk = (name: string, bytes: Uint8Array) => {
    const made = new Uint8Array(12 + bytes.length)
    new DataView(made.buffer).setUint32(0, bytes.length)
    made.set(strToU8(name), 4)
    made.set(bytes, 8)
    return made
  }
  return new Uint8Array(
    Buffer.concat([
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      chunk('IHDR', new Uint8Array(13)),
      chunk(type, data),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}
const jpeg = (segment: Uint8Array) =>
  new Uint8Array(Buffer.concat([new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, segment.length + 2]), segment]))
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

async function pdf(change: (document: PDFDocument) => unknown): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage()
  await change(document)
  return document.save()
}

type Planted = [what: string, name: string, bytes: Uint8Array | Promise<Uint8Array>, text?: string]
const plain = (text: string) => strToU8(text)
const planted: Planted[] = [
  ['a name in the text', 'a.html', html('By Anna María Jiménez.')],
  ['a name without accents', 'a.html', html('By ANNA MARIA JIMENEZ.')],
  ['a name turned round', 'a.html', html('Jiménez, Anna María')],
  ['a name with initials', 'a.html', html('A. M. Jiménez wrote this.')],
  ['a name half in bold', 'a.html', html('Chi<b>di Oka</b>for')],
  ['a name in character references', 'a.html', html('Chidi &#x4F;k&#97;for')],
  ['a name with a soft hyphen', 'a.html', html('Chidi Oka\u00adfor')],
  ['a family name alone', 'a.html', html('See Okafor for more.')],
  ['a name in a meta element', 'a.html', html('', '<meta name="citation_author" content="Okafor, Chidi">')],
  [
    'a name in JSON-LD',
    'a.html',
    html('', '<script type="application/ld+json">{"name":"Chidi Okafor"}</script>'),
  ],
  ['a name in a comment', 'a.html', html('<!-- edited by Chidi Okafor -->')],
  ['a name in an alternative text', 'a.html', html('<img alt="Photograph by Chidi Okafor">')],
  ['an e-mail address', 'a.html', html('Write to anna.jimenez@uni-kiel.example')],
  ['a mailto link', 'a.html', html('<a href="mailto:c.okafor%40sea.example">mail</a>')],
  ['the local part of an address', 'a.html', html('user anna.jimenez on the server')],
  ['an ORCID with hyphens', 'a.html', html('0000-0002-1825-0097')],
  ['an ORCID without hyphens', 'a.html', html('0000000218250097')],
  ['an ORCID as link', 'a.html', html('<a href="https://orcid.org/0000-0002-1825-0097">id</a>')],
  ['an affiliation', 'a.html', html('at the Sylt Institute of Oceans')],
  ['a department', 'a.html', html('the Department of Gauges')],
  ['a ROR id', 'a.xml', jats('<institution-id>https://ror.org/04v76ef78</institution-id>')],
  ['the number of a grant', 'a.html', html('under grant JI 4711/2')],
  ['a repository', 'a.html', html('<a href="https://github.com/jimenezlab/gauge-reader">code</a>')],
  ['the owner of a repository', 'a.html', html('git clone git@github.com:jimenezlab/other.git')],
  ['the page of an author', 'a.html', html('<a href="https://jimenez.example/anna">page</a>')],
  ['the DOI of the article', 'a.html', html('https://doi.org/10.1234/jts.2024.17')],
  [
    'acknowledgements',
    'a.html',
    html('We are indebted to Birte Petersen, who kept the gauge for thirty years.'),
  ],
  ['the holder of the copyright', 'a.html', html('© 2024 Sylt Gauge Consortium')],
  ['a self-citation phrase', 'a.html', html('As in our previous study (Smith, 2020), levels rose.')],
  [
    'a contributor in JATS',
    'a.xml',
    jats('<name><surname>Okafor</surname><given-names>Chidi</given-names></name>'),
  ],
  ['a comment in JATS', 'a.xml', jats('<!-- Chidi Okafor -->')],
  [
    'text in an SVG',
    'a.svg',
    plain('<svg xmlns="http://www.w3.org/2000/svg"><text>Chidi Okafor</text></svg>'),
  ],
  [
    'metadata in an SVG',
    'a.svg',
    plain('<svg><metadata><dc:creator>Chidi Okafor</dc:creator></metadata></svg>'),
  ],
  [
    'an SVG inside a page',
    'a.html',
    html(
      `<img src="data:image/svg+xml;base64,${Buffer.from('<svg><text>Chidi Okafor</text></svg>').toString('base64')}">`,
    ),
  ],
  ['a compressed SVG', 'a.svgz', new Uint8Array(gzipSync('<svg><text>Chidi Okafor</text></svg>'))],
  ['EXIF of a JPEG', 'a.jpg', jpeg(plain('Exif\0\0II*\0Artist\0Chidi Okafor\0'))],
  ['a UTF-16 tag of EXIF', 'a.jpg', jpeg(utf16('\0Chidi Okafor\0'))],
  ['XMP of a JPEG', 'a.jpg', jpeg(plain('http://ns.adobe.com/xap/1.0/\0<rdf:li>Chidi Okafor</rdf:li>'))],
  ['a text chunk of a PNG', 'a.png', png('tEXt', plain('Author\0Chidi Okafor'))],
  [
    'a compressed chunk of a PNG',
    'a.png',
    png('zTXt', new Uint8Array(Buffer.concat([plain('Author\0\0'), deflateSync('Chidi Okafor')]))),
  ],
  ['the name of a file', 'OkaforChidi_figure1.png', png('tEXt', plain('Software\0galley'))],
  ['the name of a file in an archive', 'a.zip', zipSync({ 'figures/okafor-1.txt': plain('none') })],
  ['a file in an archive', 'a.zip', zipSync({ 'a.txt': plain('Chidi Okafor') })],
  ['the comment of an archive', 'a.zip', withComment(zipSync({ 'a.txt': plain('none') }), 'Chidi Okafor')],
  ['the text of a PDF', 'a.pdf', pdf(() => {}), 'Sea level\nChidi Okafor'],
  ['the author of a PDF', 'a.pdf', pdf((one) => one.setAuthor('Chidi Okafor'))],
  ['the title of a PDF', 'a.pdf', pdf((one) => one.setTitle('Okafor manuscript'))],
  [
    'XMP of a PDF',
    'a.pdf',
    pdf((one) =>
      one.catalog.set(
        PDFName.of('Metadata'),
        one.context.register(
          one.context.flateStream('<x:xmpmeta>Chidi Okafor</x:xmpmeta>', {
            Type: 'Metadata',
            Subtype: 'XML',
          }),
        ),
      ),
    ),
  ],
  ['an attachment of a PDF', 'a.pdf', pdf((one) => one.attach(plain('Chidi Okafor'), 'data.txt'))],
  ['the name of an attachment', 'a.pdf', pdf((one) => one.attach(plain('none'), 'okafor.txt'))],
  [
    'a link of a PDF',
    'a.pdf',
    pdf((one) =>
      one.context.register(
        one.context.obj({ A: { URI: PDFString.of('https://github.com/jimenezlab/gauge-reader') } }),
      ),
    ),
  ],
]

function withComment(zip: Uint8Array, comment: string): Uint8Array {
  const made = new Uint8Array(Buffer.concat([zip, plain(comment)]))
  new DataView(made.buffer).setUint16(zip.length - 2, comment.length, true)
  return made
}

describe('auditLeaks', () => {
  it('has at least forty leaks to find', () => {
    expect(planted.length).toBeGreaterThanOrEqual(40)
  })

  it.each(planted)('finds %s', async (_what, name, bytes, text) => {
    const given = { name, bytes: await bytes, ...(text !== undefined && { text }) }
    const { leaks } = await auditLeaks([given], identities)
    expect(leaks.length).toBeGreaterThan(0)
    expect(leaks.every(({ file }) => file.startsWith(name))).toBe(true)
  })

  it('finds nothing in files that say nothing, and says what it cannot see', async () => {
    const files = [
      {
        name: 'manuscript.html',
        bytes: html('The level of the sea rose. Anna Karenina read; chidings were few.'),
      },
      { name: 'manuscript.xml', bytes: jats('<article-title>Sea level</article-title>') },
      { name: 'figure-1.png', bytes: png('tEXt', plain('Software\0galley')) },
      { name: 'manuscript.pdf', bytes: await pdf((one) => one.setTitle('Sea level')), text: 'Sea level' },
      { name: 'all.zip', bytes: zipSync({ 'a.txt': plain('Smith (2020) measured it.') }) },
    ]
    const { leaks, unseen } = await auditLeaks(files, identities)
    expect(leaks).toEqual([])
    expect(unseen).toEqual([
      { file: 'figure-1.png', what: 'text inside the picture' },
      { file: 'manuscript.pdf', what: 'text inside pictures' },
    ])
  })

  it('says where it could not look: broken archives, broken PDFs, PDFs without their text', async () => {
    const files = [
      { name: 'a.zip', bytes: plain('PK\x03\x04 broken') },
      { name: 'a.pdf', bytes: plain('%PDF-1.7 broken') },
    ]
    const { unseen } = await auditLeaks(files, identities)
    expect(unseen.map(({ file }) => file)).toEqual(['a.zip', 'a.pdf', 'a.pdf', 'a.pdf'])
  })
})
