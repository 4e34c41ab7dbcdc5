/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'

/** A piece of content that is wider than the page at any size that can be read. */
export interface Overflow {
  /** Its id, or that of the section it stands in. */
  id: string
  kind: 'table' | 'equation' | 'other'
}

/**
 * Gives tables, formulas and panoramas that do not fit into a column the width of the page (class `wide`), sets
 * what is wider than the page in smaller type, and lets long tables and listings be broken. Needs the print layout, fonts loaded.
 *
 * @returns what still does not fit
 */
export async function fitWideContent(page: PrintPage): Promise<Overflow[]> {
  return page.run(fit)
}

/** In the page. */
function fit(): Overflow[] {
  const smallest = 0.6
  // Names of programs and variables are not cut where they can stand whole; paths and commands may be.
  const keepsWords = (code: Element) => !/\S{21}/.test(code.textContent ?? '')
  // Half the height of a page's text area, in CSS pixels.
  const longest = 480
  const inColumns = (element: Element) => {
    const flow = element.closest('.body, .back, .notes, .references')
    return flow !== null && getComputedStyle(flow).columnCount === '2'
  }
  // The room that an element has is its parent's; what it needs is what its content reaches.
  const ratio = (element: Element) => {
    const box = element instanceof HTMLTableElement ? (element.parentElement ?? element) : element
    const room = box.clientWidth || box.getBoundingClientRect().width
    // A table that goes on in the next column is as wide as its widest piece, not as all of them together.
    const pieces = [...element.getClientRects()].map(({ width }) => width)
    const content = Math.max(...pieces, ...(pieces.length > 1 ? [] : [element.scrollWidth]))
    return content > room + 1 ? room / content : 1
  }
  const cramped = (element: Element) => {
    if (!(element instanceof HTMLTableElement)) return false
    if ((element.rows[0]?.cells.length ?? 0) < 5) return false
    const before = element.style.cssText
    element.style.cssText += ';width:max-content'
    const natural = element.getBoundingClientRect().width
    element.style.cssText = before
    return natural > 1.5 * (element.parentElement?.clientWidth ?? natural)
  }
  const panorama = (element: Element) =>
    element instanceof HTMLImageElement &&
    element.naturalWidth > 2.2 * element.naturalHeight &&
    element.naturalWidth > 700 &&
    element.closest('figure') !== null
  const codes = [...document.querySelectorAll<HTMLElement>('td code, th code')].filter(keepsWords)
  for (const code of codes) code.style.overflowWrap = 'normal'
  const elements = [...document.querySelectorAll<HTMLElement>('table, .equation-scroll, figure img')]
  for (const element of elements) {
    const block =
      element.closest('figure:not(figure figure)') ?? element.closest('.table-scroll, .equation') ?? element
    if (!inColumns(block) || block.closest('li, dd, blockquote, td, .wide')) continue
    if (ratio(element) < 1 || cramped(element) || panorama(element)) block.classList.add('wide')
  }
  // What is longer than half a column goes on in the next one; kept whole, it would leave a hole.
  for (const figure of document.querySelectorAll<HTMLElement>('figure.table, figure.listing')) {
    if (figure.getBoundingClientRect().height > longest) figure.style.breakInside = 'auto'
  }
  const tooWide: Overflow[] = []
  for (const element of elements) {
    const factor = ratio(element)
    if (factor === 1) continue
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    element.style.fontSize = `${size * Math.max(smallest, factor * 0.99)}px`
    if (ratio(element) === 1) continue
    if (element instanceof HTMLTableElement) {
      element.style.overflowWrap = 'anywhere'
      for (const code of codes) if (element.contains(code)) code.style.overflowWrap = ''
      if (ratio(element) === 1) continue
    }
    const kind =
      element instanceof HTMLTableElement
        ? 'table'
        : element.matches('.equation-scroll')
          ? 'equation'
          : 'other'
    // Whatever stands out over the page makes Chromium print all pages smaller.
    const left = ratio(element)
    const inner = element.matches('.equation-scroll') ? element.firstElementChild : element
    if (left < 1 && inner instanceof HTMLElement) inner.style.zoom = String(left * 0.98)
    tooWide.push({ id: element.closest('[id]')?.id ?? '', kind })
  }
  return tooWide
}
