import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { decode, encode } from 'fast-png'
import type { Image } from 'mdast'
import { encodeImage } from 'utif2'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { safeSvg } from '../../lib/transforms/images/safe-svg.ts'
import { remarkImages } from '../../lib/transforms/images.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { manuscriptOf } from './manuscript.ts'

const blue = Uint8Array.from(Array.from({ length: 6 * 4 }, () => [0, 0, 255, 255]).flat())
const png = encode({ width: 6, height: 4, data: blue, channels: 4 })
const tiff = new Uint8Array(encodeImage(blue, 6, 4))
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h9"/></svg>'

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) {
    pdf.addPage([72, 36]).drawRectangle({ width: 72, height: 36, color: rgb(1, 0, 0) })
  }
  return pdf.save()
}

/** The image of a manuscript that names one file, and what was said of it. */
async function imageFrom(url: string, files: Record<string, string | Uint8Array> = {}) {
  const image: Image = { type: 'image', url, alt: 'What it shows' }
  const file = new VFile({ path: 'paper.md' })
  const tree = manuscriptOf([{ type: 'paragraph', children: [image] }])
  await remarkImages({ host: await memoryHost(files) })(tree, file)
  return { asset: image.data?.asset, rules: file.messages.map(({ ruleId }) => ruleId) }
}

test('a PDF is shown as a picture of its page, in its size, and keeps its own name and type', async () => {
  const { asset, rules } = await imageFrom('plots/a%20b.pdf', { 'plots/a b.pdf': await pdfOf(1) })
  expect(rules).toEqual([])
  expect(asset).toMatchObject({ path: 'plots/a b.pdf', mediaType: 'application/pdf', width: 96, height: 48 })
  expect(asset?.shown?.mediaType).toBe('image/png')
  const { width, height, data, channels } = decode(asset?.shown?.bytes ?? new Uint8Array())
  expect({ width, height, channels }).toEqual({ width: 288, height: 144, channels: 3 })
  expect([...data.slice(0, 3)]).toEqual([255, 0, 0])
})

test('the further pages of a PDF are told of, and a broken one is an error', async () => {
  expect((await imageFrom('a.pdf', { 'a.pdf': await pdfOf(3) })).rules).toEqual(['image-of-many-pages'])
  const { asset, rules } = await imageFrom('a.pdf', { 'a.pdf': '%PDF-1.7\nnothing' })
  expect(rules).toEqual(['unreadable-image'])
  expect(asset).toMatchObject({ mediaType: 'application/pdf', unreadable: true })
})

test('an image named without its extension is found, as LaTeX finds it', async () => {
  const { asset, rules } = await imageFrom('plots/map.v2', {
    'plots/map.v2.png': png,
    'plots/map.v2.pdf': '',
  })
  expect(rules).toEqual([])
  expect(asset).toMatchObject({ path: 'plots/map.v2.png', width: 6 })
  expect((await imageFrom('plots/map', { 'plots/map.txt': 'no' })).rules).toEqual(['missing-image'])
})

test('a TIFF is shown as a PNG of the same pixels', async () => {
  const { asset, rules } = await imageFrom('a.tif', { 'a.tif': tiff })
  expect(rules).toEqual([])
  expect(asset).toMatchObject({ mediaType: 'image/tiff', width: 6, height: 4 })
  const { width, height, data } = decode(asset?.shown?.bytes ?? new Uint8Array())
  expect({ width, height, data: [...data] }).toEqual({ width: 6, height: 4, data: [...blue] })
})

test('a broken TIFF is an error, not an endless read', async () => {
  for (const cut of [4, 8, 20, 60, tiff.length - 40]) {
    expect((await imageFrom('a.tif', { 'a.tif': tiff.slice(0, cut) })).rules, `cut at ${cut}`).toEqual([
      'unreadable-image',
    ])
  }
})

test('an image’s size is read, also of drawings and of images written into the text', async () => {
  expect((await imageFrom('a.png', { 'a.png': png })).asset).toMatchObject({ width: 6, height: 4 })
  expect((await imageFrom('a.svg', { 'a.svg': drawing })).asset).toMatchObject({ width: 30, height: 10 })
  const base64 = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  expect((await imageFrom(base64)).asset).toMatchObject({ mediaType: 'image/png', width: 6 })
  const encoded = `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`
  expect((await imageFrom(encoded)).asset).toMatchObject({ mediaType: 'image/svg+xml', width: 30 })
})

test.each([
  ['<script>alert(1)</script>', 'script'],
  ['<a href="javascript:alert(1)"/>', 'javascript'],
  ['<image href="http://example.org/x.png"/>', 'example'],
  ['<path onclick="alert(1)" d="M0 0"/>', 'onclick'],
  ['<style>@import "http://example.org/x.css"; path { fill: url(//example.org/y) }</style>', 'example'],
  ['<path style="fill: url(&apos;http://example.org/y&apos;)"/>', 'example'],
])('a drawing loses %s', async (inside, trace) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}<text x="1">Kept &amp; shown</text></svg>`
  const { asset, rules } = await imageFrom('a.svg', { 'a.svg': svg })
  expect(rules).toEqual(['active-image'])
  const shown = new TextDecoder().decode(asset?.shown?.bytes)
  expect(shown).not.toContain(trace)
  expect(shown).toContain('<text x="1">Kept &#x26; shown</text>')
})

test('a drawing without any of it keeps its bytes; entities of its document type are read', () => {
  expect(safeSvg(drawing)).toEqual({ svg: drawing, changed: false })
  const named =
    '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><use href="#a"/></svg>'
  expect(safeSvg(named)).toMatchObject({ changed: false })
  expect(safeSvg(named).svg).toContain('<svg xmlns="http://www.w3.org/2000/svg"><use href="#a">')
})

test('a drawing nested without end is an error', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="x()">${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}</svg>`
  expect((await imageFrom('a.svg', { 'a.svg': svg })).rules).toEqual(['unreadable-image'])
})
