import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { article } from './article.ts'
import { documentOf } from './build.ts'
import { host } from './host.ts'

const expected = path.join(path.dirname(fileURLToPath(import.meta.url)), 'article.html')

/** The page without the style sheets and fonts, which have their own tests. */
function body(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/g, '<style></style>')
}

test('an article with everything is written as it stands in article.html (UPDATE=1 rewrites)', async () => {
  const file = new VFile({ path: 'article.md' })
  const html = body(await writeHtml(article, { host, file }))
  if (process.env.UPDATE) await writeFile(expected, html)
  expect(html).toBe(await readFile(expected, 'utf8'))
})

test('the same document gives the same bytes', async () => {
  const write = () => writeHtml(article, { host, file: new VFile() })
  expect(await write()).toBe(await write())
})

test('a formula that cannot be set is a message, and its TeX stays visible', async () => {
  const file = new VFile({ path: 'article.md' })
  const html = await writeHtml(article, { host, file })
  expect(file.messages.map((message) => message.ruleId)).toEqual(['math'])
  expect(html).toContain('<code class="math-error">\\frac{a</code>')
})

test('details without a summary are no element that the browser gives a word of its own', async () => {
  const details = { type: 'division', kind: 'details', children: [{ type: 'paragraph', children: [] }] }
  const html = await writeHtml(documentOf([details as never]), { host, file: new VFile() })
  expect(html).toContain('<div class="details">')
  expect(html).not.toContain('<details')
})
