import fc from 'fast-check'
import type { Document } from '../../../lib/document/document.ts'
import type { DocumentContent } from '../../../lib/document/nodes.ts'
import { documentOf, reference } from './document.ts'

const person = { corresponding: false, equalContribution: true, roles: [], affiliations: [] }

type Tree = { inline: DocumentContent; block: DocumentContent }

/** Free text: letters, and what breaks XML. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    ']]>',
    '--',
    '<!--',
    '&amp;',
    '<p>',
    '\u0000',
    '\uD800',
    '\uE000',
    '🙂',
    '\r',
    'a b',
    '&x;',
    '"',
  ),
)
/** Words that every output holds as they are. */
export const plainText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', ' '), maxLength: 8 })

/** Any document, also one that no reader would make. */
export function arbitraryDocument(text: fc.Arbitrary<string>): fc.Arbitrary<Document> {
  const id = fc.oneof(fc.constantFrom('a', 'b', 'fig:map', 'with space', '1', 'ünï', ''), text)
  const url = fc.oneof(
    fc.constantFrom('#a', '#nowhere', 'https://example.org', 'mailto:a@b.c', 'javascript:x'),
    text,
  )

  /** Every node of a document within every other, also where the types forbid it. */
  const tree = fc.letrec<Tree>((tie) => {
    const inlines = fc.array(tie('inline'), { maxLength: 3, depthIdentifier: 'document' })
    const blocks = fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'document' })
    const mixed = fc.oneof(inlines, blocks)
    const made = (shape: Record<string, unknown>) =>
      fc.record(shape as never) as fc.Arbitrary<DocumentContent>
    const is = (type: string, more: Record<string, unknown> = {}) =>
      made({ type: fc.constant(type), ...more })
    return {
      inline: fc.oneof(
        { depthIdentifier: 'document', maxDepth: 5, withCrossShrink: true },
        is('text', { value: text }),
        is('inlineCode', { value: text }),
        is('inlineMath', { value: fc.constantFrom('x^2', '\\frac{a}{b}', '\\nosuch', '{', '') }),
        is('break'),
        is('raw', { format: fc.constant('tex'), display: fc.constant('inline'), value: text }),
        is('comment', { value: text }),
        is('image', { url, alt: text }),
        is('footnoteReference', { identifier: fc.constantFrom('1', 'x') }),
        is('emphasis', { children: inlines }),
        is('strong', { children: inlines }),
        is('delete', { children: inlines }),
        is('underline', { children: inlines }),
        is('superscript', { children: inlines }),
        is('subscript', { children: inlines }),
        is('smallCaps', { children: inlines }),
        is('span', { lang: fc.constantFrom(undefined, 'de', 'not a tag'), children: inlines }),
        is('abbreviation', { title: text, children: inlines }),
        is('link', { url, children: inlines }),
        is('citation', {
          mode: fc.constant('parenthetical'),
          items: fc.constant([]),
          children: fc.array(
            is('citationLink', {
              reference: fc.constantFrom('ref-a', 'ref-b'),
              children: fc.array(is('text', { value: text }), { maxLength: 2 }),
            }),
            {
              maxLength: 2,
            },
          ),
        }),
        is('crossReference', { identifier: id, form: fc.constant('text'), children: inlines }),
      ),
      block: fc.oneof(
        { depthIdentifier: 'document', maxDepth: 5, withCrossShrink: true },
        is('paragraph', { children: inlines }),
        is('heading', { depth: fc.constant(2), children: inlines }),
        is('thematicBreak'),
        is('code', { value: text, lang: fc.option(text) }),
        is('math', { value: fc.constantFrom('a', '\\nosuch'), id, number: fc.constantFrom(undefined, '1') }),
        is('raw', { format: text, display: fc.constant('block'), value: text }),
        is('referencesPlace'),
        is('section', {
          id,
          depth: fc.constant(1),
          number: fc.constantFrom(undefined, '1'),
          role: fc.constantFrom(undefined, 'introduction', 'appendix', 'references', 'acknowledgements'),
          children: fc
            .tuple(is('heading', { depth: fc.constant(1), children: inlines }), blocks)
            .map(([first, rest]) => [first, ...rest]),
        }),
        is('blockquote', { children: blocks }),
        is('list', {
          ordered: fc.boolean(),
          start: fc.constantFrom(1, 4),
          children: fc.array(is('listItem', { checked: fc.constantFrom(null, true), children: blocks }), {
            maxLength: 3,
          }),
        }),
        is('figure', {
          kind: fc.constantFrom('figure', 'table', 'listing'),
          id,
          label: fc.constantFrom(undefined, 'Figure 1'),
          children: fc
            .tuple(
              fc.oneof(blocks, fc.array(is('image', { url, alt: text }), { maxLength: 2 })),
              fc.array(
                is('caption', {
                  children: fc.array(is('paragraph', { children: inlines }), { maxLength: 2 }),
                }),
                { maxLength: 1 },
              ),
            )
            .map(([content, caption]) => [...content, ...caption]),
        }),
        is('table', {
          align: fc.constantFrom(null, ['left', null]),
          children: fc.array(
            is('tableRow', {
              header: fc.boolean(),
              children: fc.array(
                is('tableCell', { children: mixed, header: fc.boolean(), colspan: fc.constantFrom(1, 2) }),
                { maxLength: 2 },
              ),
            }),
            { maxLength: 3 },
          ),
        }),
        is('definitionList', {
          children: fc.array(
            fc.oneof(
              is('definitionTerm', { children: inlines }),
              is('definitionDescription', { children: blocks }),
            ),
            { maxLength: 3 },
          ),
        }),
        is('lineBlock', {
          children: fc.array(is('line', { indent: fc.nat(3), children: inlines }), { maxLength: 3 }),
        }),
        is('division', {
          kind: fc.constantFrom('group', 'admonition', 'theorem', 'details'),
          name: fc.option(text),
          id,
          label: fc.constantFrom(undefined, 'Theorem 1'),
          title: fc.option(inlines),
          children: blocks,
        }),
      ),
    }
  })

  return fc
    .record({
      children: fc.array(tree.block, { maxLength: 4 }),
      note: fc.array(tree.block, { maxLength: 2 }),
      abstract: fc.array(tree.block, { maxLength: 2 }),
      statement: fc.array(tree.inline, { maxLength: 2 }),
      name: fc.constantFrom('competingInterests', 'dataAvailability', 'acknowledgements', 'fundingStatement'),
      title: fc.array(tree.inline, { maxLength: 2 }),
      keyword: fc.array(tree.inline, { maxLength: 2 }),
      target: id,
      field: text,
    })
    .map(({ children, note, abstract, statement, name, title, keyword, target, field }) =>
      documentOf({
        unread: {
          language: field,
          articleType: field,
          version: field,
          shortTitle: field,
          contributors: [
            { ...person, name: field, note: field, affiliations: ['1'] },
            { ...person, collective: field, members: [{ ...person, family: field }] },
          ],
          affiliations: [{ id: '1', text: field, department: field, url: field }],
          copyright: { statement: field, year: field },
          licence: { url: field },
          title: field,
          journal: { title: field, ids: { [field]: field }, eissn: field, volume: field },
          funding: [{ funder: field, funderId: field, recipient: field }],
          relatedArticles: [{ type: field, url: field, title: field }],
          translatedTitles: [{ title: field, subtitle: field, language: field }],
          ids: { [field]: field },
        },
        front: [
          { type: 'frontMatterPart', part: 'title', path: 'title', children: title as never },
          { type: 'frontMatterPart', part: 'keyword', path: 'keywords.0', children: keyword as never },
          {
            type: 'frontMatterPart',
            part: 'abstract',
            path: 'abstracts.0.text',
            children: abstract as never,
          },
          {
            type: 'frontMatterPart',
            part: 'statement',
            path: name === 'fundingStatement' ? name : `statements.${name}`,
            name,
            children: (name === 'fundingStatement'
              ? [{ type: 'paragraph', children: title }]
              : statement) as never,
          },
        ],
        children: children as never,
        notes: [{ type: 'footnoteDefinition', identifier: '1', label: '1', children: note as never }],
        references: [
          reference({
            id: 'a',
            type: 'article-journal',
            title: field,
            page: field,
            author: [{ literal: field }],
          }),
          reference({ id: 'b', type: field }),
        ],
        targets: new Map([[target, { id: target, kind: 'figure' }]]),
      }),
    )
}
