import { describe, expect, it } from 'vitest'
import type { ItemState, ReadinessItem } from '../../lib/submit/item.ts'
import { completeFixture, type Fixture, fullReadinessOf, readinessOf } from './complete.ts'

const profiles = [
  'social-science',
  'apa-double-blind',
  'software-paper',
  'open-access-life-science',
  'pmc-deposit',
  'blank',
]

/** What turns an item red, by its id. */
const faults: Record<string, (fixture: Fixture) => void> = {
  'article-type': ({ meta }) => Object.assign(meta, { 'article-type': 'poem' }),
  title: ({ meta }) => Object.assign(meta, { title: 'A very long title of words '.repeat(20) }),
  'short-title': without('short-title'),
  authors: ({ meta }) => Object.assign(meta, { contributors: [] }),
  'corresponding-author': ({ meta }) => delete meta.contributors[0]!.corresponding,
  'author-emails': ({ meta }) => delete meta.contributors[0]!.email,
  'author-orcids': ({ meta }) => delete meta.contributors[0]!.orcid,
  'author-roles': ({ meta }) => delete meta.contributors[1]!.roles,
  affiliations: ({ meta }) => delete meta.contributors[1]!.affiliations,
  'affiliation-countries': ({ meta }) => delete meta.affiliations[0]!.country,
  abstract: without('abstract'),
  'abstract-length': ({ meta }) => Object.assign(meta, { abstract: 'word '.repeat(400) }),
  'abstract-citations': ({ meta }) => Object.assign(meta, { abstract: `${meta.abstract} [@smith2020]` }),
  keywords: without('keywords'),
  'body-length': ({ sections }) => sections[0]!.splice(1, 1, 'The sea rose. '.repeat(4000)),
  'section-order': ({ sections }) => sections.splice(1, 2, sections[2]!, sections[1]!),
  'heading-depth': ({ sections }) => {
    sections[0]![1] += '\n## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\nText.\n'
  },
  'heading-numbers': ({ meta }) => Object.assign(meta, { numbering: { sections: true } }),
  'statement/competing-interests': without('competing-interests'),
  'statement/data-availability': without('data-availability'),
  'statement/funding': without('funding-statement'),
  'statement/ethics': without('ethics'),
  'statement/consent': without('consent'),
  'statement/acknowledgements': without('acknowledgements'),
  'statement/author-contributions': ({ meta }) => {
    delete meta['author-contributions']
    for (const one of meta.contributors) delete one.roles
  },
  licence: without('licence'),
  'references-complete': (fixture) => {
    fixture.bibliography = fixture.bibliography.replace('year={2020}, ', '')
  },
  'references-correct': (fixture) => {
    fixture.bibliography = fixture.bibliography.replace('{10--19}', '{19--10}')
  },
  'references-cited': (fixture) => {
    fixture.bibliography += '@book{idle, author={Ito, Olga}, title={Quiet}, year={2001}, publisher={Press}}\n'
  },
  'reference-dois': (fixture) => {
    fixture.bibliography = fixture.bibliography.replace(', doi={10.1234/waves.2}', '')
  },
  'citation-style': ({ meta }) => Object.assign(meta, { csl: meta.csl === 'apa' ? 'vancouver' : 'apa' }),
  spelling: ({ sections }) => {
    sections[0]![1] += '\nThe colour of the harbour changed.\n'
  },
  'file/bibliography': (fixture) => {
    delete fixture.meta.bibliography
    for (const section of fixture.sections) section[1] = section[1].replace('[@smith2020; @lee2021]', '')
  },
  'figure-files': (fixture) => {
    fixture.imageWidth = 300
  },
  metadata: ({ meta }) => Object.assign(meta, { journal: { title: 'J', issn: '1234-5678' } }),
  'metadata-agreement': ({ meta }) => {
    meta.contributors[1]!.orcid = meta.contributors[0]!.orcid
  },
  citations: ({ sections }) => {
    sections[0]![1] += '\nAs was said [@nobody1999].\n'
  },
  'cross-references-and-images': ({ sections }) => {
    sections[0]![1] += '\n![A map.](map.png)\n'
  },
}

function without(key: string): (fixture: Fixture) => void {
  return ({ meta }) => {
    delete meta[key]
  }
}

function planting(id: string): (fixture: Fixture) => void {
  const section = /^section\/(.*)$/.exec(id)?.[1]
  if (section === undefined) return faults[id]!
  const names: Record<string, string> = { 'materials-and-methods': 'methods', method: 'methods' }
  const title = (names[section] ?? section).replaceAll('-', ' ')
  return ({ meta, sections }) => {
    if (section === 'acknowledgements') delete meta.acknowledgements
    // A conclusion may stand for the discussion.
    const meant = title === 'discussion' ? [title, 'conclusion'] : [title]
    for (const one of sections) if (meant.includes(one[0].toLowerCase())) one[0] = 'Something else'
  }
}

/** What an item can turn to at worst. */
function worstOf({ id, rule }: ReadinessItem, profile: string): ItemState {
  if (id === 'short-title' && profile === 'social-science') return 'amber'
  if (id === 'references-cited') return 'amber'
  if (/, for stud/.test(rule.says) || id === 'reference-dois') return 'person'
  return rule.says.includes(': recommended') ? 'amber' : 'red'
}

/** Items that one fault cannot part: a statement that is also an expected section, roles that are a statement. */
const together: Record<string, string[]> = {
  'section/acknowledgements': ['statement/acknowledgements'],
  'statement/acknowledgements': ['section/acknowledgements'],
  'statement/author-contributions': ['author-roles'],
}

describe.each(profiles)('the profile %s', (profile) => {
  it('has nothing against a complete manuscript, and finds each fault by itself', async () => {
    const clean = await fullReadinessOf(completeFixture(profile), profile)
    const open = clean.items.filter(({ state }) => state !== 'green')
    expect(open.map(({ id, evidence }) => `${id}: ${evidence}`)).toEqual([])
    const asked = clean.items.filter(({ rule }) => !/: optional$/.test(rule.says))
    for (const item of asked) {
      const fixture = completeFixture(profile)
      // A title has no limit in every profile; then only its absence is a fault.
      if (item.id === 'title' && item.rule.says.startsWith('every')) fixture.meta.title = ''
      else planting(item.id)(fixture)
      const check = item.id === 'spelling' ? fullReadinessOf : readinessOf
      const { items } = await check(fixture, profile)
      const found = items.filter(({ state }) => state !== 'green')
      const expected = [item.id, ...(together[item.id] ?? [])]
      expect(
        found
          .filter(({ id }) => !(id !== item.id && expected.includes(id)))
          .map(({ id, state }) => `${id} ${state}`),
        item.id,
      ).toEqual([`${item.id} ${worstOf(item, profile)}`])
    }
  }, 60_000)
})
