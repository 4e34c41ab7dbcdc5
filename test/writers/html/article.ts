import type { Document } from '../../../lib/document/document.ts'
import type { Paragraph, PhrasingContent, TableCell, TableRow } from '../../../lib/document/nodes.ts'
import { cite, documentOf, inline, md, reference, section } from './build.ts'

const p = (...children: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: children.flatMap((child) => (typeof child === 'string' ? inlineKeepingEdges(child) : [child])),
})

/** CommonMark strips spaces at the edges of a paragraph; between pieces of a sentence they count. */
function inlineKeepingEdges(source: string): PhrasingContent[] {
  const before = /^\s/.test(source) ? [{ type: 'text' as const, value: ' ' }] : []
  const after = /\s$/.test(source) ? [{ type: 'text' as const, value: ' ' }] : []
  return [...before, ...inline(source.trim()), ...after]
}

const note = (identifier: string): PhrasingContent => ({
  type: 'footnoteReference',
  identifier,
  label: identifier.slice(1),
})
const see = (identifier: string, label: string): PhrasingContent => ({
  type: 'crossReference',
  identifier,
  form: 'label',
  children: [{ type: 'text', value: label, data: { generated: true } }],
})
const tex = (value: string): PhrasingContent => ({ type: 'inlineMath', value })
const cell = (value: string, fields: Partial<TableCell> = {}): TableCell => ({
  type: 'tableCell',
  children: inline(value),
  ...fields,
})
const row = (cells: (string | TableCell)[], header = false): TableRow => ({
  type: 'tableRow',
  ...(header ? { header } : {}),
  children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
})

const map = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" width="600" height="260"><rect width="600" height="260" fill="#eef3f7"/><g fill="none" stroke="#1d4f7c" stroke-width="2"><path d="M0 200C80 150 120 220 200 170S340 90 420 120 540 60 600 80"/><path d="M0 220c90-30 150 10 230-20s150-70 220-50 110-40 150-40" stroke="#c0713a"/></g><g font-family="sans-serif" font-size="14" fill="#333"><text x="430" y="105">observed</text><text x="440" y="165">modelled</text><text x="16" y="30">Sea level (cm)</text></g></svg>`

/** An article with everything that a page can hold. */
export const article: Document = documentOf(
  [
    p(
      'Sea level at the island of Sylt has been read from a gauge since 1843, and *no* single record of the North Sea is longer. Earlier work treats the record as homogeneous ',
      cite('jensen2014', 'Jensen, 2014', 1),
      '; we show that it is not, and that two breaks explain most of the difference to the satellites.',
      note('n1'),
      ' The first of them falls into the years of the great dams.',
    ),
    section('introduction', '1', 'Introduction', [
      p(
        'The gauge was moved twice. **Both** moves are documented in the harbour’s ledgers, which were thought lost ',
        cite('okafor2019', 'Okafor & Li, 2019', 2),
        '. ',
        see('fig-map', 'Figure 1'),
        ' shows the record with and without correction, ',
        see('tbl-breaks', 'Table 1'),
        ' the breaks; ',
        see('methods', 'Section 2'),
        ' says how they were found, by way of ',
        see('eq-model', 'Equation 1'),
        '.',
      ),
      p(
        'Words of the trade: H',
        { type: 'subscript', children: inline('2') },
        'O, 10',
        { type: 'superscript', children: inline('−3') },
        ', ',
        { type: 'smallCaps', children: inline('Anno Domini') },
        ', ',
        { type: 'abbreviation', title: 'Normalhöhennull', children: inline('NHN') },
        ', ~~struck~~ ',
        { type: 'delete', children: inline('struck') },
        ', ',
        { type: 'underline', children: inline('underlined') },
        ', ',
        { type: 'span', lang: 'la', children: inline('*terminus post quem*') },
        ', `code_in_line()`, a [link](https://example.org/a?b=c&d=e "Example") and a very long address: <https://example.org/an/address/that/is/far/too/long/for/a/narrow/telephone/screen/and/must/break/somewhere>.',
      ),
      {
        type: 'figure',
        kind: 'figure',
        id: 'fig-map',
        number: '1',
        label: 'Figure 1',
        children: [
          {
            type: 'image',
            url: 'map.svg',
            alt: 'Two curves of sea level from 1843 to 2020; after correction they agree.',
            data: {
              asset: {
                path: 'map.svg',
                mediaType: 'image/svg+xml',
                bytes: new TextEncoder().encode(map),
                width: 600,
                height: 260,
              },
            },
          },
          {
            type: 'caption',
            children: [
              p(
                'Sea level at Sylt, observed and modelled. The *dashed* line marks the first break ',
                cite('jensen2014', 'Jensen, 2014', 3),
                '.',
              ),
            ],
          },
        ],
      },
      ...md('> The sea has neither *meaning* nor pity.\n>\n> — after Chekhov'),
      {
        type: 'lineBlock',
        children: [
          { type: 'line', indent: 0, children: inline('Heut bin ich über Rungholt gefahren,') },
          { type: 'line', indent: 4, children: inline('die Stadt ging unter vor sechshundert Jahren.') },
        ],
      },
    ]),
    section('methods', '2', 'Material and methods', [
      section('gauge', '2.1', 'The gauge', [
        ...md(
          'Three things were read off each page of the ledger:\n\n- the height, in Prussian feet;\n- the time, by the harbour’s clock;\n- remarks, of two kinds:\n  1. on the weather,\n  2. on repairs.\n\nWhat follows is loose:\n\n1. One item that has a paragraph of its own, so that the list stands with space between.\n\n2. Another.',
        ),
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: [
            { type: 'listItem', checked: true, children: [p('transcribed')] },
            { type: 'listItem', checked: false, children: [p('checked against the second copy')] },
          ],
        },
        {
          type: 'definitionList',
          children: [
            { type: 'definitionTerm', children: inline('Datum') },
            {
              type: 'definitionDescription',
              children: [p('The height that a gauge', { type: 'break' }, 'counts from.')],
            },
            { type: 'definitionTerm', children: inline('Benchmark') },
            { type: 'definitionDescription', children: [p('A bolt in a wall that keeps it.')] },
          ],
        },
      ]),
      section('model', '2.2', 'A model with two breaks', [
        p(
          'Let ',
          tex('h(t)'),
          ' be the height at time ',
          tex('t \\in [t_0, t_1]'),
          '. The offsets ',
          tex('\\delta_k'),
          ' solve',
        ),
        {
          type: 'math',
          id: 'eq-model',
          number: '1',
          value:
            'h(t) = a + bt + \\sum_{k=1}^{2} \\delta_k\\, \\mathbf{1}\\{t \\ge \\tau_k\\} + \\varepsilon(t), \\qquad \\hat{\\delta} = \\arg\\min_{\\delta} \\int_{t_0}^{t_1} \\left| h - \\frac{\\partial f}{\\partial t} \\right|^2 \\,\\mathrm{d}t',
        },
        p('and the variance is ', tex('\\sigma^2 = \\mathbb{E}[\\varepsilon^2]'), '.'),
        {
          type: 'math',
          value:
            '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1} = \\frac{1}{ad-bc} \\begin{pmatrix} d & -b \\\\ -c & a \\end{pmatrix}',
        },
        {
          type: 'figure',
          kind: 'listing',
          id: 'lst-breaks',
          number: '1',
          label: 'Listing 1',
          children: [
            {
              type: 'code',
              lang: 'python',
              value:
                'def breaks(h, k=2):\n    """Find the k breaks that explain most of the variance of the whole record, by dynamic programming."""\n    return min(candidates(h, k), key=lambda tau: residual(h, tau))  # O(n²)',
            },
            { type: 'caption', children: [p('How the breaks are found.')] },
          ],
        },
        {
          type: 'division',
          kind: 'theorem',
          name: 'theorem',
          id: 'thm-one',
          number: '1',
          label: 'Theorem 1',
          title: inline('Uniqueness'),
          children: [p('If ', tex('\\varepsilon'), ' is white, the breaks are unique almost surely.')],
        },
        {
          type: 'division',
          kind: 'admonition',
          name: 'note',
          label: 'Note',
          children: [
            p(
              'The ledgers are kept in the ',
              { type: 'raw', format: 'tex', display: 'inline', value: '\\archive{Kiel}' },
              ' archive.',
            ),
          ],
        },
        {
          type: 'division',
          kind: 'details',
          title: inline('More on the clock'),
          children: [p('It was wrong by eleven minutes until 1893.')],
        },
      ]),
    ]),
    section('results', '3', 'Results', [
      p(
        'The breaks stand in ',
        see('tbl-breaks', 'Table 1'),
        '; a picture was lost: ',
        {
          type: 'image',
          url: 'lost.png',
          alt: 'The harbour in 1890.',
        },
        '.',
      ),
      {
        type: 'figure',
        kind: 'table',
        id: 'tbl-breaks',
        number: '1',
        label: 'Table 1',
        children: [
          {
            type: 'table',
            align: [null, 'right', 'right', 'right', 'right', null],
            children: [
              row(
                [
                  '',
                  cell('Offset', { colspan: 2, align: 'center' }),
                  cell('Error', { colspan: 2, align: 'center' }),
                  '',
                ],
                true,
              ),
              row(['Break', 'cm', 'feet', 'cm', 'feet', 'Cause as the ledger has it'], true),
              row([cell('1868', { header: true }), '12.40', '0.41', '0.30', '0.01', 'moved to the new mole']),
              row([
                cell('1927', { header: true }),
                '−3.15',
                '−0.10',
                '0.25',
                '0.01',
                '*Hindenburgdamm* opened',
              ]),
            ],
          },
          { type: 'caption', children: [p('The two breaks. Errors are one standard deviation.')] },
        ],
      },
      { type: 'thematicBreak' },
      ...md(
        '```\nplain code without a language that is long enough to scroll sideways on a telephone, surely\n```',
      ),
      {
        type: 'raw',
        format: 'tex',
        display: 'block',
        value: '\\begin{tikzpicture}\n  \\draw (0,0) -- (1,1);\n\\end{tikzpicture}',
      },
      p('A formula that cannot be set: ', tex('\\frac{a'), '.'),
    ]),
    section('discussion', '4', 'Discussion, with *emphasis* and a formula', [
      p(
        'What was found agrees with the satellites ',
        cite('okafor2019', 'Okafor & Li, 2019', 4),
        ', with ledgers elsewhere',
        note('n2'),
        ', and with itself',
        note('n1'),
        '.',
      ),
    ]),
    section('references', undefined, 'References', [{ type: 'referencesPlace' }]),
  ],
  {
    title: 'Two breaks in the sea-level record of Sylt, 1843–2020',
    subtitle: 'With the ledgers of the harbour',
    shortTitle: 'Two breaks at Sylt',
    articleType: 'research-article',
    language: 'en-GB',
    contributors: [
      {
        given: 'Anna Maria',
        family: 'Jensen',
        orcid: '0000-0002-1825-0097',
        email: 'jensen@example.org',
        corresponding: true,
        equalContribution: true,
        affiliations: ['1', '2'],
        roles: [{ role: 'Conceptualization', degree: 'lead' }, { role: 'Writing – original draft' }],
      },
      {
        given: 'Chidi',
        family: 'Okafor',
        equalContribution: true,
        affiliations: ['2'],
        roles: [{ role: 'Software' }],
      },
      { collective: 'The Sylt Consortium' },
    ],
    affiliations: [
      {
        id: '1',
        institution: 'Kiel University',
        department: 'Institute of Geosciences',
        city: 'Kiel',
        country: 'Germany',
      },
      { id: '2', institution: 'University of Lagos', city: 'Lagos', country: 'Nigeria' },
    ],
    abstracts: [
      {
        text: 'The record of sea level at Sylt is the longest of the North Sea. We read the ledgers of its harbour again and find two breaks, in 1868 and 1927. With both corrected, the trend since 1900 falls from 2.1 to 1.7 mm a year, and the difference to the satellites vanishes.',
      },
      {
        type: 'plain-language-summary',
        text: 'Somebody moved the ruler. We found out when, and by how much.',
      },
    ],
    keywords: ['sea level', 'tide gauges', 'homogenization', 'North Sea'],
    dates: { received: '2023-11-02', accepted: '2024-03-05', published: '2024-04-11' },
    licence: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    copyright: { year: '2024', holder: 'Jensen and Okafor' },
    doi: '10.1234/jts.2024.17',
    journal: {
      title: 'Journal of Test Science',
      eissn: '1234-5679',
      publisher: 'Test Press',
      volume: '3',
      issue: '1',
      firstPage: '17',
      lastPage: '32',
    },
    funding: [{ funder: 'Deutsche Forschungsgemeinschaft', award: '123456' }],
    statements: {
      dataAvailability: 'The transcribed ledgers are at the archive in Kiel.',
      competingInterests: 'The authors declare no competing interests.',
      acknowledgements: 'We thank the harbour master.',
    },
  },
  {
    notes: [
      {
        type: 'footnoteDefinition',
        identifier: 'n1',
        label: '1',
        children: [p('Not *all* of it: the winter of 1947 has its own.')],
      },
      {
        type: 'footnoteDefinition',
        identifier: 'n2',
        label: '2',
        children: [p('So Cuxhaven ', cite('jensen2014', 'Jensen, 2014, p. 12', 5), '.')],
      },
    ],
    references: [
      reference(
        'jensen2014',
        'Jensen, A. M. (2014). *The gauge: A history*. Test Press. [https://doi.org/10.1234/gauge](https://doi.org/10.1234/gauge)',
        ['cite-1', 'cite-3', 'cite-5'],
        {
          title: 'The gauge: A history',
          author: [{ family: 'Jensen', given: 'A. M.' }],
          issued: { 'date-parts': [[2014]] },
          publisher: 'Test Press',
          DOI: '10.1234/gauge',
        },
      ),
      reference(
        'okafor2019',
        'Okafor, C., & Li, W. (2019). Ledgers of harbours. *Journal of Test Science*, *2*(4), 101–119.',
        ['cite-2', 'cite-4'],
        {
          type: 'article-journal',
          title: 'Ledgers of harbours',
          author: [
            { family: 'Okafor', given: 'C.' },
            { family: 'Li', given: 'W.' },
          ],
          'container-title': 'Journal of Test Science',
          volume: '2',
          issue: '4',
          page: '101–119',
          issued: { 'date-parts': [[2019]] },
        },
      ),
    ],
  },
)
