import { afterAll, expect, it } from 'vitest'
import { readBaselines } from '../../../lib/writers/pdf/finish/baselines.ts'
import { closeBrowser, page, print } from './page.ts'

afterAll(closeBrowser)

/** The commonest distance of two lines of the first page, in points; the columns' lines need not be level. */
async function lead(rows: number): Promise<number> {
  const body = Array.from({ length: rows }, (_, at) => `<tr><td>Row ${at}</td><td>${at}</td></tr>`).join('')
  const table = `<figure class="table"><div class="table-scroll"><table><tbody>${body}</tbody></table></div></figure>`
  const { pdf } = await print(page(table))
  const { baselines } = (await readBaselines(pdf))[0]!
  const distances = [1, 2].flatMap((step) =>
    baselines.slice(step).map((y, at) => Math.round(y - baselines[at]!)),
  )
  const count = (distance: number) => distances.filter((other) => other === distance).length
  return distances.toSorted((a, b) => count(b) - count(a))[0]!
}

it('sets a table that goes on in the next column in the type of a short one', async () => {
  expect(await lead(160)).toBe(await lead(12))
})

it('gives a table the width of the page before it cuts the names in its cells', async () => {
  const linesWith = async (name: string) => {
    const heads = Array.from({ length: 9 }, () => `<th><code>${name}</code></th>`).join('')
    const table = `<figure class="table"><div class="table-scroll"><table><thead><tr><th colspan="9">Programs</th></tr><tr>${heads}</tr></thead></table></div></figure>`
    const { pdf } = await print(page(table))
    return (await readBaselines(pdf))[0]!.baselines.length
  }
  expect(await linesWith('kernelTDA')).toBe(await linesWith('k'))
})
