/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'

/** About thirty pages. */
const MAX_BALANCED = 120_000

/**
 * Leaves the columns of long texts unbalanced. To make the last two columns of a text equally long, Chromium sets
 * all of its pages anew again and again: 130 pages take six times as long as without.
 */
export async function fillLongColumns(page: PrintPage): Promise<void> {
  await page.run(fill, MAX_BALANCED)
}

/** In the page. */
function fill(maxBalanced: number): void {
  for (const flow of document.querySelectorAll<HTMLElement>('.body, .back, .notes, .references')) {
    if ((flow.textContent ?? '').length > maxBalanced) flow.style.columnFill = 'auto'
  }
}
