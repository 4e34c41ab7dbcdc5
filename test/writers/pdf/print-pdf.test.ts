import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { checkPdf } from '../../../lib/proof/check-pdf.ts'
import { extractPdf } from '../../../lib/proof/extract-pdf.ts'
import { closeBrowser, page, print, prose } from './page.ts'

afterAll(closeBrowser)

const words = (html: string) =>
  html
    .replace(/<nav[\s\S]*?<\/nav>|<a class="skip-link[\s\S]*?<\/a>|<head>[\s\S]*?<\/head>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, '')

describe('printPdf', () => {
  it('loses no letter at the ends of lines and in ligatures', async () => {
    const html = page(
      `<section id="a"><h2><span class="number">1</span> Official findings</h2>${`<p>${prose(12)}</p>`.repeat(8)}</section>`,
    )
    const { pdf } = await print(html)
    const text = await extractPdf(pdf)
    expect(text.text.replace(/\s+/g, '')).toBe(words(html))
    expect(text.text).toContain('difficult')
    expect(text.untagged).toEqual({ text: '', marks: 0 })
    expect(text.orphaned).toBe('')
    expect(text.pages).toBeGreaterThan(1)
    expect(text.fonts.filter((font) => !font.embedded || font.type === 'Type3')).toEqual([])
  })

  it('hyphenates: narrow columns break words, and the words are whole in the text', async () => {
    const { pdf } = await print(page(`<p>${prose(20)}</p>`))
    const { text, hyphenations } = await extractPdf(pdf)
    expect(hyphenations).toBeGreaterThan(2)
    expect(text.match(/counterinsurgency/g)).toHaveLength(20)
    expect(text).not.toMatch(/[\u00AD\u2010]/)
  })

  it('hyphenates what is underlined, struck out or linked', async () => {
    const words = prose(10)
    const { pdf } = await print(
      page(
        `<p><u>${words}</u></p><p><del>${words}</del></p><p><em>${words}</em></p><p><a href="#x">${words}</a></p>`,
      ),
    )
    const { text, hyphenations } = await extractPdf(pdf)
    expect(hyphenations).toBeGreaterThan(5)
    expect(text).not.toMatch(/[\u00AD\u2010]/)
  })

  it('keeps the author’s own hyphens', async () => {
    const compound = Array.from({ length: 60 }, (_, at) => `state-of-the-art${at} co\u2010operation`).join(
      ' ',
    )
    const { pdf } = await print(page(`<p>${compound}</p>`))
    const { text } = await extractPdf(pdf)
    expect(text.match(/-\s?of-\s?the-\s?art/g)).toHaveLength(60)
    expect(text.match(/co\u2010\s?operation/g)).toHaveLength(60)
  })

  it('reads a table’s header once, however often it is printed', async () => {
    const rows = Array.from(
      { length: 160 },
      (_, at) => `<tr><th scope="row">Row ${at}</th><td>${at}</td></tr>`,
    ).join('')
    const { pdf } = await print(
      page(
        `<figure role="group" class="table"><div class="table-scroll"><table><thead><tr><th scope="col">Name of it</th><th scope="col"><em>n</em> of all</th></tr></thead><tbody>${rows}</tbody></table></div></figure>`,
      ),
    )
    const read = await extractPdf(pdf)
    expect(read.pages).toBeGreaterThan(1)
    expect(read.text.match(/Name of it/g)).toHaveLength(1)
    expect(read.text.match(/of all/g)).toHaveLength(1)
    expect(read.text.match(/Row \d/g)).toHaveLength(160)
    expect(checkPdf(read)).toEqual([])
  })

  it('gives the same bytes for the same page, one after another and side by side', async () => {
    const html = page(
      `<h2>One</h2><p>${prose(30)}</p><ul><li>a</li><li>b</li></ul><table><tr><th scope="col">x</th></tr><tr><td>1</td></tr></table>`,
    )
    const digests: Uint8Array[] = []
    for (let run = 0; run < 3; run++) digests.push((await print(html)).pdf)
    digests.push(...(await Promise.all([1, 2, 3, 4].map(() => print(html)))).map(({ pdf }) => pdf))
    const hashes = digests.map((pdf) => createHash('sha256').update(pdf).digest('hex'))
    expect(new Set(hashes).size).toBe(1)
  })

  it('fetches nothing and runs no script of the page', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}`
    const { pdf } = await print(
      page(
        `<p id="p">before</p><img alt="a" src="${address}/a.png"><img alt="b" src="http://localhost:${port}/b.png"><iframe src="${address}"></iframe>
        <script>document.getElementById('p').textContent = 'after'</script><script src="${address}/c.js"></script><p style="background:url(${address}/d.png)">x</p>`,
        {
          head: `<link rel="stylesheet" href="${address}/e.css">`,
        },
      ),
    )
    server.close()
    expect(asked).toBe(0)
    expect((await extractPdf(pdf)).text).toContain('before')
  })

  it('reads no file of the machine', async () => {
    const { pdf } = await print(
      page(
        '<p>text</p><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>',
      ),
    )
    expect((await extractPdf(pdf)).text).not.toContain('root:')
  })
})
