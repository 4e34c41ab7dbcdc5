import fc from 'fast-check'
import type { Document } from '../../../lib/document/document.ts'
import type { BlockContent, PhrasingContent } from '../../../lib/document/nodes.ts'
import { documentOf, inline, reference } from './build.ts'

/** What people try on a page that trusts its text. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title><svg onload=alert(1)>',
  '</style><b>x',
  '<!--',
  ']]>',
  '{{constructor}}',
  'a\u2028b',
  '&lt;b&gt;',
]

const urls = [
  'https://example.org/?a=1&b="2"',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//example.org',
  '#s1',
  '#nowhere',
  'a/b c.html',
  'mailto:a@example.org',
  'doi:10.1234/x',
  '"><script>',
]

/** NUL cannot come out of a reader, and has no place in HTML. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
)
const id = fc.constantFrom(
  's1',
  's1',
  'fig-1',
  'main',
  'notes',
  'references',
  'a b',
  '"><b>',
  'cite-1',
  'ref-a',
)
const attributes = fc.record(
  {
    id,
    classes: fc.array(fc.constantFrom('screen-only', 'wide', 'x"y', 'abstract', 'keyword'), { maxLength: 2 }),
    values: fc.dictionary(fc.constantFrom('lang', 'dir', 'onclick', 'generated', 'width'), word, {
      maxKeys: 2,
    }),
  },
  { requiredKeys: [] },
)

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent; many: PhrasingContent[] }>((tie) => ({
  many: fc.array(tie('phrasing'), { maxLength: 3 }),
  phrasing: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((value): PhrasingContent => ({ type: 'text', value })),
    word.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
    word.map((value): PhrasingContent => ({ type: 'inlineMath', value })),
    word.map((value): PhrasingContent => ({ type: 'comment', value })),
    word.map((value): PhrasingContent => ({ type: 'raw', format: 'tex', display: 'inline', value })),
    word.map((alt): PhrasingContent => ({ type: 'image', url: 'x.png', alt })),
    fc.constantFrom<PhrasingContent>(
      { type: 'break' },
      { type: 'footnoteReference', identifier: 'n1', label: '1' },
      { type: 'footnoteReference', identifier: 'n9', label: '9' },
    ),
    fc
      .tuple(
        fc.constantFrom(
          'emphasis',
          'strong',
          'delete',
          'superscript',
          'subscript',
          'smallCaps',
          'underline',
          'span',
        ),
        tie('many'),
        attributes,
      )
      .map(
        ([type, children, own]) =>
          ({ type, children, data: { attributes: own } }) as unknown as PhrasingContent,
      ),
    fc
      .tuple(fc.constantFrom(...urls), tie('many'))
      .map(([url, children]) => ({ type: 'link', url, children }) as never),
    fc
      .tuple(word, tie('many'))
      .map(([title, children]) => ({ type: 'abbreviation', title, children }) as never),
    tie('many').map(
      () =>
        ({
          type: 'citation',
          mode: 'parenthetical',
          identifier: 'cite-1',
          items: [{ key: 'a', prefix: [], suffix: [], suppressAuthor: false }],
          children: [{ type: 'citationLink', reference: 'ref-a', children: inline('A, 2014') }],
        }) as never,
    ),
    fc.tuple(id, word).map(
      ([identifier, value]) =>
        ({
          type: 'crossReference',
          identifier,
          form: 'label',
          children: [{ type: 'text', value, data: { generated: true } }],
        }) as never,
    ),
  ),
}))
const line = fc.array(phrasing, { maxLength: 5 })

const { block } = fc.letrec<{ block: BlockContent; many: BlockContent[] }>((tie) => ({
  many: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(line, attributes)
      .map(([children, own]) => ({ type: 'paragraph', children, data: { attributes: own } }) as never),
    word.map((value) => ({ type: 'code', lang: value, value }) as never),
    fc.tuple(word, id).map(([value, own]) => ({ type: 'math', value, id: own, number: '1' }) as never),
    word.map((value) => ({ type: 'raw', format: 'html', display: 'block', value }) as never),
    fc.constantFrom<BlockContent>({ type: 'thematicBreak' }, { type: 'referencesPlace' }),
    line.map((children) => ({ type: 'heading', depth: 4, children }) as never),
    fc.tuple(id, line, tie('many')).map(
      ([own, title, children]) =>
        ({
          type: 'section',
          id: own,
          depth: 1,
          number: '1',
          children: [{ type: 'heading', depth: 1, children: title }, ...children],
        }) as never,
    ),
    tie('many').map((children) => ({ type: 'blockquote', children }) as never),
    fc.tuple(fc.boolean(), fc.boolean(), fc.array(tie('many'), { maxLength: 3 })).map(
      ([ordered, spread, items]) =>
        ({
          type: 'list',
          ordered,
          spread,
          children: items.map((children) => ({ type: 'listItem', children })),
        }) as never,
    ),
    fc.tuple(id, word, tie('many'), line).map(
      ([own, label, children, words]) =>
        ({
          type: 'figure',
          kind: 'table',
          id: own,
          label,
          children: [...children, { type: 'caption', children: [{ type: 'paragraph', children: words }] }],
        }) as never,
    ),
    fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      (rows) =>
        ({
          type: 'table',
          children: rows.map((cells, index) => ({
            type: 'tableRow',
            header: index === 0,
            children: cells.map((children) => ({ type: 'tableCell', children })),
          })),
        }) as never,
    ),
    fc.tuple(line, tie('many')).map(
      ([term, children]) =>
        ({
          type: 'definitionList',
          children: [
            { type: 'definitionTerm', children: term },
            { type: 'definitionDescription', children },
          ],
        }) as never,
    ),
    line.map(
      (children) => ({ type: 'lineBlock', children: [{ type: 'line', indent: 2, children }] }) as never,
    ),
    fc
      .tuple(fc.constantFrom('group', 'admonition', 'theorem', 'details'), word, line, tie('many'))
      .map(([kind, name, title, children]) => ({ type: 'division', kind, name, title, children }) as never),
  ),
}))

/** Documents of every shape, with hostile text in every place. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .record({
    blocks: fc.array(block, { maxLength: 5 }),
    title: line,
    note: fc.array(block, { maxLength: 2 }),
    text: word,
  })
  // Every node is an object of its own, as in a tree that was read.
  .map((parts) => JSON.parse(JSON.stringify(parts)) as typeof parts)
  .map(({ blocks, title, note, text }) =>
    documentOf(
      blocks,
      {
        title: text,
        shortTitle: text,
        keywords: [text],
        contributors: [{ name: text || 'A', note: text }],
        journal: { title: text, volume: text },
        articleType: text,
      },
      {
        frontMatter: {
          type: 'frontMatter',
          children: [
            { type: 'frontMatterPart', part: 'title', path: 'title', children: title },
            { type: 'frontMatterPart', part: 'keyword', path: 'keywords.0', children: inline('word') },
          ],
        },
        notes: [{ type: 'footnoteDefinition', identifier: 'n1', label: '1', children: note as never }],
        references: [reference('a', 'A. (2014). *Title*.', ['cite-1'], { title: text })],
      },
    ),
  )
