import { describe, expect, test } from 'vitest'
import { severityOf } from '../../../lib/diagnostics/report.ts'
import { validateJats } from '../../../lib/validate/validate-jats.ts'
import { writeJats } from '../../../lib/writers/jats/write-jats.ts'
import { documentOf, host, line, manuscriptFile, paragraph, tagSets } from './document.ts'
import { richDocument } from './rich-document.ts'

const errorsOf = (file: ReturnType<typeof manuscriptFile>): string[] =>
  file.messages.filter((message) => severityOf(message) === 'error').map(String)

describe('writeJats', () => {
  test.each(tagSets)('a rich document is valid in %s %s', async (tagSet, version) => {
    const file = manuscriptFile()
    const { xml, places } = await writeJats(richDocument(), { file, tagSet, version })
    await validateJats(xml, places, { host, file })
    expect(errorsOf(file)).toEqual([])
    expect(xml).toContain(`dtd-version="${version}"`)
  })

  test.each(tagSets)('an empty document is valid in %s %s', async (tagSet, version) => {
    const file = manuscriptFile()
    const { xml, places } = await writeJats(documentOf({}), { file, tagSet, version })
    await validateJats(xml, places, { host, file })
    expect(errorsOf(file)).toEqual([])
  })

  test('every element of the body leads back to its line', async () => {
    const file = manuscriptFile()
    const document = documentOf({ children: [paragraph('One', line(7)), paragraph('Two', line(9))] })
    const { xml, places } = await writeJats(document, { file })
    expect(places.placeAt(xml.indexOf('One'))?.position).toEqual(line(7))
    expect(places.placeAt(xml.indexOf('Two'))?.position).toEqual(line(9))
  })

  test('what galley made is in the ledger of generated ranges, what the author wrote is not', async () => {
    const file = manuscriptFile()
    const { xml, generated } = await writeJats(richDocument(), { file })
    const spans = generated.map(({ start, end }) => xml.slice(start, end))
    expect(spans).toContain('Figure 1')
    expect(spans.some((span) => span.startsWith('<ref id="ref-smith"'))).toBe(true)
    const kept = spans.reduce((text, span) => text.replace(span, ''), xml)
    expect(kept).toContain('Where the author speaks')
    expect(kept).not.toContain('Sea-level rise')
  })

  test('the same document gives the same bytes', async () => {
    const one = await writeJats(richDocument(), { file: manuscriptFile() })
    const two = await writeJats(richDocument(), { file: manuscriptFile() })
    expect(one.xml).toBe(two.xml)
  })
})
