/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'
import type { PageLines } from '../finish/baselines.ts'

/**
 * Puts into the place of the document, which was printed already, pages that hold nothing but the numbers of its
 * lines, each at the height of its line; they are laid over the printed ones. Chromium itself counts no lines.
 * The fonts that the page has loaded are used.
 *
 * @param left of the numbers' right edge, from the left edge of the page, in points
 */
export async function showLineNumbers(
  page: PrintPage,
  pages: readonly PageLines[],
  left: number,
): Promise<void> {
  await page.run(show, [...pages], left)
}

/** In the page. */
function show(pages: PageLines[], left: number): void {
  for (const style of document.querySelectorAll('style[media]')) style.remove()
  document.documentElement.removeAttribute('style')
  document.documentElement.className = ''
  const style = document.createElement('style')
  const { width = 595, height = 842 } = pages[0] ?? {}
  style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0 }
    html, body { margin: 0; background: none }
    section { position: relative; height: ${height - 0.5}pt; overflow: hidden; break-after: page }
    section:last-child { break-after: auto }
    b { position: absolute; inset-inline-start: 0; width: ${left}pt; text-align: right;
        font: 400 8pt/8pt JSans, sans-serif; font-variant-numeric: tabular-nums; color: #666 }`
  document.head.append(style)
  document.body.textContent = ''
  let number = 0
  for (const { baselines } of pages) {
    const section = document.createElement('section')
    for (const baseline of baselines) {
      const mark = document.createElement('b')
      mark.textContent = String(++number)
      // The baseline of a line of 8 pt in this face is 6.4 pt below its top.
      mark.style.top = `${baseline - 6.4}pt`
      section.append(mark)
    }
    document.body.append(section)
  }
}
