import type { PhrasingContent } from 'mdast'
import type { Document } from '../../../lib/document/document.ts'
import { documentOf, line, paragraph, reference } from './document.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/** A document with one of everything. */
export function richDocument(): Document {
  return documentOf({
    metadata: {
      title: 'Sea level',
      language: 'en',
      articleType: 'research-article',
      version: 'VoR',
      doi: '10.5555/12345678',
      subjects: ['Oceanography'],
      contributors: [
        {
          given: 'Anna Maria',
          family: 'Jensen',
          orcid: '0000-0002-1825-0097',
          orcidAuthenticated: true,
          email: 'anna@example.org',
          corresponding: true,
          degrees: 'PhD',
          equalContribution: true,
          roles: [{ role: 'Conceptualization', degree: 'lead' }, { role: 'Tea' }],
          affiliations: ['1'],
          note: 'Present address: elsewhere',
        },
        {
          given: 'Chidi',
          family: 'Okafor',
          particle: 'von',
          suffix: 'Jr.',
          equalContribution: true,
          affiliations: ['1', '2'],
        },
        { collective: 'The Sylt Group', members: [{ given: 'M', family: 'Member' }] },
        { name: 'Single String' },
      ],
      affiliations: [
        {
          id: '1',
          institution: 'Kiel University',
          department: 'Geosciences',
          city: 'Kiel',
          region: 'SH',
          postalCode: '24118',
          street: 'Way 1',
          country: 'Germany',
          countryCode: 'DE',
          ror: 'https://ror.org/04v76ef78',
        },
        { id: '2', text: 'AWI, Bremerhaven, Germany' },
      ],
      dates: { received: '2023-11-02', revised: '2024-01', accepted: '2024-02-20', published: '2024-03-15' },
      licence: { id: 'CC-BY-4.0' },
      copyright: { year: '2024', holder: 'Jensen and Okafor' },
      journal: {
        title: 'Journal of Test Science',
        abbreviatedTitle: 'J. Test Sci.',
        ids: { 'publisher-id': 'jts' },
        issn: '1234-5679',
        publisher: 'Test Press',
        publisherLocation: 'Berlin',
        volume: '3',
        issue: '1',
        elocationId: 'e12',
      },
      funding: [
        {
          funder: 'DFG',
          funderId: '10.13039/501100001659',
          award: '123456',
          recipient: 'Anna Maria Jensen',
        },
      ],
      fundingStatement: 'Funded by DFG.',
      keywords: ['sea level'],
    },
    front: [
      { type: 'frontMatterPart', part: 'title', path: 'title', children: [text('Sea level at Sylt')] },
      { type: 'frontMatterPart', part: 'subtitle', path: 'subtitle', children: [text('A short study')] },
      { type: 'frontMatterPart', part: 'shortTitle', path: 'shortTitle', children: [text('Sylt')] },
      {
        type: 'frontMatterPart',
        part: 'abstract',
        path: 'abstracts.0.text',
        children: [paragraph('We study.'), { type: 'list', children: [item('a')] }],
      },
      {
        type: 'frontMatterPart',
        part: 'abstract',
        path: 'abstracts.1.text',
        name: 'plain-language-summary',
        children: [paragraph('The sea rises.')],
      },
      {
        type: 'frontMatterPart',
        part: 'abstract',
        path: 'abstracts.2.text',
        lang: 'de',
        children: [paragraph('Das Meer.')],
      },
      { type: 'frontMatterPart', part: 'keyword', path: 'keywords.0', children: [text('sea level')] },
      ...(
        [
          'competingInterests',
          'dataAvailability',
          'ethics',
          'acknowledgements',
          'authorContributions',
        ] as const
      ).map((name) => ({
        type: 'frontMatterPart' as const,
        part: 'statement' as const,
        path: `statements.${name}`,
        name,
        children: [paragraph(`About ${name}.`)],
      })),
    ],
    children: [
      {
        type: 'section',
        id: 'intro',
        depth: 1,
        number: '1',
        role: 'introduction',
        position: line(10),
        children: [
          { type: 'heading', depth: 1, children: [text('Introduction')] },
          {
            type: 'paragraph',
            position: line(12),
            children: [
              text('Where the author speaks '),
              {
                type: 'citation',
                mode: 'parenthetical',
                items: [],
                children: [
                  text('('),
                  { type: 'citationLink', reference: 'ref-smith', children: [text('Smith, 2020')] },
                  text(')'),
                ],
              },
              { type: 'emphasis', children: [text('a')] },
              { type: 'strong', children: [text('b')] },
              { type: 'delete', children: [text('c')] },
              { type: 'inlineCode', value: 'd' },
              { type: 'break' },
              { type: 'footnoteReference', identifier: '1' },
              {
                type: 'link',
                url: 'https://example.org',
                children: [text('link'), { type: 'image', url: 'x.png', alt: 'x' }],
              },
              { type: 'link', url: 'mailto:a@example.org', children: [text('a@example.org')] },
              { type: 'crossReference', identifier: 'fig-a', form: 'label', children: [text('Figure 1')] },
              { type: 'crossReference', identifier: 'nowhere', form: 'text', children: [text('gone')] },
              { type: 'inlineMath', value: 'x^2' },
              { type: 'inlineMath', value: '\\nosuchcommand' },
              { type: 'span', lang: 'de', children: [text('Wort')] },
              { type: 'superscript', children: [text('2')] },
              { type: 'subscript', children: [text('2')] },
              { type: 'smallCaps', children: [text('sc')] },
              { type: 'underline', children: [text('u')] },
              { type: 'abbreviation', title: 'Long', children: [text('L')] },
              { type: 'raw', format: 'tex', display: 'inline', value: '\\foo{}' },
              { type: 'comment', value: 'no' },
            ],
          },
          { type: 'math', value: 'h = h_0 + \\alpha t', id: 'eq-1', number: '1' },
          { type: 'blockquote', children: [paragraph('Quoted'), { type: 'list', children: [item('q')] }] },
          {
            type: 'list',
            ordered: true,
            start: 3,
            children: [item('three'), { type: 'listItem', checked: true, children: [] }],
          },
          { type: 'code', lang: 'r', value: 'x <- 1' },
          { type: 'thematicBreak' },
        ],
      },
      {
        type: 'section',
        id: 'results',
        depth: 1,
        role: 'results',
        children: [
          { type: 'heading', depth: 1, children: [text('Results')] },
          {
            type: 'figure',
            kind: 'figure',
            id: 'fig-a',
            number: '1',
            label: 'Figure 1',
            position: line(30),
            children: [
              { type: 'image', url: 'a.png', alt: 'A map' },
              { type: 'caption', children: [paragraph('The island.'), paragraph('More.')] },
            ],
          },
          {
            type: 'figure',
            kind: 'figure',
            id: 'fig-b',
            children: [
              {
                type: 'figure',
                kind: 'figure',
                id: 'fig-b1',
                children: [{ type: 'image', url: 'b.png', alt: '' }],
              },
              paragraph('stray'),
              { type: 'caption', children: [paragraph('Both.')] },
            ],
          },
          {
            type: 'figure',
            kind: 'table',
            id: 'tbl-a',
            label: 'Table 1',
            children: [
              {
                type: 'table',
                align: ['left', 'right'],
                children: [
                  {
                    type: 'tableRow',
                    header: true,
                    children: [
                      { type: 'tableCell', children: [text('Station')] },
                      { type: 'tableCell', children: [text('Trend')] },
                    ],
                  },
                  {
                    type: 'tableRow',
                    children: [
                      { type: 'tableCell', header: true, children: [text('Husum')] },
                      {
                        type: 'tableCell',
                        colspan: 2,
                        children: [paragraph('3.1'), { type: 'thematicBreak' }],
                      },
                    ],
                  },
                ],
              },
              { type: 'caption', children: [paragraph('Trends.')] },
              paragraph('A note under the table.'),
            ],
          },
          {
            type: 'figure',
            kind: 'listing',
            id: 'lst-a',
            label: 'Listing 1',
            children: [{ type: 'code', lang: 'js', value: 'f()' }],
          },
          {
            type: 'definitionList',
            children: [
              { type: 'definitionTerm', children: [text('Term')] },
              { type: 'definitionTerm', children: [text('Synonym')] },
              {
                type: 'definitionDescription',
                children: [paragraph('Meaning'), { type: 'code', value: 'x' }],
              },
            ],
          },
          {
            type: 'lineBlock',
            children: [
              { type: 'line', indent: 0, children: [text('Verse')] },
              { type: 'line', indent: 0, children: [] },
              {
                type: 'line',
                indent: 2,
                children: [{ type: 'link', url: 'https://x.org', children: [text('linked')] }],
              },
            ],
          },
          {
            type: 'division',
            kind: 'admonition',
            name: 'note',
            id: 'box',
            title: [text('Mind')],
            children: [paragraph('Box')],
          },
          {
            type: 'division',
            kind: 'theorem',
            name: 'theorem',
            id: 'thm',
            label: 'Theorem 1',
            children: [paragraph('True'), { type: 'math', value: 'a' }],
          },
          { type: 'division', kind: 'group', id: 'grp', children: [paragraph('Grouped')] },
          { type: 'raw', format: 'html', display: 'block', value: '<video>' },
          {
            type: 'section',
            id: 'sub',
            depth: 2,
            children: [{ type: 'heading', depth: 2, children: [text('Sub')] }, paragraph('In sub')],
          },
          paragraph('After a section'),
        ],
      },
      section('ack', 'acknowledgements', 'Thanks'),
      section('app-a', 'appendix', 'Appendix A'),
      {
        type: 'section',
        id: 'references',
        depth: 1,
        role: 'references',
        children: [
          { type: 'heading', depth: 1, children: [text('References')] },
          { type: 'referencesPlace' },
        ],
      },
    ],
    notes: [{ type: 'footnoteDefinition', identifier: '1', label: '1', children: [paragraph('A note.')] }],
    references: [
      reference({
        id: 'smith',
        type: 'article-journal',
        title: 'Sea-level rise in <i>Homo</i> H<sub>2</sub>O',
        author: [
          { family: 'Smith', given: 'J. A.' },
          { family: 'Berg', 'non-dropping-particle': 'van den', given: 'K' },
          { literal: 'others' },
        ],
        issued: { 'date-parts': [[2020, 3]] },
        'container-title': 'J. Coast.',
        volume: '36',
        page: '101–18',
        DOI: '10.2112/x',
      }),
      reference({ id: 'empty', type: 'book' }),
    ],
    targets: new Map([
      ['fig-a', { id: 'fig-a', kind: 'figure', number: '1', label: 'Figure 1' }],
      ['intro', { id: 'intro', kind: 'section' }],
    ]),
  })
}

function item(value: string) {
  return { type: 'listItem' as const, children: [paragraph(value)] }
}

function section(
  id: string,
  role: 'acknowledgements' | 'appendix',
  title: string,
): Document['children'][number] {
  return {
    type: 'section',
    id,
    depth: 1,
    role,
    children: [{ type: 'heading', depth: 1, children: [text(title)] }, paragraph(`Text of ${title}`)],
  }
}
