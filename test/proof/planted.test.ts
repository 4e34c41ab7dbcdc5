import { VFile } from 'vfile'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../lib/document/document.ts'
import { toDocument } from '../../lib/pipeline.ts'
import { extractDocument } from '../../lib/proof/extract-document.ts'
import { extractHtml } from '../../lib/proof/extract-html.ts'
import { extractJats } from '../../lib/proof/extract-jats.ts'
import { printedWords } from '../../lib/proof/printed.ts'
import { proveOutput, provePdf } from '../../lib/proof/prove.ts'
import { readHtml } from '../../lib/proof/read-html.ts'
import { writeHtml } from '../../lib/writers/html/write-html.ts'
import { type JatsOutput, writeJats } from '../../lib/writers/jats/write-jats.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const source = `---
title: Planted losses
---

# One

The first paragraph speaks of rivers.

The second paragraph speaks of significant mountains.[^1]

- the first item
- the second item
- the third item

A formula $a + b$ stands here, and a work [@knuth1984].

See @tbl:sizes and [the sizes](#tbl:sizes) [see @knuth1984, p. 5]. *These words*, **those** and \`code\`, H~2~O, [a site](https://example.org/page).

| Name | Size |
|:-----|-----:|
| left | 12   |
| right| 13   |

: Sizes of things {#tbl:sizes}

~~~ python
def f():
    return 1
~~~

[^1]: A note on mountains.

So it is [@knuth1984, where $x > 2$ holds].
`

const bibliography =
  '@book{knuth1984, author = {Knuth, Donald}, title = {The TeXbook}, publisher = {Addison}, year = 1984}\n'

let document: Document
let html: string
let jats: JatsOutput

beforeAll(async () => {
  const host = await memoryHost({
    'paper.md': source.replace(
      'title: Planted losses',
      'title: Planted losses\nbibliography: references.bib',
    ),
    'references.bib': bibliography,
  })
  const file = new VFile({
    path: 'paper.md',
    value: await host
      .read('paper.md')
      .then(String)
      .then(() =>
        source.replace('title: Planted losses', 'title: Planted losses\nbibliography: references.bib'),
      ),
  })
  document = await toDocument(host).run(file)
  html = await writeHtml(document, { host, file })
  jats = await writeJats(document, { file })
})

type Plant = (text: string) => string

/** What the proof says of an output after a fault was planted: rule, line of the manuscript, the words. */
function prove(output: 'HTML' | 'JATS' | 'PDF', plant: Plant): string[] {
  const file = new VFile({ path: 'paper.md' })
  const ledger = extractDocument(document)
  if (output === 'PDF') {
    const words = printedWords(readHtml(html), ledger)
    provePdf(words, plant(words.map((word) => word.text).join(' ')), words.length, file)
  } else if (output === 'HTML') {
    proveOutput(ledger, extractHtml(readHtml(planted(html, plant))), 'HTML', file)
  } else {
    // Cut before the planted place or not, ranges must still point at the same text.
    const marked = markGenerated(jats)
    const changed = unmark(planted(marked, plant))
    proveOutput(ledger, extractJats(changed.xml, changed.generated), 'JATS', file)
  }
  return file.messages.map(({ ruleId, line, reason }) => `${ruleId} ${line}: ${/“(.*?)”/s.exec(reason)?.[1]}`)
}

function planted(text: string, plant: Plant): string {
  const changed = plant(text)
  expect(changed).not.toBe(text)
  return changed
}

function markGenerated({ xml, generated }: JatsOutput): string {
  let text = xml
  for (const { start, end, isCited } of [...generated].sort((a, b) => b.start - a.start)) {
    const mark = isCited ? '\u0003' : '\u0001'
    text = `${text.slice(0, start)}${mark}${text.slice(start, end)}\u0002${text.slice(end)}`
  }
  return text
}

function unmark(text: string): JatsOutput {
  const generated: JatsOutput['generated'] = []
  let xml = ''
  let start = 0
  let isCited = false
  for (const char of text) {
    if (char === '\u0001' || char === '\u0003') {
      start = xml.length
      isCited = char === '\u0003'
    } else if (char === '\u0002') generated.push({ start, end: xml.length, isCited })
    else xml += char
  }
  return { ...jats, xml, generated }
}

/** What a fault does to both outputs, and what the proof then says of the line. */
const structural: [string, Plant, Plant, string][] = [
  [
    'emphasis that became plain',
    (html) => html.replace('<em>These words</em>', 'These words'),
    (xml) => xml.replace('<italic>These words</italic>', 'These words'),
    'missing 18: emphasis: These words',
  ],
  [
    'strong words that became emphasis',
    (html) => html.replace('<strong>those</strong>', '<em>those</em>'),
    (xml) => xml.replace('<bold>those</bold>', '<italic>those</italic>'),
    'missing 18: strong: those',
  ],
  [
    'a lowered number that stands on the line',
    (html) => html.replace('<sub>2</sub>', '2'),
    (xml) => xml.replace('<sub>2</sub>', '2'),
    'missing 18: subscript: 2',
  ],
  [
    'a link that leads elsewhere',
    (html) => html.replace('https://example.org/page', 'https://example.org/other'),
    (xml) => xml.replace('https://example.org/page', 'https://example.org/other'),
    'missing 18: https://example.org/page',
  ],
  [
    'cells that changed their rows',
    (html) => html.replace('>12<', '>§<').replace('>13<', '>12<').replace('>§<', '>13<'),
    (xml) => xml.replace('>12<', '>§<').replace('>13<', '>12<').replace('>§<', '>13<'),
    'missing 22: row 2, cell 2: 12',
  ],
  [
    'code that lost its indentation',
    (html) => html.replace('    return 1', 'return 1'),
    (xml) => xml.replace('    return 1', 'return 1'),
    'missing 27: def f():\n    return 1',
  ],
  [
    'a reference that leads elsewhere',
    (html) =>
      html.replace('href="#tbl-sizes" class="cross-reference"', 'href="#one" class="cross-reference"'),
    (xml) => xml.replace('rid="tbl-sizes"', 'rid="one"'),
    'missing 18: tbl-sizes',
  ],
  [
    'a link of the author’s own that leads elsewhere',
    (html) => html.replace('<a href="#tbl-sizes">', '<a href="#one">'),
    (xml) => xml.replace(/rid="tbl-sizes"([^>]*>the sizes)/, 'rid="one"$1'),
    'missing 18: tbl-sizes',
  ],
  [
    'a reference that names another number',
    (html) => html.replace(/(class="cross-reference">(?:<span[^>]*>)?Table.)1/, '$12'),
    (xml) => xml.replace(/(rid="tbl-sizes">\u0003?Table.)1/, '$12'),
    'missing 18: Table 1',
  ],
  [
    'a citation without its locator',
    (html) => html.replace(', p. 5', ''),
    (xml) => xml.replace(', p. 5', ''),
    'missing 18: (see Knuth, 1984, p. 5)',
  ],
  [
    'a citation without what stands before it',
    (html) => html.replace('(see ', '('),
    (xml) => xml.replace('(see ', '('),
    'missing 18: (see Knuth, 1984, p. 5)',
  ],
  [
    'a table that has another number',
    (html) => html.replace(/(class="label"[^>]*>)Table 1/, '$1Table 2'),
    (xml) => xml.replace(/(<label>\u0001?)Table 1/, '$1Table 2'),
    'missing 20: Table 1',
  ],
]

describe('the proof', () => {
  it.each(structural)('finds %s', (_name, html, jats, expected) => {
    expect(prove('HTML', html)).toContain(expected)
    expect(prove('JATS', jats)).toContain(expected)
  })

  it('finds nothing in sound outputs', () => {
    const file = new VFile()
    const ledger = extractDocument(document)
    proveOutput(ledger, extractHtml(readHtml(html)), 'HTML', file)
    proveOutput(ledger, extractJats(jats.xml, jats.generated), 'JATS', file)
    provePdf(
      printedWords(readHtml(html), ledger),
      printedWords(readHtml(html), ledger)
        .map((word) => word.text)
        .join(' '),
      1,
      file,
    )
    expect(file.messages.map(String)).toEqual([])
  })

  it.each<['HTML' | 'JATS', Plant]>([
    ['HTML', (text) => text.replace(/<p[^>]*>The first paragraph.*?<\/p>/s, '')],
    ['JATS', (text) => text.replace(/<p[^>]*>The first paragraph.*?<\/p>/s, '')],
  ])('finds a paragraph that the writer of %s dropped', (output, plant) => {
    expect(prove(output, plant)).toEqual(['missing 8: The first paragraph speaks of rivers.'])
  })

  it.each<['HTML' | 'JATS', Plant]>([
    ['HTML', (text) => text.replace(/A note on mountains\./, '$& $&')],
    ['JATS', (text) => text.replace(/A note on mountains\./, '$& $&')],
  ])('finds a note that stands twice in %s', (output, plant) => {
    expect(prove(output, plant)).toEqual(['repeated 32: A note on mountains.'])
  })

  it.each<['HTML' | 'JATS', Plant]>([
    [
      'HTML',
      (text) =>
        text.replace('first item', '§§').replace('second item', 'first item').replace('§§', 'second item'),
    ],
    [
      'JATS',
      (text) =>
        text.replace('first item', '§§').replace('second item', 'first item').replace('§§', 'second item'),
    ],
  ])('finds two items of a list that changed places in %s', (output, plant) => {
    const found = prove(output, plant)
    expect(found.length).toBeGreaterThan(0)
    for (const message of found) expect(message).toMatch(/^moved 1[23]: /)
  })

  it('finds a word that the PDF cut', () => {
    const found = prove('PDF', (text) => text.replace('significant', 'signicant'))
    expect(found).toContain('missing 10: significant')
    expect(found).toContain('unexplained 10: signicant')
  })

  it('takes a word that a line end cut in two as one', () => {
    expect(prove('PDF', (text) => text.replace('significant', 'signifi cant'))).toEqual([])
  })

  it('finds a paragraph that the PDF lost', () => {
    const found = prove('PDF', (text) => text.replace('The first paragraph speaks of rivers. ', ''))
    expect(found).toEqual(['missing 8: The first paragraph speaks of rivers.'])
  })

  it.each<['HTML' | 'JATS', Plant]>([
    ['HTML', (text) => text.replace('a + b</annotation>', 'a</annotation>')],
    ['JATS', (text) => text.replace(/a \+ b/, 'a')],
  ])('finds a formula that changed in %s', (output, plant) => {
    expect(prove(output, plant)).toContain('missing 16: a + b')
  })

  it.each<['HTML' | 'JATS', Plant]>([
    ['HTML', (text) => text.replace('x > 2</annotation>', 'x</annotation>')],
    ['JATS', (text) => text.replace('$x &gt; 2$', '$x$')],
  ])('finds a formula in a citation that changed in %s', (output, plant) => {
    expect(prove(output, plant)).toContain('missing 34: x > 2')
  })

  it.each<['HTML' | 'JATS', Plant]>([
    ['HTML', (text) => text.replace('href="#ref-knuth1984"', 'href="#other"')],
    ['JATS', (text) => text.replace('rid="ref-knuth1984"', 'rid="other"')],
  ])('finds a citation that links elsewhere in %s', (output, plant) => {
    expect(prove(output, plant)).toContain('missing 16: ref-knuth1984')
  })
})
