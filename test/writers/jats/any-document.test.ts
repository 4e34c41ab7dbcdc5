import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severityOf } from '../../../lib/diagnostics/report.ts'
import { extractDocument } from '../../../lib/proof/extract-document.ts'
import { extractJats } from '../../../lib/proof/extract-jats.ts'
import { proveOutput } from '../../../lib/proof/prove.ts'
import { validateJats } from '../../../lib/validate/validate-jats.ts'
import { writeJats } from '../../../lib/writers/jats/write-jats.ts'
import { arbitraryDocument, hostileText, plainText } from './arbitrary-document.ts'
import { documentOf, host, manuscriptFile, tagSets } from './document.ts'

describe('any document', () => {
  test('is well-formed and valid in every tag set and version', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDocument(hostileText),
        fc.constantFrom(...tagSets),
        async (document, [tagSet, version]) => {
          const file = manuscriptFile()
          const { xml, places } = await writeJats(document, { file, tagSet, version })
          await validateJats(xml, places, { host, file })
          const errors = file.messages.filter((message) => severityOf(message) === 'error')
          expect(errors.map(String).concat(errors.length > 0 ? xml : [])).toEqual([])
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 400) },
    )
  })

  test('keeps every word in its order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(plainText), async (document) => {
        const { xml, generated } = await writeJats(document, { file: manuscriptFile() })
        const file = manuscriptFile()
        proveOutput(extractDocument(document), extractJats(xml, generated), 'JATS', file)
        // Links in links, and targets that are nowhere or not listed, which any tree may have and no manuscript has.
        const losses = file.messages
          .map((message) => message.reason)
          .filter(
            (reason) =>
              !/ link in the /.test(reason) &&
              !/loss of (?:link|reference) | reference to a part /.test(reason),
          )
        expect(losses.concat(losses.length > 0 ? xml : [])).toEqual([])
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    )
  })

  test('ten thousand nested quotations are written as text, with a message', async () => {
    let node: object = { type: 'paragraph', children: [{ type: 'text', value: 'deep' }] }
    for (let depth = 0; depth < 10_000; depth++) node = { type: 'blockquote', children: [node] }
    const file = manuscriptFile()
    const { xml, places } = await writeJats(documentOf({ children: [node as never] }), { file })
    await validateJats(xml, places, { host, file })
    expect(xml).toContain('deep')
    expect(file.messages.map((message) => message.ruleId)).toContain('too-deep')
    expect(file.messages.filter((message) => message.fatal)).toEqual([])
  })
})
