/// <reference lib="dom" />
import type { PrintPage } from '../browser.ts'
import { FORMULA_MARK } from '../finish/structure.ts'

/**
 * Gives each formula its TeX as description. Chromium tags MathML as loose glyphs; inside a picture with a
 * description they become one figure, which `mendStructure` then calls a formula.
 */
export async function describeFormulas(page: PrintPage): Promise<void> {
  await page.run(describe, FORMULA_MARK)
}

/** In the page. */
function describe(mark: string): void {
  for (const math of document.querySelectorAll('math')) {
    const wrapper = document.createElement('span')
    const tex = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent
    wrapper.setAttribute('role', 'img')
    wrapper.setAttribute(
      'aria-label',
      `${mark}${tex || math.getAttribute('alttext') || math.textContent || ''}`,
    )
    math.replaceWith(wrapper)
    wrapper.append(math)
  }
}
