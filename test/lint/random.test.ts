import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelOf } from '../../lib/lint/model/model-of.ts'
import { rules } from '../../lib/lint/rules/index.ts'
import { lintModel } from '../../lib/lint/run.ts'
import { readLexiconFile } from './lexicon.ts'
import { readManuscript } from './manuscript.ts'

/** Pieces of manuscripts that rules look for, in any order. */
const piece = fc.constantFrom(
  ...'# ## - > * ** ` $ ( ) [ ] { } “ ” ‘ ’ " \' , . ; : ! ? – — -- --- … | \n \n\n'.split(' '),
  ...'the the The a an and or not only but also TTP TPP (TTP) IEDs Figure 1 Table 2 @a2000 [@b2001] (Rashid, 2000)'.split(
    ' ',
  ),
  ...'Afghan Taliban Shariah Sharia colour color organise organize counter-terrorism counterterrorism TODO (rrr) ??'.split(
    ' ',
  ),
  ...'между 文字 كلمة é ﬁ \u00ad \ufffc \u200b 😀 &amp; \\* <b> </b> <!-- --> [^1] [^1]: ^x^ ~y~ :::'.split(
    ' ',
  ),
  '1. First',
  '![A bird](a.png){#fig:a}',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  'on the other hand',
  'in order to',
)

test('findings of any text are well-formed, lie within it, and are the same again', async () => {
  const lexicon = readLexiconFile()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '  ', '\n')), { maxLength: 80 }),
      async (parts) => {
        const source = parts.flat().join('')
        const lint = async () => {
          const { tree, file } = await readManuscript(source)
          const model = modelOf(tree, file)
          model.lexicon = lexicon
          return lintModel(
            model,
            rules.map((rule) => ({ rule })),
            'paper.md',
          )
        }
        const found = await lint()
        for (const { message, offsets, fix, finding } of found) {
          expect(message.reason).toMatch(/^Unexpected /)
          if (offsets) {
            expect(offsets.start).toBeGreaterThanOrEqual(0)
            expect(offsets.end).toBeGreaterThanOrEqual(offsets.start)
            expect(offsets.end).toBeLessThanOrEqual(source.length)
          }
          if (fix !== 'none') expect(finding.expected).toHaveLength(1)
        }
        const again = (await lint()).map(({ message }) => String(message))
        expect(again).toEqual(found.map(({ message }) => String(message)))
      },
    ),
    { numRuns: 300 },
  )
})
