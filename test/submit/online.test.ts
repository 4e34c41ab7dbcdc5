import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { checkManuscript } from '../../lib/jobs/check-manuscript.ts'
import { readBibliography } from '../../lib/readers/bibliography/read-bibliography.ts'
import { compareRecord } from '../../lib/submit/references/online/compare-record.ts'
import { readLock, writeLock } from '../../lib/submit/references/online/lock.ts'
import { type Answer, type Ask, lookUp } from '../../lib/submit/references/online/look-up.ts'
import { readRecord } from '../../lib/submit/references/online/record.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { completeFixture, filesOf } from './complete.ts'

const work = (more: Record<string, unknown> = {}) => ({
  message: {
    title: ['Tides'],
    author: [{ given: 'Jane', family: 'Smith' }],
    'container-title': ['Journal of Tides'],
    volume: '3',
    page: '1-9',
    issued: { 'date-parts': [[2020, 5]] },
    ...more,
  },
})

async function entriesOf(bibtex: string) {
  return readBibliography(new TextEncoder().encode(bibtex), '/r.bib', new VFile({ path: '/p.md' }))
}
const smith =
  '@article{smith2020, author={Smith, Jane}, title={Tides}, journal={J}, year={2020}, volume={3}, pages={1--9}, doi={10.1234/Tides.1}}'

async function compare(more: Record<string, unknown>, bibtex = smith): Promise<string[]> {
  const [entry] = await entriesOf(bibtex)
  return compareRecord(entry!, readRecord(work(more)) ?? null).map(({ state, text }) => `${state} ${text}`)
}

describe('an entry beside its record at Crossref', () => {
  it('agrees, but for what does not count', async () => {
    expect(await compare({})).toEqual([])
    expect(await compare({ title: ['<i>Tides</i>: a study'], issued: { 'date-parts': [[2021]] } })).toEqual(
      [],
    )
    expect(
      await compare({ author: [], volume: undefined, page: 'e7' }, smith.replace('pages={1--9}, ', '')),
    ).toEqual([])
  })

  it.each([
    [
      'a retraction',
      { 'updated-by': [{ type: 'retraction', DOI: '10.1/r' }] },
      'red retraction: https://doi.org/10.1/r',
    ],
    [
      'a concern',
      { 'updated-by': [{ type: 'expression_of_concern', DOI: '' }] },
      'red expression of concern',
    ],
    ['the DOI of another work', { title: ['Quantum gravity'] }, 'red the DOI is that of “Quantum gravity”'],
    ['another year', { issued: { 'date-parts': [[2012]] } }, 'amber year 2020, at Crossref 2012'],
    ['another author', { author: [{ family: 'Ito' }] }, 'amber first author Smith, at Crossref Ito'],
    ['another volume', { volume: '5' }, 'amber volume 3, at Crossref 5'],
    ['another page', { page: '11-19' }, 'amber first page 1, at Crossref 11'],
  ])('differs: %s', async (_, more, finding) => {
    expect(await compare(more)).toEqual([finding])
  })

  it('may have a DOI that Crossref does not know', async () => {
    const [entry] = await entriesOf(smith)
    expect(compareRecord(entry!, null)[0]?.text).toBe('Crossref does not know the DOI 10.1234/Tides.1')
  })
})

describe('lookUp', () => {
  it('asks once for each DOI, keeps the day, and stops asking where nobody answers', async () => {
    const asked: string[] = []
    const ask =
      (answer: Answer): Ask =>
      async (url) => {
        asked.push(url)
        return answer
      }
    const many = await entriesOf(
      [1, 2, 3, 4].map((n) => smith.replace('smith2020', `k${n}`).replace('Tides.1', `t${n}`)).join('\n'),
    )
    const none = await lookUp(many, readLock(undefined), ask({ status: 'unreached' }), '2026-01-31')
    expect(asked).toHaveLength(2)
    expect(none.unreached).toHaveLength(4)
    const found = await lookUp(many, none.lock, ask({ status: 'found', body: work() }), '2026-01-31')
    expect(asked).toContain('https://api.crossref.org/works/10.1234%2Ft1')
    expect(Object.values(found.lock.works).map(({ read }) => read)).toEqual(Array(4).fill('2026-01-31'))
    const again = await lookUp(
      many,
      readLock(writeLock(found.lock)),
      ask({ status: 'missing' }),
      '2027-01-01',
    )
    expect(again).toEqual({ lock: found.lock, unreached: [] })
  })

  it('reads no lock file that is none', () => {
    for (const text of [
      '',
      '[]',
      '{"version":2,"works":{}}',
      '{"version":1,"works":{"10.1/a":{"read":1}}}',
      '{"version":1,"works":{"x":{"read":"d","record":{}}}}',
    ])
      expect(readLock(text).works).toEqual({})
  })
})

describe('checkManuscript with Crossref', () => {
  const run = async (ask: Ask | undefined, more: Record<string, string> = {}) => {
    const host = await memoryHost({ ...filesOf(completeFixture('blank')), ...more })
    return checkManuscript(host, 'paper.md', 'blank', { ...(ask && { ask }), today: '2026-01-31' })
  }
  const item = ({ readiness }: Awaited<ReturnType<typeof run>>) =>
    readiness?.items.find(({ id }) => id === 'references-online')

  it('asks nobody unless it is told to', async () => {
    const result = await run(undefined)
    expect(item(result)).toBeUndefined()
    expect(result.lock).toBeUndefined()
  })

  it('says what was not checked where nobody answers', async () => {
    const result = await run(async () => ({ status: 'unreached' }))
    expect(item(result)).toMatchObject({ state: 'person' })
    expect(item(result)?.evidence).toBe(
      '0 looked up, nothing against them; 2 not checked: Crossref did not answer',
    )
    expect(result.lock).toBeUndefined()
  })

  it('finds a retraction at its line, and finds it again offline', async () => {
    const ask: Ask = async (url) => ({
      status: 'found',
      body: url.includes('tides')
        ? work({ 'updated-by': [{ type: 'retraction', DOI: '10.1/r' }] })
        : work({
            title: ['Waves'],
            author: [{ family: 'Lee' }],
            volume: '4',
            page: '10-19',
            issued: { 'date-parts': [[2021]] },
          }),
    })
    const first = await run(ask)
    expect(item(first)).toMatchObject({ state: 'red', place: { line: 1 } })
    expect(item(first)?.evidence).toBe(
      '1 of 2 looked up, as of 2026-01-31 to settle: smith2020: retraction: https://doi.org/10.1/r',
    )
    const again = await run(undefined, { 'refs.lock.json': first.lock! })
    expect(item(again)?.evidence).toBe(item(first)?.evidence)
  })
})
