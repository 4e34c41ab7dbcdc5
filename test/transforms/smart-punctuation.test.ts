import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remarkSmartPunctuation } from '../../lib/transforms/smart-punctuation.ts'
import { manuscriptOf } from './manuscript.ts'

function smart(text: string, language = 'en'): string {
  const node = { type: 'text' as const, value: text }
  remarkSmartPunctuation()(manuscriptOf([{ type: 'paragraph', children: [node] }], { language }))
  return node.value
}

describe('remarkSmartPunctuation', () => {
  it.each([
    ['She said "yes".', 'She said “yes”.'],
    ['("Jihadi" vision)', '(“Jihadi” vision)'],
    ["Pakistan's", 'Pakistan’s'],
    ["both groups' goals", 'both groups’ goals'],
    ["'a quotation' inside", '‘a quotation’ inside'],
    ["in the '90s and the 1990's", 'in the ’90s and the 1990’s'],
    ['pages 3--5 --- or so...', 'pages 3–5 — or so…'],
    ['an option ----', 'an option ----'],
    ["don't 'do' that", 'don’t ‘do’ that'],
    ['"\'twice\'"', '“‘twice’”'],
  ])('%s', (before, after) => {
    expect(smart(before)).toBe(after)
  })

  it('quotes as the language does', () => {
    expect(smart('Er sagte "ja".', 'de')).toBe('Er sagte „ja“.')
    expect(smart('Il dit "oui".', 'fr-FR')).toBe('Il dit «\u00A0oui\u00A0».')
    expect(smart("dell'arte", 'it')).toBe('dell’arte')
  })

  it('quotes as the language of a span or a division does', () => {
    const text = (value: string) => ({ type: 'text' as const, value })
    const english = text(' "a"')
    const french = text('"b"')
    const german = text('"c"')
    remarkSmartPunctuation()(
      manuscriptOf(
        [
          { type: 'paragraph', children: [{ type: 'span', lang: 'fr', children: [french] }, english] },
          {
            type: 'division',
            kind: 'group',
            data: { attributes: { values: { lang: 'de' } } },
            children: [{ type: 'paragraph', children: [german] }],
          },
        ],
        { language: 'en' },
      ),
    )
    expect([english.value, french.value, german.value]).toEqual([' “a”', '«\u00A0b\u00A0»', '„c“'])
  })

  it('opens and closes across emphasis', () => {
    const last = { type: 'text' as const, value: '" ends.' }
    const first = { type: 'text' as const, value: 'It "' }
    remarkSmartPunctuation()(
      manuscriptOf([
        {
          type: 'paragraph',
          children: [first, { type: 'emphasis', children: [{ type: 'text', value: 'never' }] }, last],
        },
      ]),
    )
    expect([first.value, last.value]).toEqual(['It “', '” ends.'])
  })

  it('changes no letter or digit', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => letters(smart(text)) === letters(text)))
  })
})
