import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { reportGithub } from '../../../lib/diagnostics/reporters/github.ts'
import { reportJson } from '../../../lib/diagnostics/reporters/json.ts'
import { groupByFile } from '../../../lib/diagnostics/reporters/reported-file.ts'
import { reportSarif } from '../../../lib/diagnostics/reporters/sarif.ts'
import { placeOf, reported } from './messages.ts'

const source = 'One.\r\n\r\nThe TPP, is 100% \u{1F600} new.\r\n'
const files = reported(source, [
  {
    rule: 'text/acronym-near-miss',
    on: 'TPP',
    severity: 'error',
    reason: 'Unexpected “TPP”,\nexpected “TTP”: 100%',
    actual: 'TPP',
    expected: ['TTP', ''],
    note: 'Look.',
    cause: { reason: 'Here', place: placeOf(source, 'One') },
  },
  { rule: 'structure/no-title', severity: 'suggestion', reason: 'Unexpected absence' },
  { rule: 'text/lines', on: 'One.\r\n\r\nThe', reason: 'Unexpected lines' },
  {
    rule: 'bibliography/broken',
    reason: 'Unexpected “}”',
    foreign: { path: '/text/my refs/a b.bib' },
  },
])

describe('json', () => {
  it('has one object a file, and places in UTF-16 units', () => {
    const list: unknown = JSON.parse(reportJson(files))
    expect(list).toMatchObject([
      { file: 'paper.md', messages: [{}, {}, {}] },
      { file: 'my refs/a b.bib', messages: [{ line: 1, column: 1, offset: 0 }] },
    ])
    const [{ messages }] = list as [{ messages: unknown[] }]
    expect(messages[2]).toEqual({
      ruleId: 'text/acronym-near-miss',
      severity: 'error',
      message: 'Unexpected “TPP”,\nexpected “TTP”: 100%',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 8,
      offset: 12,
      endOffset: 15,
      actual: 'TPP',
      expected: ['TTP', ''],
      note: 'Look.',
      url: 'https://galley.example/rules#text-acronym-near-miss',
    })
    expect(messages[0]).toMatchObject({ actual: null, expected: [], note: null, endLine: 1, endOffset: 0 })
  })

  it('finds the offsets of a place that has none', () => {
    const [file] = reported(source, [{ rule: 'text/x', reason: 'Unexpected' }])
    file!.messages[0]!.place = { line: 3, column: 5 }
    expect(reportJson([file!])).toContain('"offset": 12')
  })

  it('has an entry for a clean file', () => {
    expect(JSON.parse(reportJson(reported('Fine.\n', [])))).toEqual([{ file: 'paper.md', messages: [] }])
  })
})

describe('github', () => {
  it('escapes what would end a command or start another', () => {
    expect(reportGithub(files).split('\n')).toEqual([
      '::notice file=paper.md,line=1,endLine=1,col=1,endColumn=1,title=structure/no-title::Unexpected absence',
      '::warning file=paper.md,line=1,endLine=3,title=text/lines::Unexpected lines',
      '::error file=paper.md,line=3,endLine=3,col=5,endColumn=7,title=text/acronym-near-miss::Unexpected “TPP”,%0Aexpected “TTP”: 100%25%0A→ TTP | %0ALook.',
      '::warning file=my refs/a b.bib,line=1,endLine=1,col=1,endColumn=1,title=bibliography/broken::Unexpected “}”',
      '',
    ])
    const evil = reported(
      'a',
      [{ rule: 'text/x', on: 'a', reason: 'x\n::set-output name=a::b' }],
      '/text/a,b:c.md',
    )
    expect(reportGithub(evil)).toMatch(/^::warning file=a%2Cb%3Ac\.md,[^\n]*\n$/)
  })
})

describe('sarif', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('./sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
  )
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
  const log: Record<string, unknown> = JSON.parse(reportSarif(files, { version: '1.2.3', base: '/text' }))

  it('is valid by the schema of SARIF 2.1.0', () => {
    validate(log)
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['a level that is none', '"level": "error"', '"level": "fatal"'],
    ['a missing message', '"message": {', '"massage": {'],
    ['a line 0', '"startLine": 3', '"startLine": 0'],
    ['a field that is none', '"ruleIndex"', '"rule-index"'],
  ])('the schema does refuse %s', (_, from, to) => {
    const text = JSON.stringify(log, undefined, 2)
    expect(text).toContain(from)
    expect(validate(JSON.parse(text.replace(from, to)))).toBe(false)
  })

  it('carries rules, fixes, causes and encoded paths', () => {
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: { rules: [{ id: 'bibliography/broken' }, {}, { id: 'text/acronym-near-miss' }, {}] },
          },
          results: [
            {},
            {},
            {
              ruleIndex: 2,
              relatedLocations: [{ message: { text: 'Here' } }],
              fixes: [{}, { artifactChanges: [{ replacements: [{ insertedContent: { text: '' } }] }] }],
            },
            { locations: [{ physicalLocation: { artifactLocation: { uri: 'my%20refs/a%20b.bib' } } }] },
          ],
        },
      ],
    })
  })
})

describe('groupByFile', () => {
  it('shows a message that two manuscripts share once', () => {
    const one = reported('a', [{ rule: 'text/x', reason: 'Unexpected', foreign: { path: '/text/r.bib' } }])
    const shared = one[1]!.messages[0]!
    const results = ['/text/1.md', '/text/2.md'].map((path) => {
      const file = new VFile({ path })
      file.messages.push(shared)
      return { file, sources: new Map<string, string>() }
    })
    expect(groupByFile(results, '/text').map((file) => [file.shownPath, file.messages.length])).toEqual([
      ['1.md', 0],
      ['r.bib', 1],
      ['2.md', 0],
    ])
  })
})
