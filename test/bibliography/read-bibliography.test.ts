import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtures, read, readFixture } from './read.ts'

describe('bibliographies in every format', () => {
  it.each(['latex.bib', 'faults.bib', 'items.json', 'items.yaml', 'items.ris'])('%s', async (name) => {
    const { items, messages } = await readFixture(name)
    const printed = `${JSON.stringify({ messages, items }, null, 2)}\n`
    await expect(printed).toMatchFileSnapshot(path.join(fixtures, `${name}.expected.json`))
  })

  it('say where each entry, key and field stands', async () => {
    for (const name of ['latex.bib', 'items.json', 'items.yaml', 'items.ris']) {
      const text = readFileSync(path.join(fixtures, name), 'utf8')
      const { entries } = await readFixture(name)
      for (const { item, keyPosition, position, fields = {} } of entries) {
        const slice = (place = position) => text.slice(place?.start.offset, place?.end.offset)
        if (name !== 'items.ris') expect(slice(keyPosition)).toBe(item.id)
        expect(slice()).toContain(name === 'items.ris' ? 'TY  -' : item.id)
        for (const [field, place] of Object.entries(fields)) {
          expect(slice(place).toLowerCase()).toContain(field)
          const line = text.slice(0, place.start.offset).split('\n').length
          expect(place.start.line).toBe(line)
        }
      }
    }
  })

  it('may name entries by the key of Manubot that they are cited with', async () => {
    const text =
      '[{"standard_citation": "url:https://example.org", "type": "book", "title": "T", "publisher": "P", "issued": {"date-parts": [[2019]]}, "author": [{"literal": "A"}]}]'
    const { items, messages } = await read(text, '/paper/manual-references.json')
    expect(items).toMatchObject([{ id: 'url:https://example.org', title: 'T' }])
    expect(messages).toEqual([])
  })

  it('are decoded: UTF-8 with and without a mark, UTF-16, Latin-1, Windows line ends', async () => {
    const text = '@book{a,\n author = {Müller, J.},\n title = {T}, publisher = {P}, year = 2000 }\n'
    const plain = await read(text)
    expect(plain.items[0]!.author).toEqual([{ family: 'Müller', given: 'J.' }])
    for (const variant of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ]) {
      expect((await read(variant)).items).toEqual(plain.items)
    }
    const latin = await read(Buffer.from(text, 'latin1'))
    expect(latin.items).toEqual(plain.items)
    expect(latin.messages).toEqual([
      '2:13 encoding Unexpected bytes that are not UTF-8, expected a bibliography in UTF-8',
    ])
  })
})

describe('names that are written otherwise than BibTeX has them', () => {
  const author = async (source: string) =>
    (await read(`@misc{a, author={${source}}, title={T}, year=2000}`)).items[0]!.author

  it('may end with a comma too many', async () => {
    expect(await author('Roe, Ann, and Poe, Bo')).toEqual([
      { family: 'Roe', given: 'Ann' },
      { family: 'Poe', given: 'Bo' },
    ])
    expect(await author('Roe, Jr., Ann')).toEqual([{ family: 'Roe', suffix: 'Jr.', given: 'Ann' }])
  })

  it('are a group’s where they say so', async () => {
    expect(await author('The gannet development team')).toEqual([{ literal: 'The gannet development team' }])
    expect(await author('The Anh Han')).toEqual([{ family: 'Han', given: 'The Anh' }])
  })

  it('keep the “and” within a publisher’s', async () => {
    const { items } = await read(
      '@book{a, author={A, B}, title={T}, year=2000, publisher={Society of Gulls and Terns}}',
    )
    expect(items[0]!.publisher).toBe('Society of Gulls and Terns')
  })
})

describe('braces that are not closed', () => {
  it.each([
    ['doi = {10.5555/1234),\n url = {https://example.org}', '3:21'],
    ['note = {Of gulls (all),\n url = {https://example.org}', '3:24'],
    ['note = {Of gulls', '3:18'],
  ])('are closed at the end of the field: %j', async (fields, place) => {
    const source = `@misc{a,\n title = {T}, year = 2000,\n ${fields}\n}\n\n@misc{b, title={U}, year=2001}\n`
    const { items, messages } = await read(source)
    expect(items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(items[0]!.title).toBe('T')
    expect(messages[0]).toContain(place)
    expect(messages[0]).toContain('expected the brace that closes it')
  })

  it('are closed at the end of the entry', async () => {
    const { items } = await read(
      '@misc{a,\n title = {T},\n year = {2000}\n\n@misc{b, title={U}, year=2001}\n',
    )
    expect(items.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('titles', () => {
  const title = async (source: string, language?: string) =>
    (await read(`@book{a, author={A, B}, publisher={P}, year=2000, title={${source}}}`, undefined, language))
      .items[0]!.title

  it.each([
    ['The Rise of Modern Art: An Introduction', 'The rise of modern art: An introduction'],
    [
      'The {Taliban} Revival in {South Asia}',
      'The <span class="nocase">Taliban</span> revival in <span class="nocase">South Asia</span>',
    ],
    ['On {B}ayesian Methods', 'On <span class="nocase">Bayesian</span> methods'],
    ['NASA and the H5N1 Virus in McDonald', 'NASA and the H5N1 virus in McDonald'],
    ['Vitamin C and I', 'Vitamin C and I'],
    ['Global and Indian politics of yesterday', 'Global and Indian politics of yesterday'],
    ['Die Kritik der reinen Vernunft', 'Die Kritik der reinen Vernunft'],
    ['Exploring Network Structure using NetworkX', 'Exploring network structure using NetworkX'],
  ])('in sentence case: %s', async (source, expected) => {
    expect(await title(source)).toBe(expected)
  })

  it('stay as they are where the manuscript or the entry is not English', async () => {
    expect(await title('La Guerra Civil', 'es')).toBe('La Guerra Civil')
  })
})

describe('a broken entry', () => {
  const entry = (key: string) => `@book{${key}, author={A, B}, title={T}, publisher={P}, year=2000}\n`

  it('leaves its neighbours alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}"=,#\\%$@(ab \n') }), async (garbage) => {
        // Within one entry anything may stand, but what begins a line with @ is another entry.
        const inner = garbage.replace(/@/g, '')
        const { keys } = await read(
          `${entry('before')}\n@book{middle, title = {${inner}\n\n${entry('after')}`,
        )
        expect(keys).toContain('before')
        expect(keys).toContain('after')
      }),
    )
  })

  it('never throws or hangs, whatever the text', async () => {
    const pieces = fc.constantFrom(
      '@book{',
      '@article{a,',
      '@string{',
      '@comment{',
      '@{',
      '}',
      '{',
      '"',
      ',',
      '=',
      '#',
      '\\',
      "\\'",
      '\\v',
      '\\emph{',
      '$',
      '$$',
      '%',
      '\n',
      ' ',
      'title',
      'author',
      'and',
      'a',
      'Ł',
      '😀',
      '\ufeff',
      '\ue000',
      '\u{f0000}',
      '--',
      '``',
      '<i>',
      'year=2000',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        await read(parts.join(''))
        await read(`@book{k, author={${parts.join('')}}, title={${parts.join('')}}}`)
        await read(parts.join(''), '/paper/x.json')
        await read(parts.join(''), '/paper/x.yaml')
        await read(parts.join(''), '/paper/x.ris')
      }),
    )
  })

  it('of any shape is a message in JSON and YAML', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(
            fc.constantFrom('id', 'type', 'title', 'author', 'issued', 'page', 'note'),
            fc.jsonValue(),
          ),
        ),
        async (items) => {
          await read(JSON.stringify(items), '/paper/x.json')
          await read(JSON.stringify(items), '/paper/x.yaml')
        },
      ),
    )
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    for (const name of ['x.json', 'x.yaml'])
      expect((await read(deep, `/paper/${name}`)).messages[0]).toMatch(/syntax|empty-key/)
    const laughs = `a: &a [x, x]\n${'bcdefghi'
      .split('')
      .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)
      .join('\n')}\nreferences:\n- id: k\n  title: *i\n`
    expect((await read(laughs, '/paper/x.yaml')).messages[0]).toMatch(/empty-key/)
  })

  it('takes linear time, and no depth of braces breaks the reader', async () => {
    const deep = '{'.repeat(20_000)
    const { keys } = await read(`${entry('a')}@book{b, title={${deep}${'}'.repeat(20_000)}}}\n${entry('c')}`)
    expect(keys).toContain('a')
    expect(keys).toContain('c')
    await read(`@book{a, title={${'\\'.repeat(50_000)}}}`)
    await read(`@book{a, author={${'a and '.repeat(20_000)}}, title={${'A '.repeat(50_000)}}}`)
    await read(`@book{a, author={${' '.repeat(50_000)}}, title={${'$'.repeat(50_000)}}}`)
    await read('@'.repeat(50_000))
    await read('@book{'.repeat(5_000))
    await read(`@book{a,\n${'%\n'.repeat(20_000)}`)
  })
})
