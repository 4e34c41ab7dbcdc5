/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'

/**
 * Lets formulas that are longer than the line be broken behind relations and operators, as TeX does (The TeXbook,
 * chapter 18, “Line breaking”): browsers break no formula, and one that stands out over the page makes Chromium print
 * all pages smaller. Of displayed formulas only those that small type could not fit either. What is still longer in
 * the line is set in smaller type. Needs the print layout, fonts loaded.
 */
export async function breakLongFormulas(page: PrintPage): Promise<void> {
  await page.run(breakLong)
}

/** In the page. */
function breakLong(): void {
  // Type smaller than this is harder to read than two lines.
  const smallest = 0.75
  const breaking = /^[=<>≤≥≠≈≡∼≃≅∝≪≫∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦+\-−±∓×·∗*∘∪∩∧∨⊕⊗|∣:≔,;]$/
  const blockOf = (element: Element): HTMLElement | null => {
    let block = element.parentElement
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
    return block
  }
  const roomOf = (element: Element): number => {
    const block = blockOf(element)
    if (!block) return Number.POSITIVE_INFINITY
    const { paddingLeft, paddingRight } = getComputedStyle(block)
    return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  }
  // Outside of lists and quotations a displayed formula gets the width of the page.
  const displayRoom = (math: Element): number => {
    const block = math.closest('li, dd, blockquote, td, th') ?? document.querySelector('main')
    const number = math.closest('.equation')?.querySelector('.number')?.getBoundingClientRect().width ?? 0
    return ((block?.clientWidth ?? 0) - 2 * number) / smallest
  }
  // A cell grows with what it holds: it is too wide where its table is wider than the page.
  const cellRoom = (cell: HTMLTableCellElement): number => {
    const table = cell.closest('table')
    const room = document.querySelector('main')?.clientWidth ?? 0
    if (!table || table.scrollWidth <= room + 1) return Number.POSITIVE_INFINITY
    return room / Math.max(1, table.rows[0]?.cells.length ?? 1)
  }
  const row = (math: Element): Element => {
    let inner: Element = math
    while (/^(?:math|semantics|mstyle)$/.test(inner.localName) || inner.children.length === 1) {
      const next: Element | null = inner.firstElementChild
      if (!next) break
      inner = next
    }
    return inner
  }
  /** The parts of a row, those within brackets that do not grow among them. */
  const partsOf = (element: Element): Element[] =>
    [...element.children].flatMap((child) => {
      const opening = child.localName === 'mrow' ? child.firstElementChild : null
      const isFlat = opening?.localName === 'mo' && opening.getAttribute('stretchy') === 'false'
      return isFlat ? partsOf(child) : [child]
    })
  const endsPiece = (part: Element, isFirst: boolean): boolean => {
    const text = part.textContent ?? ''
    if (part.localName === 'mtext') return /\s$/.test(text)
    return part.localName === 'mo' && !isFirst && breaking.test(text.trim())
  }
  const split = (math: Element): Element[] => {
    const inner = row(math)
    const groups: Element[][] = [[]]
    if (inner.localName === 'mrow') {
      for (const [index, part] of partsOf(inner).entries()) {
        groups.at(-1)?.push(part)
        if (endsPiece(part, index === 0)) groups.push([])
      }
    }
    if (groups.length < 2) return [math]
    const pieces = groups.map((parts) => {
      const piece = math.cloneNode(false) as Element
      if (math.getAttribute('display') === 'block') {
        for (const name of ['display', 'style', 'class']) piece.removeAttribute(name)
        piece.setAttribute('displaystyle', 'true')
      }
      const last = parts.at(-1)
      // At the end of a row it would be taken for a postfix operator, with another space.
      if (last?.localName === 'mo' && !last.hasAttribute('form')) last.setAttribute('form', 'infix')
      const rest = document.createElementNS(math.namespaceURI, 'mrow')
      rest.append(...parts)
      piece.append(rest)
      return piece
    })
    // Chromium's search for the best lines would try all sets of so many breaks.
    blockOf(math)?.style.setProperty('text-wrap', 'wrap')
    math.replaceWith(...pieces.flatMap((piece) => [piece, document.createElement('wbr')]))
    return pieces
  }
  const long = [...document.querySelectorAll<HTMLElement>('math')].flatMap((math) => {
    const display = math.closest('.equation-scroll')
    const cell = math.closest<HTMLTableCellElement>('td, th')
    const room = display ? displayRoom(math) : cell ? cellRoom(cell) : roomOf(math)
    const width = display ? display.scrollWidth : math.getBoundingClientRect().width
    return width > room + 1 ? [{ math, room, isDisplay: display !== null }] : []
  })
  for (const { math, room, isDisplay } of long) {
    for (const piece of split(math) as HTMLElement[]) {
      const { width } = piece.getBoundingClientRect()
      if (isDisplay || width <= room) continue
      piece.style.zoom = String((room * 0.98) / width)
    }
  }
}
