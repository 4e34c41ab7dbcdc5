import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jats4rComplaints } from './jats4r-oracle.ts'
import { plantedRules } from './planted-rules.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/jats/${name}`, import.meta.url), 'utf8')
const golden = fixture('golden.xml')

/** Rules of galley that are also among the published ones. */
const shared = new Set([
  'citation-kind',
  'competing-interests-place',
  'competing-interests-type',
  'copyright-year-form',
  'data-availability-place',
  'data-citation',
  'formula-forms',
  'formula-place',
  'institution-id-type',
  'keyword-group-type',
  'licence-address',
  'missing-author-type',
  'missing-copyright-holder',
  'missing-copyright-year',
  'missing-permissions',
  'preprint-citation',
  'version-designator',
])

describe('the rules that JATS4R publishes', () => {
  test('have nothing to say about the golden article', () => {
    expect(jats4rComplaints(golden)).toEqual([])
  })

  test('have nothing to say about what galley writes of the manuscript that says the same', () => {
    expect(jats4rComplaints(fixture('article.jats.xml'))).toEqual([])
  })

  const faults = plantedRules.filter(([id]) => shared.has(id))
  test.each(faults)('complain of %s, as galley does', (_id, from, to) => {
    expect(jats4rComplaints(golden.replace(from, to))).not.toEqual([])
  })
})
