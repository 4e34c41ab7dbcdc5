import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { checkPdf } from '../../../lib/proof/check-pdf.ts'
import { extractPdf } from '../../../lib/proof/extract-pdf.ts'
import { readBaselines } from '../../../lib/writers/pdf/finish/baselines.ts'
import { printPdf } from '../../../lib/writers/pdf/print-pdf.ts'
import { closeBrowser, page, prose, sharedBrowser } from './page.ts'

afterAll(closeBrowser)

const sheet = readFileSync(new URL('../../../styles/manuscript.css', import.meta.url), 'utf8')
const manuscript = (main: string) =>
  page(main, { head: `<style>${sheet}</style>` }).replace(
    'class="galley"',
    'class="galley single manuscript spacing-double"',
  )
const options = () => ({
  browser: sharedBrowser(),
  title: 'T',
  language: 'en',
  date: new Date(1_700_000_000_000),
})

describe('line numbers', () => {
  it('count every line through, and are no part of the text', async () => {
    const html = manuscript(
      `<h2>A heading</h2><p>${prose(12)}<sup>2</sup> E = mc<sub>2</sub>.</p><p>${prose(9)}</p>`,
    )
    const plain = await printPdf(html, options())
    const { pdf } = await printPdf(html, { ...options(), lineNumbers: true })
    const [before, after] = [await extractPdf(plain.pdf), await extractPdf(pdf)]
    expect(after.text).toBe(before.text)
    expect(after.pages).toBe(before.pages)
    expect(after.untagged).toEqual({ text: '', marks: 0 })
    expect(after.fonts.every(({ embedded }) => embedded)).toBe(true)
    const pages = await readBaselines(plain.pdf)
    const lines = pages.reduce((sum, { baselines }) => sum + baselines.length, 0)
    expect(lines).toBeGreaterThan(35)
    const numbers = after.artifacts
      .split(/\s+/)
      .filter((word) => /^\d+$/.test(word))
      .map(Number)
    for (let number = 1; number <= lines; number++) expect(numbers).toContain(number)
    // Lines stand 26 pt apart within a paragraph; none is found twice.
    const gaps = pages.flatMap(({ baselines }) => baselines.slice(1).map((y, index) => y - baselines[index]!))
    expect(Math.min(...gaps)).toBeGreaterThan(20)
    expect(gaps.filter((gap) => Math.abs(gap - 26) < 0.8).length).toBeGreaterThan(25)
    expect(checkPdf(after).map(String)).toEqual(checkPdf(before).map(String))
    expect(Buffer.from((await printPdf(html, { ...options(), lineNumbers: true })).pdf).equals(pdf)).toBe(
      true,
    )
  })
})
