import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { placeOf } from '../../lib/diagnostics/offset-map.ts'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'

const yaml = `title: "Sea\\u2013level 'at' Sylt"
authors:
  - name: Ann One
    orcid: 0000-0002-1825-0097
    affiliation: "1, kiel"
affiliations:
  - {index: 1, name: Here}
  - {id: kiel, name: There}
abstract: >
  The sea rises
  at Sylt.

  It rose.
tags: gauges, sea level
acknowledgments: 'It''s
  all thanks.'
date: 15 April 2021
`
const source = `---\r\n${yaml.replace(/\n/g, '\r\n')}---\r\n`
const value = source.slice(5, -5)
const { places, prose, metadata } = readFrontMatter({ value, offset: 5 }, source, new VFile())
const at = (path: string) => {
  const place = places.placeOf(path)
  return place && source.slice(place.start.offset, place.end.offset)
}

test('every part of the metadata leads back to where the author wrote it', () => {
  expect(at('contributors.0.orcid')).toBe('0000-0002-1825-0097')
  expect(at('contributors.0.affiliations.0')).toBe('1')
  expect(at('contributors.0.affiliations.1')).toBe('kiel')
  expect(at('affiliations.1.institution')).toBe('There')
  expect(at('keywords.1')).toBe('sea level')
  expect(at('dates.date')).toBe('15 April 2021')
  expect(at('journal.issn')).toBeUndefined()
  const key = places.keyPlaceOf('statements.acknowledgements')
  expect(key && source.slice(key.start.offset, key.end.offset)).toBe('acknowledgments')
  expect(places.placeOf('contributors.0.orcid')?.start).toMatchObject({ line: 5, column: 12 })
})

test('what is missing leads to what should hold it', () => {
  expect(places.nearest('contributors.0.email')).toEqual({ place: places.placeOf('contributors.0') })
  expect(places.nearest('journal.issn')).toMatchObject({ place: { start: { line: 2, column: 1 } } })
})

test('words of the prose lead back through escapes, folds and quotation marks', () => {
  const word = (path: string, text: string) => {
    const scalar = prose.find((one) => one.path === path)!
    const start = scalar.value.indexOf(text)
    const { start: from, end } = placeOf(scalar.map, start, start + text.length, source)
    return source.slice(from.offset, end.offset)
  }
  expect(prose.map(({ path }) => path)).toEqual([
    'title',
    'abstracts.0.text',
    'keywords.0',
    'keywords.1',
    'statements.acknowledgements',
  ])
  expect(metadata.title).toBe('Sea–level ‘at’ Sylt'.replace(/[‘’]/g, "'"))
  expect(word('title', '–')).toBe('\\u2013')
  expect(word('title', 'level')).toBe('level')
  expect(word('title', 'Sylt')).toBe('Sylt')
  expect(word('abstracts.0.text', 'at Sylt')).toBe('at Sylt')
  expect(word('abstracts.0.text', 'rises at')).toBe('rises\r\n  at')
  expect(word('abstracts.0.text', 'It rose.')).toBe('It rose.')
  expect(word('statements.acknowledgements', "It's")).toBe("It''s")
  expect(word('statements.acknowledgements', 'all')).toBe('all')
})
