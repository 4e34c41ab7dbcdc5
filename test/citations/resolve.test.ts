import fc from 'fast-check'
import type { FootnoteDefinition } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { remarkCitationKeys } from '../../lib/citations/check-keys.ts'
import { cite, show } from './cite.ts'

const bib = `@book{rashid2000, author={Rashid, Ahmed}, title={Taliban}, publisher={Yale}, year=2000}
@book{abbas2014, author={Abbas, Hassan}, title={The {Taliban} Revival}, publisher={Yale}, year=2014}
@book{jonesfair2010, author={Jones, Seth G. and Fair, C. Christine}, title={Counterinsurgency}, publisher={RAND}, year=2010}
@misc{icg2018, author={{International Crisis Group}}, shortauthor={ICG}, title={Report}, year=2018}
@article{team2020, author={Li, Wei and others}, title={On {$E=mc^2$} and H$_2$O}, journal={J}, year=2020, doi={10.1000/a_b}, url={https://example.org/x}}
`
const rules = (file: { messages: { ruleId?: string | undefined }[] }) =>
  file.messages.map(({ ruleId }) => ruleId).filter((id) => id !== 'not-cited')

describe('citations in the text', () => {
  it('get the style’s text, each work linked to its reference and back', async () => {
    const { text, references } = await cite(
      'One [@abbas2014]. Two [see @rashid2000, p. 33 and passim; @abbas2014].',
      { bib },
    )
    expect(text).toBe(
      'One (⟦ref-abbas2014|Abbas, 2014⟧). Two (⟦ref-abbas2014|Abbas, 2014⟧; see ⟦ref-rashid2000|Rashid, 2000, p. 33⟧ and passim).',
    )
    expect(references.map(({ id, citedBy }) => [id, citedBy])).toEqual([
      ['ref-abbas2014', ['cite-1', 'cite-2']],
      ['ref-rashid2000', ['cite-2']],
    ])
  })

  it('may say why they cite, by CiTO; the key is what is left', async () => {
    const { text, tree, file } = await cite(
      'One [@usesMethodIn:abbas2014]. Two [@abbas2014; @nonsense:rashid2000]. Three [@cito:extends:discusses:abbas2014].',
      {
        bib,
      },
    )
    expect(text).toBe(
      'One (⟦ref-abbas2014|Abbas, 2014⟧). Two (⟦ref-abbas2014|Abbas, 2014⟧) [?nonsense:rashid2000]. Three (⟦ref-abbas2014|Abbas, 2014⟧).',
    )
    expect(JSON.stringify(tree.children).match(/"intent":"[\w ]+"/g)).toEqual([
      '"intent":"usesMethodIn"',
      '"intent":"usesMethodIn"',
      '"intent":"extends discusses"',
      '"intent":"extends discusses"',
    ])
    expect(rules(file)).toEqual(['unknown-key'])
  })

  it('stand as names in a sentence, and without names after them', async () => {
    const { text } = await cite('@jonesfair2010 [p. 3] say; as Abbas did [-@abbas2014].', { bib })
    expect(text).toBe(
      '⟦ref-jonesfair2010|Jones and Fair⟧ (⟦ref-jonesfair2010|2010, p. 3⟧) say; as Abbas did (⟦ref-abbas2014|2014⟧).',
    )
  })

  it('use a group’s short name, where the bibliography gives one', async () => {
    const { text, references } = await cite('One [@icg2018].', { bib })
    expect(text).toBe('One (⟦ref-icg2018|ICG, 2018⟧).')
    expect(references[0]!.children.map(show).join('')).toMatch(/^International Crisis Group/)
  })

  it('print “and others”, formulas and addresses of an entry', async () => {
    const { text, references } = await cite('One [@team2020].', { bib })
    expect(text).toBe('One (⟦ref-team2020|Li et al., 2020⟧).')
    expect(references[0]!.children.map(show).join('')).toBe(
      'Li, W., et al. (2020). On $E=mc^2$ and Hsubscript(2)O. *J*. link(https://doi.org/10.1000/a_b)',
    )
    expect(references[0]!.children.at(-1)).toMatchObject({ type: 'link', url: 'https://doi.org/10.1000/a_b' })
  })

  it('collapse into ranges whose ends are linked', async () => {
    const { text, references } = await cite('One [@rashid2000; @abbas2014; @icg2018].', {
      bib,
      metadata: { csl: 'nature' },
    })
    expect(text).toBe('One.^⟦ref-rashid2000|1⟧–⟦ref-icg2018|3⟧^')
    expect(references.map(({ label, citedBy }) => [label, citedBy])).toEqual([
      ['1.', ['cite-1']],
      ['2.', ['cite-1']],
      ['3.', ['cite-1']],
    ])
  })

  it('are numbered in the order in which a reader meets them, notes at their call', async () => {
    const { references } = await cite('A[^n] [@abbas2014].\n[^n]: See [@rashid2000].', {
      bib,
      metadata: { csl: 'ieee' },
    })
    expect(references.map(({ key, label }) => `${label} ${key}`)).toEqual(['[1] rashid2000', '[2] abbas2014'])
  })

  it('speak the manuscript’s language', async () => {
    const { text } = await cite('Nach @jonesfair2010 [p. 3].', {
      bib,
      metadata: { language: 'de', csl: 'din-1505-2' },
    })
    expect(text).toContain('Jones und Fair')
    expect(text).toContain('S. 3')
  })
})

describe('note styles', () => {
  const metadata = { csl: 'chicago-fullnote-bibliography' }

  it('put citations into notes, behind the punctuation, with ibid. and short forms by their place', async () => {
    const { tree, text } = await cite(
      'One [@abbas2014]. Two [@abbas2014, p. 3]. Three [@rashid2000]; four [@abbas2014].',
      {
        bib,
        metadata,
      },
    )
    expect(text.split('\n')[0]).toBe(
      'One.[^cite-1 note] Two.[^cite-2 note] Three;[^cite-3 note] four.[^cite-4 note]',
    )
    const notes = tree.children.filter(
      (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
    )
    expect(notes.map(show)).toEqual([
      '[^cite-1 note]: ⟦ref-abbas2014|Hassan Abbas, *The Taliban Revival* (Yale, 2014)⟧.',
      '[^cite-2 note]: ⟦ref-abbas2014|Abbas, 3⟧.',
      '[^cite-3 note]: ⟦ref-rashid2000|Ahmed Rashid, *Taliban* (Yale, 2000)⟧.',
      '[^cite-4 note]: ⟦ref-abbas2014|Abbas, *The Taliban Revival*⟧.',
    ])
  })

  it('keep citations of notes within them', async () => {
    const { text } = await cite('One[^n].\n[^n]: It is said [@abbas2014] often.', { bib, metadata })
    expect(text).toBe(
      'One[^n].\n[^n]: It is said ⟦ref-abbas2014|Hassan Abbas, *The Taliban Revival* (Yale, 2014)⟧ often.',
    )
  })

  it('leave names in the sentence', async () => {
    const { text } = await cite('@abbas2014 says.', { bib, metadata })
    expect(text.split('\n')[0]).toBe('⟦ref-abbas2014|Abbas⟧[^cite-1 note] says.')
  })
})

describe('keys that are in no bibliography', () => {
  it('are repaired where the evidence leaves one reading, with their evidence', async () => {
    const { text, repairs, file } = await cite('One [@rashid2000]. Two [@rashed2000].', { bib })
    expect(text).toBe('One (⟦ref-rashid2000|Rashid, 2000⟧). Two (⟦ref-rashid2000|Rashid, 2000⟧).')
    expect(repairs).toMatchObject([
      {
        rule: 'citation/name-near-miss',
        before: 'rashed2000',
        after: 'rashid2000',
        evidence:
          'rashed2000 is not in references.bib; rashid2000 is the only entry of 2000 whose name differs by one letter, cited 1 time',
      },
    ])
    expect(rules(file)).toEqual(['name-near-miss'])
    expect(file.messages.find(({ ruleId }) => ruleId === 'name-near-miss')).toMatchObject({
      fatal: false,
      expected: ['rashid2000'],
      cause: { file: '/paper/references.bib', line: 1 },
    })
  })

  it.each(['rashid:2000', 'Rashid_2000', 'rashid2000:2000'])(
    'are repaired where %s says the same',
    async (key) => {
      const { text, repairs } = await cite(`One [@${key}].`, { bib })
      expect(text).toBe('One (⟦ref-rashid2000|Rashid, 2000⟧).')
      expect(repairs).toMatchObject([
        {
          before: key,
          evidence: `${key} is not in references.bib; rashid2000 is the only entry that says the same, never cited otherwise`,
        },
      ])
    },
  )

  it('stay errors where two entries say the same, or the year is another', async () => {
    const two = `${bib}@book{rashid_2000, author={Rashid, A.}, title={T}, publisher={P}, year=2000}`
    expect((await cite('One [@Rashid:2000].', { bib: two })).text).toBe('One [?Rashid:2000].')
    expect((await cite('One [@rashid2000:1999].', { bib })).text).toBe('One [?rashid2000:1999].')
  })

  it('stay errors with one suggestion where repairs are off', async () => {
    const { text, repairs, file } = await cite('Two [@rashed2000].', { bib, repair: false })
    expect(text).toBe('Two [?rashed2000].')
    expect(repairs).toEqual([])
    expect(file.messages[0]).toMatchObject({ ruleId: 'unknown-key', fatal: true, expected: ['rashid2000'] })
  })

  it.each([
    ['another year', 'rashed2001', bib],
    [
      'two readings',
      'rashed2000',
      `${bib}@book{rasheed2000, author={Rasheed, A.}, title={T}, publisher={P}, year=2000}`,
    ],
    ['another first letter', 'washid2000', bib],
    ['too short a name', 'gil2012', '@book{gul2012, author={Gul, I.}, title={T}, publisher={P}, year=2012}'],
    [
      'two letters',
      'rashad2000',
      '@book{rushid2000, author={Rushid, A.}, title={T}, publisher={P}, year=2000}',
    ],
  ])('are not repaired: %s', async (_, key, entries) => {
    const { text, repairs, file } = await cite(`One [@${key}].`, { bib: entries })
    expect(text).toBe(`One [?${key}].`)
    expect(repairs).toEqual([])
    expect(rules(file)).toEqual(['unknown-key'])
  })

  it('show beside the works of the same citation that are known', async () => {
    const { text } = await cite('One [@abbas2014; @nobody1999].', { bib })
    expect(text).toBe('One (⟦ref-abbas2014|Abbas, 2014⟧) [?nobody1999].')
  })
})

describe('proofreading without formatting', () => {
  it('says what is unknown and what is never cited', async () => {
    const file = new VFile()
    const { tree } = await cite('One [@abbas2014].', { bib })
    const [paragraph] = tree.children as { children: { items?: { key: string }[] }[] }[]
    paragraph!.children.find(({ items }) => items)!.items![0]!.key = 'rashed2000'
    remarkCitationKeys()(tree, file)
    expect(file.messages.map(({ ruleId, expected }) => [ruleId, expected])).toEqual([
      ['unknown-key', ['rashid2000']],
      ...[1, 2, 3, 4, 5].map(() => ['not-cited', undefined]),
    ])
  })
})

describe('the reference list', () => {
  it('has what `nocite` names, and says what nothing cites', async () => {
    const { references, file } = await cite('One [@abbas2014].', { bib, metadata: { nocite: ['@icg2018'] } })
    expect(references.map(({ key }) => key)).toEqual(['abbas2014', 'icg2018'])
    const messages = file.messages.filter(({ ruleId }) => ruleId === 'not-cited')
    expect(messages.map(({ actual, line, fatal }) => [actual, line, fatal])).toEqual([
      ['rashid2000', 1, undefined],
      ['jonesfair2010', 3, undefined],
      ['team2020', 5, undefined],
    ])
    const all = await cite('No citation.', { bib, metadata: { nocite: ['*'] } })
    expect(all.references).toHaveLength(5)
  })

  it('says together what nothing cites of a bibliography of many works', async () => {
    const entry = (key: string) => `@misc{${key}, title={T ${key}}, author={A, B}, year={2001}}\n`
    const keys = Array.from({ length: 12 }, (_, at) => `key${at}`)
    const { file } = await cite('One [@key0].', { bib: keys.map(entry).join('') })
    const messages = file.messages.filter(({ ruleId }) => ruleId === 'not-cited')
    expect(messages.map(({ reason, line }) => [reason, line])).toEqual([
      ['Unexpected 11 entries that nothing cites, expected a citation of each', 2],
    ])
    expect(messages[0]!.note).toContain(
      'key1, key2, key3, key4, key5, key6, key7, key8, key9, key10 and 1 more',
    )
  })

  it('misses fields of works that the text uses only', async () => {
    const works = ['cited', 'listed', 'other'].map((key) => `@article{${key}, title={T}, author={A, B}}`)
    const { file } = await cite('One [@cited].', {
      bib: works.join('\n'),
      metadata: { nocite: ['@listed'] },
    })
    const messages = file.messages.filter(({ ruleId }) => ruleId === 'missing-field')
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Unexpected entry “cited” without year and journal, expected the fields year and journal',
      'Unexpected entry “listed” without year and journal, expected the fields year and journal',
    ])
  })

  it('has ids that XML allows, for any key', async () => {
    const odd = ['a:b/c', 'a;b', '10.1000/x', 'ünï', 'a:b;c']
    const { references } = await cite('None.', {
      bib: odd.map((key) => `@book{${key}, title={T}, author={A, B}, year=2000, publisher={P}}`).join('\n'),
      metadata: { nocite: ['*'] },
    })
    const ids = references.map(({ id }) => id)
    expect(new Set(ids).size).toBe(odd.length)
    for (const id of ids) expect(id).toMatch(/^ref-[\p{L}\p{N}._-]+$/u)
  })
})

describe('what the author writes around a citation', () => {
  it('is printed as it is, whatever it is', async () => {
    const words = fc.string({
      unit: fc.constantFrom(...'ab <>&/i"\'’“”:.,;!?()[]{}%$#*_~\\é中😀\ue000\ue001\u{f0000}'),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(words, async (affix) => {
        const item = { key: 'abbas2014', prefix: [], suffix: [], suppressAuthor: false }
        const made = await cite('One [@abbas2014].', {
          bib,
          affixes: [
            { ...item, prefix: [{ type: 'text', value: affix }], suffix: [{ type: 'text', value: affix }] },
          ],
        })
        const letters = (text: string) => text.replace(/[^\p{L}\p{Co}\p{S}]/gu, '')
        expect(letters(made.text)).toContain(letters(affix))
      }),
      { numRuns: 25 },
    )
  })
})

describe('styles', () => {
  const csl = (body: string) =>
    `<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">${body}</style>`

  it('come from a file, by path or by name', async () => {
    const style = csl(
      '<info><title>T</title><id>t</id></info><citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation>',
    )
    for (const name of ['styles/mine.csl', 'mine', 'mine.csl']) {
      const { text } = await cite('One [@abbas2014].', {
        bib,
        metadata: { csl: name },
        files: { 'styles/mine.csl': style },
      })
      expect(text).toBe('One {⟦ref-abbas2014|The Taliban revival⟧}.')
    }
  })

  it('stand for their parent, if they are dependent', async () => {
    const style = csl(
      '<info><link href="http://www.zotero.org/styles/ieee" rel="independent-parent"/></info>',
    )
    const { text } = await cite('One [@abbas2014].', {
      bib,
      metadata: { csl: 'mine.csl' },
      files: { 'mine.csl': style },
    })
    expect(text).toBe('One [⟦ref-abbas2014|1⟧].')
  })

  it('are never replaced by another: an unknown one is an error with near names', async () => {
    const { text, file, references } = await cite('One [@abbas2014].', { bib, metadata: { csl: 'vancuver' } })
    const message = file.messages.find(({ ruleId }) => ruleId === 'unknown-style')
    expect(message).toMatchObject({ fatal: true, actual: 'vancuver' })
    expect(message?.expected).toContain('vancouver')
    expect(text).toBe('One [?abbas2014].')
    expect(references).toEqual([])
  })

  it('that cannot be run are an error, and citations show their keys', async () => {
    const style = csl(
      '<citation><layout><text macro="a"/></layout></citation><macro name="a"><text macro="a"/></macro>',
    )
    const { text, file } = await cite('One [@abbas2014].', {
      bib,
      metadata: { csl: 'x.csl' },
      files: { 'x.csl': style },
    })
    expect(text).toBe('One [?abbas2014].')
    expect(file.messages.find(({ ruleId }) => ruleId === 'invalid-style')?.reason).toContain('infinite loop')
  })

  it('without a bibliography list each work in full, so that links lead somewhere', async () => {
    const { references } = await cite('One [@abbas2014].', {
      bib,
      metadata: { csl: 'australian-historical-studies' },
    })
    expect(references[0]!.children.map(show).join('')).toContain('Hassan Abbas, *The Taliban revival*')
  })

  it('print in the author’s locale, whatever theirs is', async () => {
    const metadata = { csl: 'din-1505-2', locale: 'fr-FR' }
    const { text } = await cite('@jonesfair2010', { bib, metadata })
    expect(text).toContain('Jones et Fair')
  })

  it('without a form for a work show its key', async () => {
    const { text, references, file } = await cite('One [@bare].', {
      bib: '@misc{bare, note={x}}',
      metadata: { csl: 'radiopaedia' },
    })
    expect(text).toContain('One')
    expect(references[0]!.children.map(show).join('')).toBe('[?bare]')
    expect(rules(file)).toContain('unprintable')
  })

  it.each(['../csl/apa.csl', 'C:/styles/apa.csl', '/Users/me/Zotero/styles/apa'])(
    'are those that ship where a path leads to no file: %s',
    async (path) => {
      const { text, references, file } = await cite('One [@abbas2014].', { bib, metadata: { csl: path } })
      expect(text).toContain('Abbas, 2014')
      expect(references).toHaveLength(1)
      const message = file.messages.find(({ ruleId }) => ruleId === 'missing-style-file')
      expect(message).toMatchObject({ actual: path, expected: ['apa'] })
    },
  )

  it('are unknown where a path leads to no file and none ships under its name', async () => {
    const { references, file } = await cite('One [@abbas2014].', {
      bib,
      metadata: { csl: '../csl/house.csl' },
    })
    expect(references).toEqual([])
    expect(rules(file)).toContain('unknown-style')
    expect(rules(file)).not.toContain('missing-style-file')
  })

  it.each([
    ['not XML', 'Dear reader,', 1],
    ['not well-formed', csl('<citation>'), 2],
    ['another XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 1],
    ['no citation', csl('<info/>'), 2],
    ['a missing macro', csl('<citation>\n<layout>\n<text macro="nowhere"/></layout></citation>'), 4],
  ])('are refused at their place: %s', async (_, content, line) => {
    const { file } = await cite('One [@abbas2014].', {
      bib,
      metadata: { csl: 'x.csl' },
      files: { 'x.csl': content },
    })
    const message = file.messages.find(({ ruleId }) => ruleId === 'invalid-style')
    expect(message).toMatchObject({ fatal: true, file: '/paper/x.csl', line })
  })
})
