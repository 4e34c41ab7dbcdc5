import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDecisions, type Decision, type Decisions, readDecisions } from '../../lib/lint/decisions.ts'

const source = 'The the end. A seperate thing. The end.'

function accept(text: string, start: number, before: string, after: string): Decision {
  return {
    ...{
      note: 1,
      rule: 'text/x',
      reason: 'x',
      decision: 'accept',
      start,
      end: start + before.length,
      before,
      after,
    },
    leading: text.slice(Math.max(0, start - 32), start),
    trailing: text.slice(start + before.length, start + before.length + 32),
  }
}
const file = (...decisions: Decision[]): Decisions => ({
  ...{ galley: 'decisions', version: 1, manuscript: 'paper.md', sha256: '', decisions },
})
const spelling = accept(source, source.indexOf('seperate'), 'seperate', 'separate')
const doubled = accept(source, 3, ' the', '')

describe('decisions', () => {
  it('change what was accepted and nothing else', () => {
    const { source: made, applied, conflicts } = applyDecisions(source, file(spelling, doubled))
    expect(made).toBe('The end. A separate thing. The end.')
    expect([applied.length, conflicts.length]).toEqual([2, 0])
  })

  it('follow their words when the manuscript was edited elsewhere', () => {
    const longer = `A new paragraph.\n\n${source}`
    expect(applyDecisions(longer, file(spelling)).source).toBe(
      `A new paragraph.\n\n${source.replace('seperate', 'separate')}`,
    )
  })

  it('are conflicts where the words are no longer the same, or stand at several places', () => {
    const edited = source.replace('seperate thing', 'seperate matter')
    const decided = applyDecisions(edited, file(spelling))
    expect([decided.source, decided.conflicts[0]?.reason]).toEqual([
      edited,
      'The manuscript no longer says there what it said',
    ])
    const twice = `X ${source}\n${source}`
    const { source: same, conflicts } = applyDecisions(twice, file(spelling))
    expect(same).toBe(twice)
    expect(conflicts[0]?.reason).toContain('several places')
  })

  it('never overlap', () => {
    const other = accept(source, spelling.start! + 3, 'erate thing', 'x')
    const { source: made, conflicts } = applyDecisions(source, file(spelling, other))
    expect(made).toBe(source.replace('seperate', 'separate'))
    expect(conflicts).toHaveLength(1)
  })

  it('do not apply a second time', () => {
    const once = applyDecisions(source, file(spelling, doubled)).source
    const again = applyDecisions(once, file(spelling, doubled))
    expect(again.source).toBe(once)
    expect(again.conflicts).toHaveLength(2)
  })

  it('leave every byte outside of the accepted stretches, whatever they say', () => {
    const some = fc.record({ start: fc.nat(40), length: fc.nat(6), after: fc.string(), wrong: fc.boolean() })
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(some, { maxLength: 6 }),
        (text, drafts) => {
          const decisions = drafts.map(({ start, length, after, wrong }) => {
            const before = text.slice(start, start + length)
            return {
              ...accept(text, Math.min(start, text.length), before, after),
              ...(wrong && { before: `${before}\u0000` }),
            }
          })
          const { source: made, applied } = applyDecisions(text, file(...decisions))
          const gained = applied.reduce((sum, { before, after }) => sum + after!.length - before!.length, 0)
          expect(made.length).toBe(text.length + gained)
          expect(applied.every(({ before }) => !before!.includes('\u0000'))).toBe(true)
        },
      ),
    )
  })

  it('must be a file of decisions', () => {
    expect(readDecisions('{')).toMatch(/^It is not JSON/)
    expect(readDecisions('{"galley":"decisions","version":1}')).toMatch(/^Unexpected /)
    expect(readDecisions(JSON.stringify(file(spelling)))).toMatchObject({ manuscript: 'paper.md' })
  })
})
