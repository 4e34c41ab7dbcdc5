import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPdf } from '../../lib/proof/check-pdf.ts'
import { extractPdf } from '../../lib/proof/extract-pdf.ts'
import { closeBrowser, page, print, prose } from '../writers/pdf/page.ts'

let good: Uint8Array
beforeAll(async () => {
  const { pdf } = await print(
    page(`<section id="s"><h2>Findings</h2><p>Alpha beta gamma.</p><p>${prose(6)}</p><p>Delta epsilon.</p>
      <ul><li>first item</li><li>second item</li></ul><p>See <a href="#s">the section</a>.</p>
      <figure role="group" class="figure"><img alt="A dot" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="><figcaption>A dot.</figcaption></figure></section>`),
  )
  good = pdf
})
afterAll(closeBrowser)

/** Changes the content of the first page, as a faulty writer would. */
async function withContent(change: (content: string) => string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(good, { updateMetadata: false })
  const node = pdf.getPage(0).node
  const reference = node.get(PDFName.of('Contents'))
  if (!(reference instanceof PDFRef)) throw new Error('one content stream expected')
  const stream = pdf.context.lookup(reference)
  if (!(stream instanceof PDFRawStream)) throw new Error('a raw stream expected')
  const packed = deflateSync(Buffer.from(change(inflateSync(stream.contents).toString('latin1')), 'latin1'))
  const dictionary = pdf.context.obj({ Length: packed.length, Filter: 'FlateDecode' })
  pdf.context.assign(reference, PDFRawStream.of(dictionary, packed))
  return pdf.save({ addDefaultPage: false })
}

/** Marked content of each element, in order: `/P <</MCID 3 >>BDC … EMC`. */
const blocks = (content: string) => content.match(/\/\w+ <<\/MCID \d+ >>BDC\n[\s\S]*?\nEMC\n/g) ?? []

/** Codes of glyphs: four hexadecimal digits each. */
const glyph = /[0-9A-F]{4}(?=[0-9A-F]*>)/g
/** The element that shows as many glyphs as the text has. */
const blockOf = (content: string, text: string) =>
  blocks(content).find((block) => block.match(glyph)?.length === text.length) ?? ''

describe('extractPdf', () => {
  it('reads words, roles, pages and descriptions', async () => {
    const { runs, text, alternatives, pages } = await extractPdf(good)
    expect(pages).toBe(1)
    expect(runs.filter(({ role }) => role === 'H2').map((run) => run.text)).toEqual(['Findings\n'])
    expect(runs.filter(({ role }) => role === 'LBody').map((run) => run.text.trim())).toEqual([
      'first item',
      'second item',
    ])
    expect(runs.some(({ role, text: words }) => role === 'Link' && words === 'the section')).toBe(true)
    expect(alternatives).toEqual([{ role: 'Figure', text: 'A dot' }])
    expect(text).not.toContain('Short title')
    expect(text).not.toContain('Contents that only the screen shows')
  })

  it('sees a word that was cut', async () => {
    const cut = await withContent((content) => {
      const block = blockOf(content, 'Alpha beta gamma.')
      let index = 0
      return content.replace(
        block,
        block.replace(glyph, (code) => {
          const at = index++
          return at >= 7 && at < 11 ? '' : code
        }),
      )
    })
    const before = (await extractPdf(good)).text
    expect((await extractPdf(cut)).text).toBe(before.replace('Alpha beta gamma.', 'Alpha bgamma.'))
  })

  it('sees a paragraph that was dropped', async () => {
    const dropped = await withContent((content) => content.replace(blockOf(content, 'Delta epsilon.'), ''))
    const { text } = await extractPdf(dropped)
    expect(text).not.toContain('Delta epsilon.')
    expect(text).toContain('Alpha beta gamma.')
  })

  it('sees two elements in the wrong order', async () => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false })
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      const kids =
        'lookup' in object
          ? (object as never as { get(key: PDFName): unknown }).get(PDFName.of('K'))
          : undefined
      const list = kids as
        | { size?(): number; get(at: number): never; set(at: number, value: never): void }
        | undefined
      if (list?.size?.() === 2 && String(list).includes('R')) {
        const [first, second] = [list.get(0), list.get(1)]
        list.set(0, second)
        list.set(1, first)
      }
    }
    const { text } = await extractPdf(await pdf.save({ addDefaultPage: false }))
    expect(text.indexOf('second item')).toBeLessThan(text.indexOf('first item'))
  })

  it('tells text that is in no structure', async () => {
    const loose = await withContent((content) => {
      const [block = ''] = blocks(content).slice(-1)
      return content.replace(block, block.replace(/^.*BDC\n/, '').replace(/EMC\n$/, ''))
    })
    const { untagged, text } = await extractPdf(loose)
    expect(untagged.text).not.toBe('')
    expect(text.length).toBeLessThan((await extractPdf(good)).text.length)
  })

  it('refuses what is no PDF', async () => {
    await expect(extractPdf(new TextEncoder().encode('no PDF at all'))).rejects.toThrow()
  })
})

describe('links', () => {
  it('have short names for their targets, however long the ids are, and the words of the page', async () => {
    const id = '問'.repeat(60)
    const { pdf } = await print(
      page(`<p>See <a href="#${id}">the section 問</a>.</p><h2 id="${id}">問題</h2>`),
    )
    const read = await PDFDocument.load(pdf, { updateMetadata: false })
    const [annotation] = read.getPage(0).node.Annots()?.asArray() ?? []
    const link = read.context.lookup(annotation as PDFRef, PDFDict)
    const target = link.lookup(PDFName.of('Dest'), PDFName)
    expect(link.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe('the section 問')
    expect(target.asString().length).toBeLessThan(128)
    expect(read.catalog.lookup(PDFName.of('Dests'), PDFDict).has(target)).toBe(true)
  })
})

describe('checkPdf', () => {
  it('finds nothing wrong with what galley writes', async () => {
    expect(checkPdf(await extractPdf(good))).toEqual([])
  })

  it.each([
    ['Lang', 'No language'],
    ['MarkInfo', 'Not tagged'],
    ['StructTreeRoot', 'Text whose tag is in no structure'],
    ['ViewerPreferences', 'The title is not shown'],
    ['Metadata', 'No identification as PDF/UA'],
    ['OutputIntents', 'No output intent'],
    ['Outlines', 'Headings, but no outline'],
  ])('finds that /%s is missing', async (key, fault) => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false })
    pdf.catalog.delete(PDFName.of(key))
    const faults = checkPdf(await extractPdf(await pdf.save({ addDefaultPage: false })))
    expect(faults.join('\n')).toContain(fault)
  })

  it('finds a picture without a description and text outside the structure', async () => {
    const read = await extractPdf(good)
    expect(checkPdf({ ...read, alternatives: [{ role: 'Figure', text: undefined }] })[0]).toContain(
      'Figure without',
    )
    expect(checkPdf({ ...read, untagged: { text: 'loose', marks: 2 } })).toHaveLength(2)
    expect(checkPdf({ ...read, fonts: [{ name: 'X', type: 'Type3', embedded: false }] })).toHaveLength(2)
  })
})

describe('text in both directions', () => {
  it.each([
    ['ar', 'تأسست المنظمة في عام 1979 من قبل NATO و FATA في المنطقة (المجاورة) مع 25.5% من السكان.'],
    ['he', 'הארגון הוקם בשנת 1979 על ידי NATO ו FATA באזור (הסמוך) ופרסם Journal of Peace Research מחקר.'],
    ['en', 'Text in English with عربي في الوسط and Hebrew שלום עולם here (עברית) and on it goes.'],
  ])('is read in its order: %s', async (lang, sentence) => {
    const text = `${sentence} ${sentence} ${sentence}`
    const { pdf } = await print(page(`<p>${text}</p>`, { lang, dir: lang === 'en' ? 'ltr' : 'rtl' }))
    expect((await extractPdf(pdf)).text.replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''))
  })
})
