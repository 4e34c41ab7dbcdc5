import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { withoutBrackets } from '../../lib/citations/forms.ts'
import type { CitationForm } from '../../lib/document/nodes.ts'
import { cite } from './cite.ts'

const bib = `@book{one, author={One, Ann}, title={First}, year=2001}
@book{pair, author={Two, Bo and Second, Carl}, title={Pairs}, year=2002}
@book{many, author={van den Alpha, A and Beta, B and Gamma, C}, title={Many}, year=2003}
@book{same:a, author={Same, A}, title={A thing}, year=2004}
@book{same:b, author={Same, A}, title={B thing}, year=2004}
@book{undated, author={Never, N}, title={No day}}
`
const styles = ['apa', 'ieee', 'chicago-fullnote-bibliography'] as const
const plain = (text: string) => text.replace(/⟦[^|]*\|([^⟧]*)⟧/g, '$1')

async function printed(source: string, form: CitationForm, csl: string): Promise<string> {
  const { text } = await cite(source, { bib, form, metadata: { csl } })
  return plain(text.split('\n')[0]!)
}

describe('forms of natbib and biblatex', () => {
  // The author–year column and the numerical one of natbib's manual, 2.3–2.5.
  it.each<[string, string, CitationForm, [string, string, string]]>([
    [
      'citealp',
      '[see @one, p. 3]',
      { bare: true },
      ['see One, 2001, p. 3', 'see [1, p. 3]', '[^cite-1 note]'],
    ],
    ['citealp', '[@one; @pair]', { bare: true }, ['One, 2001; Two & Second, 2002', '1, 2', '[^cite-1 note]']],
    [
      'citealt',
      '@pair',
      { bare: true },
      ['Two and Second 2002', 'Two and Second 1', 'Two and Second[^cite-1 note]'],
    ],
    ['citeauthor', '@pair', { part: 'author' }, ['Two and Second', 'Two and Second', 'Two and Second']],
    [
      'citeauthor*',
      '@many',
      { part: 'author', allNames: true },
      Array(3).fill('van den Alpha, Beta, and Gamma') as never,
    ],
    [
      'Citeauthor',
      '@many',
      { part: 'author', capital: true },
      ['Van den Alpha et al.', 'Van den Alpha et al.', 'Van den Alpha et al.'],
    ],
    ['citeyear', '[@one]', { part: 'year' }, ['2001', '2001', '2001']],
    [
      'citeyearpar',
      '[@one; @pair]',
      { part: 'year', bracketed: true },
      Array(3).fill('(2001 and 2002)') as never,
    ],
    ['citeyear', '[@undated]', { part: 'year' }, ['n.d.', 'n.d.', 'n.d.']],
    ['citetitle', '[@one]', { part: 'title' }, Array(3).fill('*First*') as never],
    ['citet', '[@one; @pair]', { each: true }, ['One (2001) and Two and Second (2002)', '', '']],
  ])('%s of %s', async (name, source, form, expected) => {
    for (const [index, style] of styles.entries()) {
      if (!expected[index]) continue
      // `citet` is narrative; the test's reader has one key for such a citation.
      const shown = name === 'citet' ? await narrative(form, style) : await printed(source, form, style)
      expect(shown).toBe(expected[index])
    }
  })

  it('tell works of one year apart by its letter', async () => {
    const { text } = await cite('[@same:a]\n[@same:b]', { bib, form: { part: 'year' } })
    expect(plain(text)).toBe('2004a\n2004b')
  })

  it('link what they print, and are no note in a note style, nor what “ibid.” means', async () => {
    const { text, references } = await cite('[@one]\n@pair', { bib, form: { part: 'author' } })
    expect(text).toBe('⟦ref-one|One⟧\n⟦ref-pair|Two and Second⟧')
    expect(references.map(({ citedBy }) => citedBy)).toEqual([['cite-1'], ['cite-2']])
  })
})

async function narrative(form: CitationForm, csl: string): Promise<string> {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
  const items = ['one', 'pair'].map((key) => ({
    key,
    prefix: [],
    suffix: [],
    suppressAuthor: false,
    keyPosition: position,
  }))
  const { text } = await cite('@one', { bib, form, affixes: items, metadata: { csl } })
  return plain(text.split('\n')[0]!)
}

describe('brackets', () => {
  it('go where they enclose the whole or each part, and nowhere else', () => {
    const bare = (value: string) => textOf(withoutBrackets([{ type: 'text', value }]))
    expect(['(One, 2001)', '[1], [2]', '(a (b))', 'One (2001)', '(a) b', '(', ''].map(bare)).toEqual([
      'One, 2001',
      '1, 2',
      'a (b)',
      'One (2001)',
      '(a) b',
      '(',
      '',
    ])
  })

  it('are all that goes', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('(', ')', '[', ']', 'a', ' ') }))
    fc.assert(
      fc.property(texts, (values) => {
        const whole = values.join('')
        const bare = textOf(withoutBrackets(values.map((value) => ({ type: 'text', value }))))
        expect(bare.replace(/[()[\]]/g, '')).toBe(whole.replace(/[()[\]]/g, ''))
      }),
    )
  })
})
