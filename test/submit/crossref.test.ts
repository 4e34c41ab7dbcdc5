import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../lib/document/document.ts'
import { toDocument } from '../../lib/pipeline.ts'
import { readSource } from '../../lib/readers/markdown/read-source.ts'
import { checkCrossref } from '../../lib/submit/package/check-crossref.ts'
import { crossrefDeposit } from '../../lib/submit/package/crossref.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { completeFixture, filesOf } from './complete.ts'

async function documentOf(more: Record<string, unknown>): Promise<Document> {
  const fixture = completeFixture('blank')
  Object.assign(fixture.meta, more)
  const host = await memoryHost(filesOf(fixture))
  return toDocument(host).run(await readSource(host, 'paper.md'))
}

let xml: string
beforeAll(async () => {
  const document = await documentOf({
    doi: '10.1234/jts.1',
    subtitle: 'Gauges & <tides>',
    journal: {
      title: 'Tides',
      publisher: 'Press',
      issn: '1234-5679',
      volume: '3',
      issue: '1',
      'first-page': '17',
    },
    dates: { published: '2026-01-15' },
    submission: { 'landing-page': 'https://journal.example/1' },
  })
  xml = crossrefDeposit(document, 'abcdef0123456789').xml ?? ''
})

describe('a deposit for Crossref', () => {
  it('has what the schema asks for, in its order', () => {
    expect(checkCrossref(xml, 'x.xml')).toEqual([])
    expect(xml).toContain('<subtitle>Gauges &#x26; &#x3C;tides></subtitle>')
    expect(xml).toMatch(/<person_name sequence="first"[^>]*><given_name>Anna Maria<\/given_name>/)
    expect(xml.match(/<citation key/g)).toHaveLength(2)
  })

  it.each([
    [
      'an element out of order',
      (one: string) =>
        one
          .replace('<volume>3</volume>', '')
          .replace('<journal_volume>', '<journal_volume><doi_data/><volume>3</volume>'),
    ],
    ['no registrant', (one: string) => one.replace(/<registrant>.*?<\/registrant>/, '')],
    ['a wrong date', (one: string) => one.replace('<month>01</month>', '<month>13</month>')],
    ['a wrong DOI', (one: string) => one.replace('<doi>10.1234/jts.1</doi>', '<doi>doi:10.1234</doi>')],
    ['an unknown element', (one: string) => one.replace('</titles>', '<heading/></titles>')],
    ['no XML', (one: string) => one.slice(0, -10)],
  ])('is found wanting: %s', (_, plant) => {
    expect(plant(xml)).not.toBe(xml)
    expect(checkCrossref(plant(xml), 'x.xml')).not.toEqual([])
  })

  it('is not made up: what is missing is named', async () => {
    const { xml: none, missing } = crossrefDeposit(await documentOf({ doi: '10.1234/jts.1' }), '')
    expect(none).toBeUndefined()
    expect(missing).toEqual([
      'the article’s page (submission: landing-page)',
      'the journal (journal: title)',
      'an ISSN of the journal (journal: issn, eissn)',
      'the publisher (journal: publisher)',
      'the day of publication (dates: published)',
    ])
  })
})
