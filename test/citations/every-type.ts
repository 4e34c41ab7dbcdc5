import type { CslItem, CslName } from '../../lib/document/document.ts'

const types = (
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
  'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
  'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
  'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
  'treaty webpage'
).split(' ')

const people: CslName[] = [
  { family: 'Berg', 'non-dropping-particle': 'van den', given: 'Anna Maria' },
  { family: 'Müller', given: 'J. P.' },
  { family: 'Okafor', given: 'Chidi', suffix: 'Jr.' },
  { literal: 'International Crisis Group' },
  { family: 'Álvarez', 'dropping-particle': 'de', given: 'Íñigo' },
  { family: 'Smith', given: 'Zoë' },
  { family: 'Smith', given: 'Adam' },
]

/**
 * A made-up bibliography: every CSL type, with one to seven names, with full and partial and missing dates, with
 * works that only their year's letter tells apart, and with works without authors or titles.
 */
export function everyType(): CslItem[] {
  const items = types.flatMap((type, index): CslItem[] => {
    const names = people.slice(index % 3, (index % 3) + 1 + (index % 5))
    const full: CslItem = {
      id: `${type}-1`,
      type,
      title: `The <i>Nature</i> of ${type.replace(/[-_]/g, ' ')}: a “quoted” study of <span class="nocase">pH</span>`,
      'title-short': `Nature of ${type}`,
      author: names,
      editor: index % 2 === 0 ? people.slice(2, 4) : [],
      translator: index % 4 === 0 ? people.slice(5) : [],
      issued: {
        'date-parts': [[1990 + (index % 12), (index % 12) + 1, (index % 28) + 1].slice(0, 1 + (index % 3))],
      },
      accessed: { 'date-parts': [[2020, 2, 29]] },
      'event-date': {
        'date-parts': [
          [2001, 5],
          [2001, 6],
        ],
      },
      'original-date': { 'date-parts': [[-44]] },
      'container-title': 'Journal of Things & Others',
      'container-title-short': 'J. Things',
      'collection-title': 'Studies in Things',
      'collection-number': '7',
      'event-title': 'Conference on Things',
      'event-place': 'Oslo',
      publisher: 'University Press',
      'publisher-place': 'New Haven, CT',
      volume: `${index + 1}`,
      issue: '2',
      page: '101-109',
      edition: index % 2 ? '2' : 'revised',
      number: `A-${index}`,
      'number-of-pages': '320',
      'number-of-volumes': '3',
      'chapter-number': '4',
      genre: 'PhD thesis',
      medium: 'Video',
      version: '1.0.3',
      authority: 'Supreme Court',
      archive: 'National Archive',
      DOI: `10.1000/${type}`,
      URL: `https://example.org/${type}`,
      ISBN: '978-1-86189-768-8',
      status: 'in press',
      note: 'A note.',
    }
    const bare: CslItem = { id: `${type}-2`, type, title: full.title!, author: names, issued: full.issued! }
    return index % 3 === 0 ? [full, bare] : [index % 2 ? full : bare]
  })
  return [
    ...items,
    { id: 'no-author', type: 'book', title: 'Anonymous work', issued: { 'date-parts': [[2000]] } },
    { id: 'no-title', type: 'book', author: people.slice(0, 1), issued: { 'date-parts': [[2000]] } },
    { id: 'no-date', type: 'article-journal', author: people.slice(5), title: 'Undated' },
    {
      id: 'literal-date',
      type: 'book',
      author: people.slice(5, 6),
      title: 'Soon',
      issued: { literal: 'forthcoming' },
    },
    {
      id: 'circa',
      type: 'book',
      author: people.slice(5, 6),
      title: 'Old',
      issued: { 'date-parts': [[1650]], circa: true },
    },
    {
      id: 'range',
      type: 'book',
      author: people.slice(6),
      title: 'Long',
      issued: { 'date-parts': [[1999], [2003]] },
    },
    { id: 'nothing', type: 'document' },
  ]
}

/** Styles that most journals and disciplines use, of every kind. */
export const commonStyles = [
  'apa',
  'chicago-author-date',
  'chicago-note-bibliography',
  'chicago-fullnote-bibliography',
  'modern-language-association',
  'ieee',
  'nature',
  'vancouver',
  'vancouver-superscript',
  'harvard-cite-them-right',
  'american-medical-association',
  'american-chemical-society',
  'american-sociological-association',
  'american-political-science-association',
  'din-1505-2',
  'din-1505-2-alphanumeric',
  'iso690-author-date-en',
  'elsevier-harvard',
  'elsevier-with-titles',
  'springer-basic-author-date',
  'springer-lecture-notes-in-computer-science',
  'oscola',
  'modern-humanities-research-association',
  'cell',
  'science',
  'bmj',
  'council-of-science-editors',
  'association-for-computing-machinery',
] as const
