import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'
import { checkNames } from '../../lib/submit/package/check-names.ts'
import { checkPackage } from '../../lib/submit/package/check-package.ts'
import { makeZip } from '../../lib/submit/package/make-zip.ts'
import { mecaFiles } from '../../lib/submit/package/meca.ts'
import type { PackageFile } from '../../lib/submit/package/package-file.ts'

const yaml =
  'title: Tides & <gauges>\ncontributors: [{given: Anna, family: Jensen, email: a.jensen@x.example, corresponding: true}]\n'
const { metadata } = readFrontMatter(
  { value: yaml, offset: 0 },
  yaml,
  new VFile({ path: '/p.md', value: yaml }),
)
const bytes = (text: string) => new TextEncoder().encode(text)
const files: PackageFile[] = [
  {
    role: 'jats',
    name: 'article.xml',
    mediaType: 'application/xml',
    bytes: bytes('<article><graphic xlink:href="fig-1.png"/></article>'),
  },
  { role: 'manuscript', name: 'article.pdf', mediaType: 'application/pdf', bytes: bytes('%PDF-') },
  { role: 'figure', name: 'fig-1.png', mediaType: 'image/png', bytes: bytes('PNG') },
]
const transfer = { metadata, profile: { title: 'Social sciences', journal: undefined } }
const namesOf = (some: readonly PackageFile[]) => some.map(({ name }) => name)

function faults(name: string, xml: string): string[] {
  const dtd = readFileSync(new URL(`./${name}-1.0.dtd`, import.meta.url), 'utf8')
  try {
    new DtdValidator(XmlDtd.fromString(dtd)).validate(XmlDocument.fromString(xml))
    return []
  } catch (error) {
    return [String(error)]
  }
}

describe('a MECA archive', () => {
  const all = mecaFiles(files, transfer)
  const text = (name: string) => new TextDecoder().decode(all.find((file) => file.name === name)?.bytes)

  it.each(['manifest', 'transfer'])('has a %s that is valid by its DTD', (name) => {
    expect(faults(name, text(`${name}.xml`))).toEqual([])
    const planted = text(`${name}.xml`).replace(`</${name}>`, `<odd/></${name}>`)
    expect(faults(name, planted)).not.toEqual([])
  })

  it('is the same bytes twice, whatever the order, and whole when opened', () => {
    const zip = makeZip(all)
    expect(makeZip([...all].reverse())).toEqual(zip)
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(namesOf(all).sort())
    expect(checkPackage(zip, namesOf(all))).toEqual([])
  })

  it('is found wanting where a file lacks, a link leads nowhere, or the manifest is silent', () => {
    const without = (name: string) => makeZip(all.filter((file) => file.name !== name))
    expect(checkPackage(without('fig-1.png'), namesOf(all)).map(({ file }) => file)).toEqual([
      'fig-1.png',
      'article.xml',
      'manifest.xml',
    ])
    const more = makeZip([...all, { name: 'stray.txt', bytes: bytes('x') }])
    expect(checkPackage(more, namesOf(all)).map(({ file }) => file)).toEqual(['stray.txt'])
  })
})

describe('checkNames', () => {
  it.each([
    ['two of one name', ['a.png', 'A.png']],
    ['a step upwards', ['../a.png']],
    ['an absolute path', ['/a.png']],
    ['a space', ['a b.png']],
  ])('refuses %s', (_what, names) => {
    expect(checkNames(names.map((name) => ({ name })))).toHaveLength(1)
  })
  it('takes ordinary names', () => {
    expect(checkNames([{ name: 'figures/fig-1.png' }, { name: 'article.xml' }])).toEqual([])
  })
})
