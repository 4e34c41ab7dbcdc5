import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { handlers } from '../../../lib/writers/html/handlers/index.ts'
import { ownClasses } from '../../../lib/writers/html/own-classes.ts'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { article } from './article.ts'
import { documentOf, md, section } from './build.ts'
import { host } from './host.ts'
import { faultsOf } from './page.ts'
import { hostile } from './random-document.ts'

const write = (document = article, file = new VFile({ path: 'paper.md' })) =>
  writeHtml(document, { host, file })

/** The page without style sheets and fonts. */
const body = (html: string) => html.replace(/<style[\s\S]*?<\/style>/g, '')

test('the page of the article has no fault', async () => {
  expect(faultsOf(await write())).toEqual([])
})

test('the article of these tests holds every node that a page can hold', () => {
  const found = new Set<string>()
  const walk = (node: { type: string; children?: unknown }) => {
    found.add(node.type)
    for (const child of (node.children as { type: string }[] | undefined) ?? []) walk(child)
  }
  for (const node of [...article.children, ...article.notes]) walk(node)
  expect(Object.keys(handlers).filter((type) => !found.has(type) && type !== 'comment')).toEqual([])
})

test('an author’s class never takes the place of one of galley’s', async () => {
  const used = body(await write()).matchAll(/ class="([^"]*)"/g)
  const names = new Set([...used].flatMap((match) => (match[1] ?? '').split(' ')))
  // Classes with a prefix of their own, and those of Temml's formulas.
  const authors = /^(?:language|info|tml|wbk|chr)-/
  expect([...names].filter((name) => !ownClasses.has(name) && !authors.test(name))).toEqual([])
})

test('what the front matter lacks leaves no trace', async () => {
  const html = body(await write(documentOf(md('One paragraph.'))))
  expect(html).toContain('<title>paper</title>')
  expect(html).not.toMatch(
    /<h1|<header|class="(?:banner|authors|front|contents|notes|references|colophon)|ld\+json|undefined/,
  )
  expect(html).not.toMatch(/content=""|<(p|ol|dl|dd|section)>\s*<\/\1>/)
  expect(faultsOf(html)).toEqual([])
})

test.each(hostile)('%s stays text wherever it stands', async (text) => {
  const document = documentOf(
    [
      section(text, undefined, 'Title', [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: text }],
          data: { attributes: { id: text, classes: [text] } },
        },
        { type: 'code', lang: text, value: text },
        { type: 'raw', format: 'html', display: 'block', value: text },
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: text, title: text, children: [] },
            { type: 'image', url: text, alt: text, title: text },
          ],
        },
      ]),
    ],
    {
      title: text,
      subtitle: text,
      shortTitle: text,
      keywords: [text],
      contributors: [{ name: text, collective: text, note: text }],
      affiliations: [{ id: text, text }],
      journal: { title: text, volume: text, publisher: text },
      abstracts: [{ text, title: text, type: text }],
      articleType: text,
      licence: { name: text },
      funding: [{ funder: text }],
    },
  )
  // The schema of the front matter lets no such language in; a tree of another maker may have it.
  document.metadata.language = text
  for (const abstract of document.metadata.abstracts) abstract.language = text
  const html = body(await write(document))
  expect(faultsOf(html)).toEqual([])
})

test.each([
  ['javascript:alert(1)', false],
  [' \u0001java\nscript:alert(1)', false],
  ['vbscript:x', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['C:\\x', false],
  ['https://example.org/a?b', 'https://example.org/a?b'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['doi:10.1234/x', 'https://doi.org/10.1234/x'],
  ['//example.org', 'https://example.org'],
  ['data.csv', 'data.csv'],
  ['#here', '#here'],
])('a link to %j is %j', async (url, href) => {
  const file = new VFile({ path: 'paper.md' })
  const html = body(
    await write(
      documentOf([
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: 'words' }] }],
        },
      ]),
      file,
    ),
  )
  expect(html).toContain('words')
  if (href) expect(html).toContain(`<a href="${href}"`)
  else expect(file.messages.map((message) => message.ruleId)).toEqual(['unsafe-url'])
  if (!href) expect(html).not.toContain('<a href="j')
})

test('nesting without end becomes plain text and a message; no word is lost', async () => {
  let children = md('deep')
  for (let depth = 0; depth < 20_000; depth++)
    children = [{ type: 'blockquote', children: children as never }]
  const file = new VFile({ path: 'paper.md' })
  const html = body(await write(documentOf(children), file))
  expect(html).toContain('deep')
  expect(file.messages.map((message) => message.ruleId)).toEqual(['deep-nesting'])
})

test('a formula that nests without end is a message', async () => {
  const file = new VFile({ path: 'paper.md' })
  const value = `${'{'.repeat(3000)}x${'}'.repeat(3000)}`
  const html = await write(documentOf([{ type: 'math', value }]), file)
  expect(html).toContain('math-error')
  expect(file.messages.map((message) => message.ruleId)).toEqual(['math'])
})

test('a template without a place for a part is an error, and the part is kept', async () => {
  const file = new VFile({ path: 'paper.md' })
  const template =
    '<!doctype html><html><head></head><body><template data-slot="main"></template></body></html>'
  const html = await writeHtml(article, { host, file, template })
  expect(file.messages.filter((message) => message.ruleId === 'template-slot').length).toBeGreaterThan(4)
  expect(html).toContain('Not <em>all</em> of it')
})

test.each([
  ['<p id="a"></p><p id="a"></p>', 'ids twice: a'],
  ['<h1>A</h1><h3>B</h3>', 'heading skips from h1 to h3'],
  ['<img src="x">', 'img without alt'],
  ['<table><tbody><tr><th>A</th></tr></tbody></table>', 'th without scope'],
  ['<a href="x"></a>', 'link without a name: x'],
  ['<a class="note-call" href="#x">1</a>', 'no target: #x'],
  ['<a href="javascript:x">1</a>', 'unsafe javascript:x'],
  ['<p onclick="x">1</p>', 'handler onClick'],
  ['<script>x</script>', 'a script'],
])('the check of pages finds %s', (markup, fault) => {
  expect(
    faultsOf(`<!doctype html><html lang="en"><head><title>T</title></head><body>${markup}</body></html>`),
  ).toEqual([fault])
})

test('the metadata for indexers say what the front matter says', async () => {
  const html = await write()
  const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? ''
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'Two breaks in the sea-level record of Sylt, 1843–2020',
    author: [{ name: 'Anna Maria Jensen' }, { name: 'Chidi Okafor' }, { '@type': 'Organization' }],
    datePublished: '2024-04-11',
    identifier: 'https://doi.org/10.1234/jts.2024.17',
  })
})

test('what the margins of the page print cannot leave its string', async () => {
  const title = 'A "title"; } body { display: none'
  const style = /<html[^>]* style="([^"]*)"/.exec(await write(documentOf([], { title })))?.[1] ?? ''
  const string = '"A \\22 title\\22 \\3b  \\7d  body \\7b  display: none"'
  expect(style.replaceAll('&#x22;', '"')).toBe(`--running-left:${string};--running-right:${string}`)
})
