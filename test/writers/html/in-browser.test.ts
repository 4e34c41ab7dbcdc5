import puppeteer, { type Browser } from 'puppeteer-core'
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js'
import { VFile } from 'vfile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { findBrowser } from '../../../lib/writers/pdf/browser/find-browser.ts'
import { article } from './article.ts'
import { host } from './host.ts'

let browser: Browser
let html: string

beforeAll(async () => {
  html = await writeHtml(article, { host, file: new VFile() })
  const found = await findBrowser({
    env: process.env,
    pinnedBuild: PUPPETEER_REVISIONS['chrome-headless-shell'],
  })
  browser = await puppeteer.launch({
    executablePath: found.executable,
    headless: found.shell ? 'shell' : true,
    env: { ...process.env, ...found.env },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(() => browser?.close())

async function pageOf(markup: string, width: number, media: 'screen' | 'print' = 'screen') {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 844 })
  await page.emulateMediaType(media)
  await page.setContent(markup, { waitUntil: 'load' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return page
}

/** How far the page is wider than the window. */
async function overflow(markup: string, width: number): Promise<number> {
  const page = await pageOf(markup, width)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.close()
  return wider
}

test.each([320, 390, 768, 1280, 1920])('nothing is wider than a window of %i pixels', async (width) => {
  expect(await overflow(html, width)).toBeLessThanOrEqual(0)
})

test('what is wider than the window is found', async () => {
  const wide = html.replace('<main', '<div style="width:2000px">wide</div><main')
  expect(await overflow(wide, 390)).toBeGreaterThan(0)
})

test.each(['screen', 'print'] as const)(
  'every face that the style sheet for %s sets is embedded',
  async (media) => {
    const page = await pageOf(html, 1280, media)
    const lacking = await page.evaluate(() => {
      const faces = new Set([...document.fonts].map((face) => `${face.family} ${face.weight} ${face.style}`))
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const lacking = new Set<string>()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || !node.nodeValue?.trim() || !parent.checkVisibility()) continue
        const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent)
        const family = (fontFamily.split(',')[0] ?? '').replace(/["']/g, '')
        if (parent.closest('annotation') || faces.has(`${family} ${fontWeight} ${fontStyle}`)) continue
        lacking.add(`${family} ${fontWeight} ${fontStyle} in ${parent.localName}.${parent.className}`)
      }
      return [...lacking]
    })
    await page.close()
    expect(lacking).toEqual([])
  },
)

test('a called note opens where the reader is, and its arrow leads back', async () => {
  const page = await pageOf(html, 1280)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const before = await page.evaluate(() => {
    window.scrollTo(0, 900)
    return window.scrollY
  })
  await page.click('#call-n1')
  const opened = await page.evaluate(() => ({
    scroll: window.scrollY,
    note: document.querySelector('#note-n1')?.getBoundingClientRect().bottom,
    window: window.innerHeight,
  }))
  expect(opened).toEqual({ scroll: before, note: opened.window, window: opened.window })
  await page.click('#note-n1 .back-link')
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('call-n1')
  await page.close()
})
