import { describe, expect, test } from 'vitest'
import { severityOf } from '../../../lib/diagnostics/report.ts'
import { validateJats } from '../../../lib/validate/validate-jats.ts'
import { publications } from '../../../lib/writers/jats/references/types/index.ts'
import { writeJats } from '../../../lib/writers/jats/write-jats.ts'
import { documentOf, host, manuscriptFile, reference, tagSets } from './document.ts'

const people = [
  { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
  { literal: 'The Consortium' },
  { family: 'others' },
]
const date = { 'date-parts': [[2020, 3, 15]] }

/** An entry with every field that galley writes. */
const full = (type: string) => ({
  id: type,
  type,
  title: 'On <i>Homo</i> in H<sub>2</sub>O & 10<sup>3</sup>',
  author: people,
  editor: people,
  translator: people,
  director: people,
  interviewer: people,
  recipient: people,
  'container-author': people,
  'container-title': 'A Container',
  'collection-title': 'A Series',
  issued: date,
  accessed: date,
  'original-date': { 'date-parts': [[1920]] },
  'event-title': 'A Conference',
  'event-date': date,
  'event-place': 'Kiel',
  publisher: 'A Press',
  'publisher-place': 'Berlin',
  volume: '3',
  issue: '2',
  edition: '2nd',
  version: 'v1.2',
  page: '101–18',
  number: '42',
  genre: 'PhD thesis',
  authority: 'A Court',
  note: 'A note',
  dimensions: '20 cm',
  DOI: 'https://doi.org/10.5281/zenodo.1',
  PMID: '1',
  PMCID: 'PMC1',
  ISBN: '978-3-16-148410-0',
  ISSN: '1234-5679',
  URL: 'https://example.org/',
  archive: 'arXiv',
  archive_location: '2001.00001',
})

describe('references', () => {
  test.each(tagSets)('of every type with every field are valid in %s %s', async (tagSet, version) => {
    const references = [...Object.keys(publications), 'constructor'].map((type) => reference(full(type)))
    for (const citations of ['element', 'mixed'] as const) {
      const file = manuscriptFile()
      const { xml, places } = await writeJats(documentOf({ references }), {
        file,
        tagSet,
        version,
        citations,
      })
      await validateJats(xml, places, { host, file })
      expect(file.messages.filter((message) => severityOf(message) === 'error').map(String)).toEqual([])
    }
  })

  test('in the words of a style that sets volumes in italics and links DOIs are valid', async () => {
    const text = (value: string) => ({ type: 'text' as const, value })
    const url = `https://doi.org/${full('article-journal').DOI}`
    const printed = {
      ...reference(full('article-journal')),
      children: [
        text('On Homo. Journal, '),
        { type: 'emphasis' as const, children: [text(String(full('article-journal').volume))] },
        text('. '),
        { type: 'link' as const, url, children: [text(url)] },
      ],
    }
    const file = manuscriptFile()
    const options = { file, citations: 'mixed' as const }
    const { xml, places } = await writeJats(documentOf({ references: [printed] }), options)
    await validateJats(xml, places, { host, file })
    expect(file.messages.filter((message) => severityOf(message) === 'error').map(String)).toEqual([])
    expect(xml).toMatch(/<volume>[^<]+<\/volume>\. https:\/\/doi\.org\/<pub-id/)
  })

  test('keep particles, suffixes, bodies, “and others”, markup, and whole last pages', async () => {
    const document = documentOf({ references: [reference(full('article-journal'))] })
    const { xml } = await writeJats(document, { file: manuscriptFile() })
    expect(xml).toContain(
      '<name><surname>van den Berg</surname><given-names>Anna</given-names><suffix>Jr.</suffix></name>' +
        '<collab>The Consortium</collab><etal/>',
    )
    expect(xml).toContain('On <italic>Homo</italic> in H<sub>2</sub>O &amp; 10<sup>3</sup>')
    expect(xml).toContain('<fpage>101</fpage>')
    expect(xml).toContain('<lpage>118</lpage>')
    expect(xml).toContain('<year iso-8601-date="2020-03-15">2020</year>')
    expect(xml).toContain('assigning-authority="datacite">10.5281/zenodo.1<')
  })

  test.each([
    ['article-journal', 'journal'],
    ['paper-conference', 'confproc'],
    ['dataset', 'data'],
    ['software', 'software'],
    ['article', 'preprint'],
    ['thesis', 'thesis'],
    ['webpage', 'webpage'],
    ['standard', 'standard'],
    ['patent', 'patent'],
    ['legal_case', 'legal'],
    ['personal_communication', 'commun'],
  ])('of the type %s are %s', async (type, kind) => {
    const entry = { id: 'a', type, title: 'T', author: people }
    const { xml } = await writeJats(documentOf({ references: [reference(entry)] }), {
      file: manuscriptFile(),
    })
    expect(xml).toContain(`<element-citation publication-type="${kind}">`)
  })

  test('of programs that BibTeX calls @misc are software', async () => {
    const entry = (id: string, URL: string) =>
      reference({ id, type: 'document', title: 'T', author: people, URL })
    const references = [entry('a', 'https://github.com/gulls/count'), entry('b', 'https://example.org/gulls')]
    const { xml } = await writeJats(documentOf({ references }), { file: manuscriptFile() })
    expect(xml.match(/publication-type="\w+"/g)).toEqual([
      'publication-type="software"',
      'publication-type="report"',
    ])
  })

  test('lead back to the field of the bibliography', async () => {
    const entry = reference({ id: 'a', type: 'book', title: 'T', publisher: 'P' })
    const at = { start: { line: 9, column: 3, offset: 90 }, end: { line: 9, column: 8, offset: 95 } }
    entry.entry.fields = { publisher: at }
    const { xml, places } = await writeJats(documentOf({ references: [entry] }), { file: manuscriptFile() })
    expect(places.placeAt(xml.indexOf('<publisher-name>'))).toEqual({ position: at, path: '/references.bib' })
  })
})
