import { afterAll, describe, expect, it } from 'vitest'
import { extractPdf } from '../../../lib/proof/extract-pdf.ts'
import { readBaselines } from '../../../lib/writers/pdf/finish/baselines.ts'
import { closeBrowser, page, print, prose } from './page.ts'

afterAll(closeBrowser)

const terms = (count: number) =>
  Array.from({ length: count }, (_, at) => `<msub><mi>b</mi><mn>${at}</mn></msub>`).join('<mo>+</mo>')
const formula = (inner: string, attributes = '') =>
  `<math${attributes}><semantics><mrow>${inner}</mrow><annotation encoding="application/x-tex">b_0+…</annotation></semantics></math>`
const inLine = (inner: string) => `<p>Here <span class="math">${formula(inner)}</span> it is.</p>`
const displayed = (inner: string) =>
  `<div class="equation"><span class="equation-scroll" tabindex="0">${formula(inner, ' display="block"')}</span><span class="number">(1)</span></div>`

/** The distance of the first two lines: smaller where the browser has shrunk the pages. */
async function lead(pdf: Uint8Array): Promise<number> {
  const { baselines } = (await readBaselines(pdf))[0]!
  return Math.round((baselines[3]! - baselines[2]!) * 10) / 10
}

describe('a formula longer than the line', () => {
  const before = `<p>${prose(6)}</p>`
  const plain = print(page(before))

  it.each([
    ['in the line', inLine(terms(80))],
    ['without a place to break it, in the line', inLine(`<msqrt><mrow>${terms(80)}</mrow></msqrt>`)],
    ['displayed', displayed(terms(80))],
    ['without a place to break it, displayed', displayed(`<msqrt><mrow>${terms(80)}</mrow></msqrt>`)],
    ['in a list', `<ul><li>${displayed(terms(80))}</li></ul>`],
    [
      'in a table',
      `<figure class="table"><div class="table-scroll"><table><tbody><tr><td>${formula(terms(80))}</td><td>${formula(terms(80))}</td></tr></tbody></table></div></figure>`,
    ],
  ])('%s leaves the pages at their size, and loses nothing', async (_, html) => {
    const { pdf } = await print(page(before + html))
    expect(await lead(pdf)).toBe(await lead((await plain).pdf))
    const { runs } = await extractPdf(pdf)
    const text = runs.flatMap((run) => (run.role === 'Formula' ? run.text : [])).join('')
    expect(text.normalize('NFKC').replace(/\s/g, '')).toContain('+b79')
  })

  it('is one formula with one description', async () => {
    const { pdf } = await print(page(before + inLine(terms(80))))
    const { alternatives } = await extractPdf(pdf)
    expect(alternatives.map(({ role, text }) => `${role} ${text}`)).toEqual(['Formula b_0+…'])
  })
})
