import { beforeAll, describe, expect, it } from 'vitest'
import { checkManuscript } from '../../lib/jobs/check-manuscript.ts'
import type { Readiness } from '../../lib/submit/readiness.ts'
import { renderHtml } from '../../lib/submit/render/html.ts'
import { renderJson } from '../../lib/submit/render/json.ts'
import { renderTerminal } from '../../lib/submit/render/terminal.ts'
import { memoryHost, paperFiles } from '../pipeline/memory-host.ts'

let readiness: Readiness
beforeAll(async () => {
  const result = await checkManuscript(await memoryHost(paperFiles()), 'paper.md', 'social-science')
  readiness = result.readiness!
})

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

describe('the paper against the social-science profile', () => {
  it('says what is missing, in red, each with its place', () => {
    const red = readiness.items.filter(({ state }) => state === 'red')
    expect(red.map(({ id }) => id)).toEqual([
      'authors',
      'affiliations',
      'statement/competing-interests',
      'statement/funding',
      'references-complete',
    ])
    expect(red.every(({ place, fix, rule }) => place && fix && rule.says && rule.place)).toBe(true)
    const references = red.at(-1)!
    expect(references.evidence).toMatch(/^11 of 16/)
    expect(references.details.map(({ place }) => place?.path.split('/').at(-1))).toEqual(
      Array(11).fill('references.bib'),
    )
  })

  it('calls red or green nothing that a machine cannot know', () => {
    const person = readiness.items.filter(({ state }) => state === 'person').map(({ id }) => id)
    expect(person).toEqual(['statement/ethics', 'references-confirmed', 'reference-dois'])
  })

  /**
   * Counted by hand, with grep and wc on paper.md: 4,841 words of prose without headings and citations; 123 words
   * in headings, of which 14 are numbers that the author typed and galley sets itself; 190 in the abstract;
   * 39 citations.
   */
  it('counts as a hand count does', () => {
    const count = (part: string) => readiness.counts.parts.find((row) => row.part === part)?.words
    expect(count('text')).toBe(4841)
    expect(count('headings')).toBe(123 - 14)
    expect(count('abstract')).toBe(190)
    expect(count('title')).toBe(9)
    expect(readiness.items.find(({ id }) => id === 'abstract-length')?.evidence).toBe('190 words')
    const [, body = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(paperFiles()['paper.md'] ?? '') ?? []
    const prose = body.replace(/^#.*$/gm, '').replace(/\[@[^\]]*\]/g, '')
    expect(words(prose)).toBe(4841)
    const bySection = readiness.counts.sections.map(({ parts }) => parts.text)
    expect(bySection).toEqual([1222, 307, 1207, 1536, 135, 118, 109, 207])
    const counted = readiness.counts.parts.filter((row) => row.counted)
    expect(counted.map(({ part }) => part)).toEqual(['text', 'headings', 'citations', 'references'])
    expect(readiness.counts.total).toBe(counted.reduce((sum, row) => sum + row.words, 0))
  })

  it('never claims that a journal accepts', () => {
    const reports = [
      renderTerminal(readiness, { folder: '/', colour: false, verbose: true }),
      renderHtml(readiness),
      renderJson(readiness),
    ]
    for (const report of reports)
      expect(report).not.toMatch(/\baccept(?:s|ed|able)?\b|\bready\b|\bwill be\b/i)
    expect(reports[0]).toContain('for the journal to decide')
    expect(reports[1]).toContain('for the journal to decide')
  })

  it('makes a page that needs nothing from elsewhere', () => {
    const page = renderHtml(readiness)
    expect(page).not.toMatch(/<script|\bsrc=|<link|@import|url\(/)
    expect(page.match(/<tr class="red"/g)).toHaveLength(5)
  })

  it('escapes what a manuscript says', () => {
    const [first, ...rest] = readiness.items
    const planted = {
      ...readiness,
      items: [{ ...first!, evidence: '<img src=x onerror=1>\u001b[2J' }, ...rest],
    }
    expect(renderHtml(planted)).not.toContain('<img')
    expect(renderTerminal(planted, { folder: '/', colour: false, verbose: true })).not.toContain('\u001b')
  })
})

describe('checkManuscript', () => {
  it('gives messages and no report for a profile that is not there or has faults', async () => {
    const files = { ...paperFiles(), 'templates/journals/bad.yaml': 'title: T\nlimts: 3\n' }
    const host = await memoryHost(files)
    const unknown = await checkManuscript(host, 'paper.md', 'social-scence')
    expect(unknown.readiness).toBeUndefined()
    expect(unknown.file.messages.at(-1)?.reason).toContain('expected “social-science”')
    const bad = await checkManuscript(host, 'paper.md', 'bad')
    expect(bad.readiness).toBeUndefined()
    expect(bad.file.messages.map(({ ruleId }) => ruleId)).toContain('unknown-key')
  })
})
