import { describe, expect, it } from 'vitest'
import { authorQueries } from '../../lib/diagnostics/author-queries.ts'
import { buildManuscript, groupByFile, lintManuscript, reportQueries, severityOf } from '../../lib/index.ts'
import { questionIn } from '../../lib/lint/queries.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const source = `---
title: A title
queries:
  - Who are the authors?
---

# One

Some words <!-- AQ: Is this the right year? --> of 1999. <!-- a note of mine -->

<!-- AQ2: Which
     map is meant? -->

\`<!-- AQ: no query, but code -->\`

The the end is near, an near end.
`

const lint = async (text: string, final = false) =>
  lintManuscript(await memoryHost({ 'paper.md': text }), '/manuscript/paper.md', { final })

describe('author queries', () => {
  it('are numbered in the order of the manuscript, each at its place', async () => {
    const { file } = await lint(source)
    expect(authorQueries(file.messages)).toEqual([
      { number: 1, question: 'Who are the authors?', line: 4 },
      { number: 2, question: 'Is this the right year?', line: 9 },
      { number: 3, question: 'Which map is meant?', line: 11 },
    ])
    const place = file.messages.find(({ reason }) => reason.startsWith('Author query 2'))?.place
    expect(place && 'start' in place && source.slice(place.start.offset, place.end.offset)).toBe(
      '<!-- AQ: Is this the right year? -->',
    )
  })

  it('are suggestions, and errors where the manuscript is to be final', async () => {
    const severities = async (final: boolean) => {
      const { file } = await lint(source, final)
      return file.messages.filter(({ ruleId }) => ruleId === 'author-query').map(severityOf)
    }
    expect(await severities(false)).toEqual(Array(3).fill('suggestion'))
    expect(await severities(true)).toEqual(Array(3).fill('error'))
  })

  it('stand in the report of a build and in no output', async () => {
    const host = await memoryHost({ 'paper.md': source })
    const { report, outputs } = await buildManuscript(host, '/manuscript/paper.md', {
      to: ['html'],
      repair: true,
      strict: false,
    })
    expect(report.queries.map(({ line }) => line)).toEqual([4, 9, 11])
    expect(outputs.html).not.toContain('right year')
  })

  it('make a letter, together with what has no certain fix', async () => {
    const letter = reportQueries(groupByFile([await lint(source)], '/manuscript'))
    expect(letter).toMatch(/^Queries on paper\.md\n\n1\. Who are the authors\? \(line 4\)\n\n2\. Is this/)
    expect(letter).toContain('Please look at these places too:\n\n4. ')
    expect(letter.split('\n').every((line) => line.length <= 78)).toBe(true)
    // What the build corrects by itself is no question.
    expect(letter).not.toContain('The the')
  })

  it('need nothing but `AQ:`', () => {
    expect(questionIn(' AQ: Why? ')).toBe('Why?')
    expect(questionIn('AQ 7: Why?')).toBe('Why?')
    expect(questionIn('AQ:')).toBe('Please check this place.')
    expect(questionIn(' FAQ: none ')).toBeUndefined()
    expect(questionIn('AQUA: none')).toBeUndefined()
  })
})
