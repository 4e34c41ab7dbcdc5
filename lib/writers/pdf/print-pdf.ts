import type { Browser, PrintPage } from './browser.ts'
import { readBaselines } from './finish/baselines.ts'
import type { PdfMetadata } from './finish/metadata.ts'
import { finishPdf } from './finish-pdf.ts'
import { loadFonts } from './passes/fonts.ts'
import { describeFormulas } from './passes/formulas.ts'
import { hyphenatePage } from './passes/hyphenation.ts'
import { readLandmarks } from './passes/landmarks.ts'
import { showLineNumbers } from './passes/line-numbers.ts'
import { fillLongColumns } from './passes/long-columns.ts'
import { breakLongFormulas } from './passes/long-formulas.ts'
import { fitWideContent, type Overflow } from './passes/wide-content.ts'

/** What `printPdf` takes besides the HTML. */
export interface PrintOptions extends PdfMetadata {
  /** Started early, so that it is ready by now. */
  browser: Browser | Promise<Browser>
  /** galley with its version, as the file's creator. */
  creator?: string
  /** Whether the lines are numbered through in the left margin, which must have room for that. */
  lineNumbers?: boolean
}

/** What `printPdf` gives. */
export interface PrintResult {
  pdf: Uint8Array
  /** “HeadlessChrome/156.0.8078.79”: with the fonts, it decides the bytes. */
  browserVersion: string
  /** What is wider than the page even in small type. */
  overflows: Overflow[]
  /** Languages of text that was not hyphenated, for want of patterns. */
  unhyphenated: string[]
}

/**
 * Prints a page that `writeHtml` made. The page's own scripts do not run and nothing is fetched; `styles/print.css`,
 * which is inside the page, sets it.
 *
 * The same page gives the same bytes, with the same browser.
 *
 * @throws NoBrowserError where no browser could be started
 * @throws Error where the browser fails in the middle
 */
export async function printPdf(html: string, options: PrintOptions): Promise<PrintResult> {
  const browser = await options.browser
  const made = await browser.withPage(html, async (page) => {
    const unhyphenated = await hyphenatePage(page)
    await describeFormulas(page)
    await fillLongColumns(page)
    await loadFonts(page)
    await breakLongFormulas(page)
    const overflows = await fitWideContent(page)
    const landmarks = await readLandmarks(page)
    const printed = await page.print()
    const overlay = options.lineNumbers ? await printLineNumbers(page, printed) : undefined
    return { unhyphenated, overflows, landmarks, printed, overlay }
  })
  const { printed, landmarks, overlay } = made
  const pdf = await finishPdf(printed, landmarks, options, options.creator ?? 'galley', overlay)
  const { overflows, unhyphenated } = made
  return { pdf, browserVersion: browser.version, overflows, unhyphenated }
}

/** Right edge of the line numbers from the left edge of the page, in points: 16 mm. */
const numbersEnd = 45

async function printLineNumbers(page: PrintPage, printed: Uint8Array): Promise<Uint8Array> {
  await showLineNumbers(page, await readBaselines(printed), numbersEnd)
  return page.print()
}
