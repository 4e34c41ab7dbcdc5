import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { auditLeaks } from '../../lib/submit/audit/audit-leaks.ts'
import { cleanImage } from '../../lib/submit/blind/clean-image.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const manuscript = (body: string) => `---
title: Sea level at Sylt
contributors:
  - {given: Anna Maria, family: Jensen, email: anna.jensen@uni-kiel.example, affiliations: [1]}
affiliations: [{id: 1, institution: Sylt Institute of Oceans, country: Germany}]
abstract: The gauge was read.
bibliography: references.bib
---

# Introduction

${body}
`
const bibliography = `@article{jensen2019, author={Jensen, Anna Maria}, title={Gauges of the North Sea}, journal={Tides}, year={2019}, volume={1}}
`

async function build(body: string, options: { maskSelfCitations?: boolean; name?: string } = {}) {
  const name = options.name ?? 'paper.md'
  const host = await memoryHost({ [name]: manuscript(body), 'references.bib': bibliography })
  const to = ['html', 'jats'] as const
  const blind = { maskSelfCitations: options.maskSelfCitations ?? false }
  return buildManuscript(host, name, { to, repair: false, strict: false, blind })
}

const rules = ({ file }: Awaited<ReturnType<typeof build>>) =>
  file.messages
    .filter((one) => (one as { ruleKind?: string }).ruleKind === 'submit')
    .map(({ ruleId }) => ruleId)

describe('a build of the copy for anonymous review', () => {
  it('writes files that name nobody, and proves them like any other', async () => {
    const { outputs, blind, failures } = await build('The gauge was read by Anna Jensen.')
    expect(failures).toEqual([])
    expect(outputs.html).toContain('read by [masked].')
    expect(outputs.html).not.toMatch(/Jensen|Sylt Institute/)
    expect(outputs.jats).not.toMatch(/Jensen|Sylt Institute/)
    expect(blind?.leaks).toEqual([])
  })

  it('takes an output away that still names its authors, and says where', async () => {
    const result = await build('The gauge was read by Anna Maria Jen**sen**.')
    expect(Object.keys(result.outputs)).toEqual([])
    expect(result.failures.map(({ output }) => output)).toEqual(['html', 'jats'])
    expect(rules(result)).toContain('leak')
  })

  it('cites own work by its name, and asks to word it anew', async () => {
    const result = await build('In our earlier study we read it [@jensen2019].')
    expect(result.outputs.html).toContain('Jensen')
    expect(rules(result).sort()).toEqual(['possible-leak', 'self-citation'])
    const asked = result.file.messages.find(({ ruleId }) => ruleId === 'self-citation')
    expect(asked?.line).toBe(12)
  })

  it('masks own work on request', async () => {
    const result = await build('It was read [@jensen2019].', { maskSelfCitations: true })
    expect(result.outputs.html).not.toContain('Jensen')
    expect(rules(result)).toEqual([])
  })

  it('sees that the file’s own name tells', async () => {
    expect((await build('Text.', { name: 'JensenPaper.md' })).blind?.nameLeaks).toBe(true)
    expect((await build('Text.')).blind?.nameLeaks).toBe(false)
  })
})

describe('cleanImage', () => {
  const words = new TextEncoder().encode('Artist\0Anna Jensen')
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    return [head, Buffer.from(data), Buffer.alloc(4)]
  }
  const png = Buffer.from(encode({ width: 2, height: 2, data: new Uint8Array(16) }))
  const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1])
  const segment = (marker: number, data: Uint8Array) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data])
  const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
  const planted: [string, string, Uint8Array][] = [
    [
      'PNG',
      'image/png',
      Buffer.concat([png.subarray(0, 33), ...chunk('tEXt', words), png.subarray(33), words]),
    ],
    ['JPEG', 'image/jpeg', Buffer.concat([jpegHead, segment(0xfe, words), segment(0xe1, words), scan])],
    [
      'SVG',
      'image/svg+xml',
      Buffer.from('<svg><!-- Anna Jensen --><metadata>Anna Jensen</metadata><g/></svg>'),
    ],
  ]

  it.each(planted)('leaves of a %s the picture alone', async (_, mediaType, bytes) => {
    const identities = [{ kind: 'name' as const, text: 'Anna Jensen' }]
    const leaksOf = async (one: Uint8Array) =>
      (await auditLeaks([{ name: 'figure', bytes: one }], identities)).leaks
    expect(await leaksOf(bytes)).toHaveLength(1)
    const clean = cleanImage(bytes, mediaType, (text) => text)
    expect(await leaksOf(clean)).toEqual([])
    if (mediaType === 'image/png') expect(Buffer.from(clean).equals(png)).toBe(true)
    if (mediaType === 'image/jpeg')
      expect(Buffer.from(clean).equals(Buffer.concat([jpegHead, scan]))).toBe(true)
  })

  it('keeps which way a photograph is up', () => {
    const tiff = Buffer.from([
      0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
    ])
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, words])
    const clean = Buffer.from(
      cleanImage(Buffer.concat([jpegHead, segment(0xe1, exif), scan]), 'image/jpeg', String),
    )
    expect(clean.toString('latin1')).not.toContain('Anna')
    expect(clean.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  })
})
