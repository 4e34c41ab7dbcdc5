import { readFileSync } from 'node:fs'
import { type Browser, startBrowser } from '../../../lib/writers/pdf/browser.ts'
import { type PrintResult, printPdf } from '../../../lib/writers/pdf/print-pdf.ts'

const at = (name: string) => new URL(`../../../${name}`, import.meta.url)
const face = (family: string, weight: number, file: string) =>
  `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(
    at(file),
  ).toString('base64')})}`
const fonts = [
  face('JSerif', 400, 'node_modules/source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2'),
  face('JSmall', 400, 'node_modules/source-serif/WOFF2/TTF/SourceSerif4SmText-Regular.ttf.woff2'),
  face('JDisplay', 600, 'node_modules/source-serif/WOFF2/TTF/SourceSerif4Display-Semibold.ttf.woff2'),
  face('JSans', 400, 'node_modules/source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2'),
  face('JSans', 600, 'node_modules/source-sans/WOFF2/TTF/SourceSans3-Semibold.ttf.woff2'),
  // A machine without fonts has no other letters of these scripts.
  face('JArabic', 400, 'dist/assets/fonts/JArabic-400-arabic.woff2'),
  face('JHebrew', 400, 'dist/assets/fonts/JHebrew-400-hebrew.woff2'),
  face('JMath', 400, 'dist/assets/fonts/JMath-400-core.woff2'),
  face('JMath', 400, 'dist/assets/fonts/JMath-400-italic.woff2'),
].join('\n')

let browser: Promise<Browser> | undefined

/** The browser that all tests of a file share. Close it in `afterAll`. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= startBrowser()
  return browser
}

/** Ends the shared browser. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
}

/** A page in the DOM that the HTML writer gives, with the print style sheet and real fonts. */
export function page(
  main: string,
  { head = '', before = '', lang = 'en', dir = 'ltr', style = '', after = '' } = {},
): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}" class="galley" style='--running-right:"Short title";${style}'>
<head><meta charset="utf-8"><title>Title</title><style>${fonts}</style><style media="print">${readFileSync(at('styles/print.css'), 'utf8')}</style>${head}</head>
<body><a class="skip-link" href="#main">Skip</a><header class="title-block"><h1 class="title">A title of a paper</h1></header>
${before}<nav class="contents"><a href="#a">Contents that only the screen shows</a></nav><main id="main" class="body">${main}</main>${after}</body></html>`
}

/** Prints a page with the shared browser. */
export async function print(html: string): Promise<PrintResult> {
  return printPdf(html, {
    browser: sharedBrowser(),
    title: 'A title of a paper',
    language: /<html lang="([^"]*)/.exec(html)?.[1] ?? 'en',
    authors: ['Ann Example', 'Bo & Co'],
    keywords: ['alpha', 'beta'],
    date: new Date(1_700_000_000_000),
  })
}

/** Running prose with long words, `count` sentences. */
export function prose(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `Significant differences of configuration made the official classification number ${index} difficult, since inflated counterinsurgency operations were insufficiently described.`,
  ).join(' ')
}
