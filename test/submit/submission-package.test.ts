import { encode } from 'fast-png'
import { unzipSync } from 'fflate'
import { decodeImage, decode as decodeTiff, toRGBA8 } from 'utif2'
import { describe, expect, it } from 'vitest'
import { type PackageResult, packageManuscript } from '../../lib/jobs/package-manuscript.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { completeFixture, type Fixture, filesOf } from './complete.ts'

const files = `
  - { role: title-page, formats: [html] }
  - { role: anonymous-manuscript, name: manuscript.html, formats: [html] }
  - { role: figure, name: "figure-{number}.{extension}", formats: [tif, png] }
  - { role: cover-letter, formats: [html] }`
const profile = (kind: string, list = files) =>
  `title: T\nreview: {blind: double}\npackage: ${kind}\nfiles:${list}\n`

interface Given {
  plant?: (fixture: Fixture) => void
  more?: Record<string, string | Uint8Array>
  draft?: boolean
}

async function pack(yaml: string, { plant, more, draft = false }: Given = {}): Promise<PackageResult> {
  const fixture = completeFixture('blank')
  plant?.(fixture)
  const host = await memoryHost({ ...filesOf(fixture), 'p.yaml': yaml, ...more })
  return packageManuscript(host, 'paper.md', './p.yaml', { draft })
}

const errors = ({ file }: PackageResult) =>
  file.messages.filter(({ fatal }) => fatal).map((one) => one.reason)
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('a package', () => {
  const kinds: [string, string[]][] = [
    ['files', ['cover-letter.html', 'figure-1.tif', 'manuscript.html', 'title-page.html']],
    ['jats', ['cover-letter.html', 'figure-1.tif', 'manuscript.html', 'paper.xml', 'title-page.html']],
    [
      'meca',
      [
        'cover-letter.html',
        'figure-1.tif',
        'manifest.xml',
        'manuscript.html',
        'paper.xml',
        'title-page.html',
        'transfer.xml',
      ],
    ],
  ]

  it.each(kinds)('of kind “%s” has its files, the same bytes twice', async (kind, names) => {
    const made = await pack(profile(kind))
    expect(errors(made)).toEqual([])
    const entries = unzipSync(made.zip!)
    expect(Object.keys(entries).sort()).toEqual(names)
    expect(Buffer.from((await pack(profile(kind))).zip!).equals(made.zip!)).toBe(true)
    if (entries['paper.xml']) expect(text(entries['paper.xml'])).toContain('xlink:href="figure-1.tif"')
    expect(/Jensen|Okafor|Kiel/.exec(text(entries['manuscript.html']))).toBeNull()
    expect(/Jensen[\s\S]*Kiel University/.test(text(entries['title-page.html']))).toBe(true)
  })

  it('asks in the letter for what the manuscript does not say', async () => {
    const made = await pack(profile('files'))
    const letter = text(unzipSync(made.zip!)['cover-letter.html'])
    expect(letter).toContain('Sea level at Sylt in the twentieth century')
    expect(letter).toContain('<span class="author-query">AQ2: Who is the editor?</span>')
    const asked = made.file.messages.filter(({ ruleId }) => ruleId === 'open-point')
    expect(asked.map(({ reason }) => reason)).toContain('cover letter: Who is the editor?')
  })

  it('says in the letter what the front matter says to the journal', async () => {
    const made = await pack(profile('files'), {
      plant: ({ meta }) => {
        meta.submission = {
          editor: 'Dr *Petra* Muster',
          letter: 'It is *new*.',
          confirmations: ['All agree.'],
          reviewers: ['Olga Ito'],
        }
        meta.date = '2026-01-10'
        meta.journal = { title: 'Tides' }
      },
    })
    const letter = text(unzipSync(made.zip!)['cover-letter.html'])
    expect(letter).toContain('Dear Dr *Petra* Muster')
    expect(letter).toContain('It is <em>new</em>.')
    expect(letter).toMatch(/All agree\.[\s\S]*Olga Ito/)
    expect(letter).not.toContain('author-query">')
    // What goes to the journal is no part of the article.
    expect(/Petra|Olga/.test(text(unzipSync(made.zip!)['manuscript.html']))).toBe(false)
  })

  it('takes templates of one’s own, and names a slot that there is not', async () => {
    const name = 'templates/submission/cover-letter.md'
    const own = await pack(profile('files'), { more: { [name]: 'To {{journal}} with {{title}}.\n' } })
    expect(text(unzipSync(own.zip!)['cover-letter.html'])).toContain('with Sea level at Sylt in the')
    const odd = await pack(profile('files'), { more: { [name]: '{{tilte}}\n' } })
    expect(odd.zip).toBeUndefined()
    expect(errors(odd)).toEqual([expect.stringContaining('“{{tilte}}”')])
  })

  it('makes a TIFF of a PNG, pixel by pixel', async () => {
    const data = Uint8Array.from({ length: 40 * 3 }, (_, index) => (index * 7) % 256)
    const png = encode({ width: 10, height: 4, data, channels: 3 })
    const yaml = profile(
      'files',
      '\n  - {role: anonymous-manuscript, formats: [html]}\n  - {role: figure, formats: [tif]}',
    )
    const made = await pack(yaml, { more: { 'gauge.tif': png } })
    const tiff = Buffer.from(unzipSync(made.zip!)['figure-1.tif']!)
    const [directory] = decodeTiff(tiff)
    decodeImage(tiff, directory!)
    const rgba = toRGBA8(directory!)
    expect([directory!.width, directory!.height]).toEqual([10, 4])
    expect([...rgba].filter((_, index) => index % 4 < 3)).toEqual([...data])
  })
})

describe('no package is made', () => {
  const nothing = (made: PackageResult, by: PackageResult['stoppedBy']) => {
    expect(made.zip === undefined).toBe(true)
    expect(made.stoppedBy).toEqual(by)
  }

  it('where an item is red, and --draft makes it', async () => {
    const yaml = `${profile('files')}licence: required\n`
    const plant = ({ meta }: Fixture) => {
      delete meta.licence
    }
    const made = await pack(yaml, { plant })
    nothing(made, ['red items'])
    expect(made.files).toEqual([])
    expect((await pack(yaml, { plant, draft: true })).zip).toBeDefined()
  })

  it('where an anonymous file names its authors', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Anna <tspan>Jen</tspan>sen</text></svg>'
    const yaml = profile('files', '\n  - {role: anonymous-manuscript, formats: [html]}\n  - {role: figure}')
    const made = await pack(yaml, { more: { 'gauge.tif': svg }, draft: true })
    nothing(made, ['leaks'])
    expect(errors(made).join()).toContain('“Anna Jensen”')
  })

  it('where the profile has faults or is not there', async () => {
    nothing(await pack('title: T\nfiels: []\n'), ['profile'])
    nothing(
      await packageManuscript(await memoryHost(filesOf(completeFixture('blank'))), 'paper.md', 'nowhere'),
      ['profile'],
    )
  })

  it('where a figure is missing', async () => {
    const plant = ({ sections }: Fixture) => {
      sections[0]![1] += '\n![A map.](map.png)\n'
    }
    nothing(await pack(profile('files'), { plant }), ['red items'])
    const made = await pack(profile('files'), { plant, draft: true })
    nothing(made, ['faults'])
    expect(errors(made).join()).toContain('image “map.png” that is not there')
  })

  it('where an image is broken off', async () => {
    const png = Buffer.from(encode({ width: 9, height: 9, data: new Uint8Array(9 * 9 * 4) })).subarray(0, 40)
    const made = await pack(profile('files'), { more: { 'gauge.tif': png }, draft: true })
    nothing(made, ['faults'])
    expect(errors(made).join()).toContain('“gauge.tif” that cannot be read')
  })

  it('where an image has a format that the journal does not take', async () => {
    const yaml = profile(
      'files',
      '\n  - {role: anonymous-manuscript, formats: [html]}\n  - {role: figure, formats: [eps]}',
    )
    const made = await pack(yaml, { draft: true })
    nothing(made, ['faults'])
    expect(errors(made).join()).toContain('tif image “gauge.tif”, expected eps')
  })

  it('where two figures have one name', async () => {
    const yaml = profile(
      'files',
      '\n  - {role: anonymous-manuscript, formats: [html]}\n  - {role: figure, name: "figure.{extension}"}',
    )
    const plant = ({ sections }: Fixture) => {
      sections[0]![1] += '\n![Another.](other/gauge.tif)\n'
    }
    const gauge = filesOf(completeFixture('blank'))['gauge.tif']!
    const other = Buffer.from(gauge as Uint8Array)
    other[other.length - 1] = 200
    const made = await pack(yaml, { plant, more: { 'other/gauge.tif': other } })
    nothing(made, ['faults'])
    expect(errors(made)).toEqual(['Unexpected second file “figure.tif”, expected each name once'])
  })
})
