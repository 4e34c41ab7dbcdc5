/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'

/**
 * Waits until the fonts of the page are there, with those that only the margin boxes use: these are laid out
 * when the page is printed, too late to wait for.
 */
export async function loadFonts(page: PrintPage): Promise<void> {
  await page.run(load)
}

/** In the page. */
async function load(): Promise<void> {
  const sans = getComputedStyle(document.documentElement).getPropertyValue('--sans')
  // Layout asks for the fonts of the text; only then is there something to wait for.
  document.body.getBoundingClientRect()
  if (sans) {
    await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 8pt ${sans}`))).catch(
      () => {},
    )
  }
  await document.fonts.ready
}
