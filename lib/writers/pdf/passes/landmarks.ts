/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'

/** What the page says of itself that Chromium writes into the PDF badly or not at all. */
export interface Landmarks {
  /** Text of each printed heading, in document order. */
  headings: string[]
  /** Text of the first link to each address (`#id` or a URL), by address. */
  links: Record<string, string>
}

/** Reads headings and links off the page. */
export async function readLandmarks(page: PrintPage): Promise<Landmarks> {
  return page.run(read)
}

/** In the page. */
function read(): Landmarks {
  const textOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element
    for (const hidden of copy.querySelectorAll('.screen-only')) hidden.remove()
    return (copy.textContent ?? '')
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }
  const decoded = (href: string) => {
    try {
      return href.startsWith('#') ? decodeURIComponent(href) : href
    } catch {
      return href
    }
  }
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.getClientRects().length > 0)
    .map(textOf)
  const links: Record<string, string> = {}
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    links[decoded(href)] ??= textOf(link)
  }
  return { headings, links }
}
