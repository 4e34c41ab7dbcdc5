import { describe, expect, it } from 'vitest'
import { checkManuscript } from '../../lib/jobs/check-manuscript.ts'
import { citationFileAuthors } from '../../lib/submit/citation-file.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { completeFixture, type Fixture, filesOf } from './complete.ts'

async function item(plant: (fixture: Fixture) => void, more: Record<string, string> = {}) {
  const fixture = completeFixture('blank')
  plant(fixture)
  const host = await memoryHost({ ...filesOf(fixture), ...more })
  const { readiness } = await checkManuscript(host, 'paper.md', 'blank')
  const { state, evidence, place } = readiness!.items.find(({ id }) => id === 'metadata-agreement')!
  return { said: `${state} ${evidence}`, line: place?.line }
}

const cff = (authors: string) => `cff-version: 1.2.0\ntitle: T\nauthors:\n${authors}`

describe('metadata', () => {
  it.each<[string, (fixture: Fixture) => void, string]>([
    [
      'dates out of order',
      ({ meta }) => Object.assign(meta, { dates: { received: '2021-04-15', accepted: '2021-03-01' } }),
      'red 1: accepted on 2021-03-01, before it was received on 2021-04-15',
    ],
    [
      'one ORCID on two people',
      ({ meta }) => Object.assign(meta.contributors[1]!, { orcid: meta.contributors[0]!.orcid }),
      'red 1: Chidi Okafor has the ORCID of Anna Maria Jensen',
    ],
    [
      'a person twice',
      ({ meta }) => meta.contributors.push({ given: 'Chidi', family: 'Okafor', affiliations: ['1'] }),
      'amber 1: Chidi Okafor stands twice',
    ],
    [
      'a keyword twice',
      ({ meta }) => Object.assign(meta, { keywords: ['sea level', 'gauges', 'Sea Level'] }),
      'amber 1: the keyword “Sea Level” stands twice',
    ],
    [
      'a grant of somebody else’s',
      ({ meta }) => Object.assign(meta, { funding: [{ funder: 'DFG', award: '1', recipient: 'Olga Ito' }] }),
      'amber 1: the grant’s recipient “Olga Ito” is none of the authors',
    ],
  ])('with %s', async (_, plant, said) => {
    const found = await item(plant)
    expect(found.said).toBe(said)
    expect(found.line).toBeGreaterThan(1)
  })

  it('that agree', async () => {
    const plant = ({ meta }: Fixture) =>
      Object.assign(meta, {
        dates: { received: '2021-04', accepted: '2021-04-01', published: '2021' },
        funding: [{ funder: 'DFG', award: '1', recipient: 'A. M. Jensen' }],
      })
    const order = cff('  - {family-names: Jensen}\n  - {family-names: Okafor}\n')
    expect((await item(plant, { 'CITATION.cff': order })).said).toBe('green Nothing contradicts itself')
  })

  it('whose authors another file has otherwise', async () => {
    const order = cff('  - {family-names: Okafor}\n  - {family-names: Jensen}\n')
    const found = await item(() => undefined, { 'CITATION.cff': order })
    expect(found.said).toBe('amber 1: CITATION.cff has the authors in another order: Okafor, Jensen')
    const others = await item(() => undefined, { 'CITATION.cff': cff('  - {name: Sylt Group}\n') })
    expect(others.said).toBe('amber 1: CITATION.cff has other authors: Sylt Group')
  })
})

describe('citationFileAuthors', () => {
  it('reads those of the preferred citation, and nothing of what is no such file', () => {
    const preferred = `${cff('  - {family-names: A}\n')}preferred-citation:\n  authors: [{family-names: B}, 3]\n`
    expect(citationFileAuthors(preferred)).toEqual(['B'])
    for (const text of ['', '[', 'authors: 3', 'a: &a [*a]']) expect(citationFileAuthors(text)).toEqual([])
  })
})
