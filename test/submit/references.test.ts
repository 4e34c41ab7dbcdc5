import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readBibliography } from '../../lib/readers/bibliography/read-bibliography.ts'
import { auditReferences } from '../../lib/submit/references/audit-references.ts'
import { commentedKeys } from '../../lib/submit/references/commented-keys.ts'
import { isIsbn, isIssn } from '../../lib/submit/references/rules/standard-numbers.ts'

async function audit(bibtex: string): Promise<string[]> {
  const entries = await readBibliography(
    new TextEncoder().encode(bibtex),
    '/r.bib',
    new VFile({ path: '/p.md' }),
  )
  return auditReferences(entries).map(({ entry, rule, text }) => `${entry.item.id} ${rule}: ${text}`)
}

const article = (more: string, key = 'a') =>
  `@article{${key}, author={Lee, Min}, title={Waves and tides of the northern sea}, journal={Tides}, year={2021}, volume={4}${more}}\n`

describe('auditReferences finds', () => {
  it.each([
    ['pages backwards', article(', pages={231--225}'), 'a pages-in-order: pages 231-225 run backwards'],
    [
      'abbreviated pages backwards',
      article(', pages={1234--12}'),
      'a pages-in-order: pages 1234-12 run backwards',
    ],
    ['a year of five digits', article('').replace('2021', '20211'), 'a possible-year: year 20211 is none'],
    [
      'a year in a far future',
      article('').replace('2021', '2201'),
      'a possible-year: year 2201 is yet to come',
    ],
    [
      'a page read before it was there',
      '@online{a, author={Lee, Min}, title={Sea}, date={2021}, url={https://x.example}, urldate={2019-01-01}}',
      'a possible-year: read in 2019, before it was published in 2021',
    ],
    [
      'a doubled DOI',
      article(', doi={10.1234/abc10.1234/abc}'),
      'a doi-form: DOI “10.1234/abc10.1234/abc” is doubled',
    ],
    ['a DOI that is none', article(', doi={1234/abc}'), 'a doi-form: DOI “1234/abc” is none'],
    ['a DOI with a stop', article(', doi={10.1234/abc.}'), 'a doi-form: DOI “10.1234/abc.” ends in “.”'],
    [
      'a wrong ISBN',
      '@book{a, author={Lee, Min}, title={Sea}, year={2021}, publisher={P}, isbn={978-3-16-148410-1}}',
      'a standard-numbers: ISBN 978-3-16-148410-1 has a wrong check digit or length',
    ],
    [
      'a page without day of reading',
      '@online{a, author={Lee, Min}, title={Sea}, date={2021}, url={https://x.example}}',
      'a access-date: a page on the web without the day on which it was read',
    ],
    [
      'a title in capitals',
      article('').replace(/title=\{.*?\}/, 'title={{WAVES AND TIDES OF THE SEA}}'),
      'a capitals: title in capitals: “WAVES AND TIDES OF THE SEA”',
    ],
    [
      'a name in capitals',
      article('').replace('Lee, Min', 'SMITH, John'),
      'a capitals: names in capitals: SMITH',
    ],
    [
      'an institution cut at “and”',
      article('').replace('Lee, Min', 'Centers for Disease Control and Prevention'),
      'a cut-names: “Centers for Disease Control” and “Prevention” were one institution, cut at “and”: put it in braces',
    ],
    [
      'an institution read as a person',
      article('').replace('Lee, Min', 'Ministry of Health'),
      'a cut-names: “Ministry of Health” is an institution, read as a person: put it in braces',
    ],
    [
      'several names in one',
      article('').replace('Lee, Min', 'Lee, M., Ito, O.'),
      'a cut-names: “Lee, Ito, O.” may be several names: part them by “and”',
    ],
    [
      'one DOI on one work twice',
      article(', doi={10.1234/abc}') + article(', doi={10.1234/ABC}', 'b'),
      'b duplicates: the same work as “a”: they have one DOI',
    ],
    [
      'one DOI on two works',
      article(', doi={10.1234/abc}') +
        article(', doi={10.1234/abc}', 'b').replace(/title=\{.*?\}/, 'title={Other}'),
      'b duplicates: the DOI of “a”, which is another work',
    ],
    [
      'one work under two keys',
      article('') + article('', 'b').replace('Waves and tides', '{Waves} and {Tides}'),
      'b duplicates: looks like the same work as “a”',
    ],
    [
      'a preprint beside the published version',
      `@misc{p, author={Lee, Min}, title={Waves and tides of the northern sea}, year={2019}, eprint={1901.00001}, archiveprefix={arXiv}, publisher={arXiv}}\n${article('')}`,
      'a duplicates: “p” is the preprint of “a”: cite the published version',
    ],
  ])('%s', async (_, bibtex, finding) => {
    expect(await audit(bibtex)).toEqual([finding])
  })
})

describe('auditReferences is silent on', () => {
  it.each([
    ['pages as they are printed', article(', pages={231--5}')],
    ['article numbers and single pages', article(', pages={e1234}')],
    ['pages of volumes with letters', article(', pages={S12--S19}')],
    ['Roman pages', article(', pages={xi--xx}')],
    ['DOIs with brackets', article(', doi={10.1016/S0140-6736(20)30183-5}')],
    ['DOIs with addresses', article(', doi={https://doi.org/10.1234/abc}')],
    ['acronyms in titles', article('').replace(/title=\{.*?\}/, 'title={{NASA DESI XRISM}}')],
    ['names with particles', article('').replace('Lee, Min', 'Ludwig van Beethoven and de la Cruz, Juan')],
    [
      'institutions in braces',
      article('').replace('Lee, Min', '{Centers for Disease Control and Prevention}'),
    ],
    ['people whose names are words', article('').replace('Lee, Min', 'Board, Anna and Park, June')],
    ['degrees and generations', article('').replace('Lee, Min', 'King, Jr, Martin Luther')],
    ['two editions', article(', edition={1}') + article(', edition={2}', 'b')],
    ['two volumes', article('') + article('', 'b').replace('{4}', '{5}')],
    ['two parts', article('') + article('', 'b').replace('northern sea', 'northern sea, part II')],
  ])('%s', async (_, bibtex) => {
    expect(await audit(bibtex)).toEqual([])
  })
})

/** Published examples: ISO 2108, the ISBN Users’ Manual, ISO 3297, issn.org. */
describe('check digits', () => {
  it.each(['978-3-16-148410-0', '978-0-306-40615-7', '0-306-40615-2', '0-8044-2957-X', '9791034304097'])(
    'ISBN %s is right',
    (isbn) => expect(isIsbn(isbn)).toBe(true),
  )
  it.each([
    '978-3-16-148410-1',
    '978-0-306-40615-8',
    '0-306-40615-3',
    '0-8044-2957-0',
    '9771034304097',
    '12345',
  ])('ISBN %s is wrong', (isbn) => expect(isIsbn(isbn)).toBe(false))
  it.each(['0317-8471', '1050-124X', '2434-561X', '0028-0836'])('ISSN %s is right', (issn) =>
    expect(isIssn(issn)).toBe(true),
  )
  it.each(['0317-8472', '1050-1240', '0028-0837'])('ISSN %s is wrong', (issn) =>
    expect(isIssn(issn)).toBe(false),
  )
})

describe('commentedKeys', () => {
  it('finds what is cited in comments only', () => {
    expect([...commentedKeys('[@a] <!-- [@b; see @{c:1}, p. 3]. --> mail@x.example <!-- @d')]).toEqual([
      'b',
      'c:1',
      'd',
    ])
  })
})
