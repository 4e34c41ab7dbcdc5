import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { excerpt } from '../../../lib/diagnostics/reporters/excerpt.ts'
import { reportPretty } from '../../../lib/diagnostics/reporters/pretty.ts'
import { visible } from '../../../lib/diagnostics/reporters/visible.ts'
import { placeOf, reported } from './messages.ts'

const plain = { colour: false, columns: 80, base: '/text' }

describe('pretty', () => {
  it('shows the line, the place, the fix, the note, the other place and the rule', () => {
    const source = 'Taliban (TTP) is old.\n\nThe TPP is new.\n'
    const files = reported(source, [
      {
        rule: 'text/acronym-near-miss',
        on: 'TPP',
        severity: 'error',
        reason: 'Unexpected acronym “TPP”, expected “TTP”',
        actual: 'TPP',
        expected: ['TTP'],
        note: '“TTP” stands 40 times, “TPP” once.',
        cause: { reason: '“TTP” defined here', place: placeOf(source, 'TTP') },
      },
    ])
    expect(reportPretty(files, plain)).toBe(
      [
        'paper.md',
        '',
        '    3:5  error  Unexpected acronym “TPP”, expected “TTP”',
        '         │ The TPP is new.',
        '         │     ^^^',
        '         → TTP',
        '         “TTP” stands 40 times, “TPP” once.',
        '         ↳ paper.md:1:10 “TTP” defined here',
        '         text/acronym-near-miss',
        '',
        '1 error (text 1)',
        '',
      ].join('\n'),
    )
  })

  it('says nothing of a clean file', () => {
    expect(reportPretty(reported('Fine.\n', []), plain)).toBe('')
  })

  it('counts what it does not show', () => {
    const files = reported('a b', [
      { rule: 'text/x', on: 'a', severity: 'suggestion', reason: 'Unexpected a' },
      { rule: 'citation/y', on: 'b', severity: 'warning', reason: 'Unexpected b' },
      { rule: 'text/x', severity: 'suggestion', reason: 'Unexpected nothing' },
    ])
    const text = reportPretty(files, { ...plain, show: ['error', 'warning'] })
    expect(text).not.toContain('Unexpected a')
    expect(text).toContain('Unexpected b')
    expect(text).toContain('1 warning, 2 suggestions (citation 1, text 2)')
  })

  it('sends no escape sequence of a manuscript to the terminal', () => {
    const evil = 'a \u001B]0;title\u0007\u001B[31m \u009B2J \u202E b\u0000'
    const files = reported(evil, [
      { rule: 'text/x', on: 'b', reason: evil, actual: evil, expected: [evil], note: evil },
    ])
    const text = reportPretty(files, plain)
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
    expect(text).toContain('␛]0;title␇')
    expect(text).toContain('⟨U+202E⟩')
  })

  it('uses colours only where they may be', () => {
    const files = reported('a', [{ rule: 'text/x', on: 'a', reason: 'Unexpected a' }])
    expect(reportPretty(files, plain)).not.toContain('\u001B')
    expect(reportPretty(files, { ...plain, colour: true })).toContain('\u001B[33m')
  })

  it('wraps long messages under their start', () => {
    const note = 'word '.repeat(60).trim()
    const files = reported('a', [{ rule: 'text/x', on: 'a', reason: note, note }])
    for (const line of reportPretty(files, plain).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('excerpt', () => {
  const marked = (line: string, on: string, columns = 60): string => {
    const start = line.indexOf(on)
    const { text, indent, length } = excerpt(line, start, start + on.length, columns)
    return `${text}\n${' '.repeat(indent)}${'^'.repeat(length)}`
  }

  it.each([
    ['a tab', '\tone\ttwo', 'two', '    one    two\n           ^^^'],
    ['wide characters', '漢字と仮名 here', '仮名', '漢字と仮名 here\n      ^^^^'],
    ['an emoji of several code points', 'x 👩‍👩‍👧 fine', 'fine', 'x 👩‍👩‍👧 fine\n     ^^^^'],
    ['a combining mark', 'cafe\u0301 au lait', 'lait', 'cafe\u0301 au lait\n        ^^^^'],
    ['a hidden character', 'a\u200Bb c', 'c', 'a⟨U+200B⟩b c\n           ^'],
  ])('marks a place beside %s', (_, line, on, expected) => {
    expect(marked(line, on)).toBe(expected)
  })

  it('marks one cell for a place without length, also at the end', () => {
    expect(excerpt('abc', 3, 3, 40)).toEqual({ text: 'abc', indent: 3, length: 1 })
    expect(excerpt('', 0, 0, 40)).toEqual({ text: '', indent: 0, length: 1 })
  })

  it('crops a long line around the place', () => {
    const line = `${'before '.repeat(400)}HERE${' after'.repeat(400)}`
    const [text, mark] = marked(line, 'HERE', 40).split('\n')
    expect(text).toMatch(/^….* HERE .*…$/)
    expect(text!.slice(mark!.indexOf('^'))).toMatch(/^HERE/)
    expect(stringWidth(text!)).toBeLessThanOrEqual(40)
  })

  it('holds its width and marks inside its text, whatever it is given', () => {
    const units = fc.oneof(
      fc.constantFrom('\t', '漢', 'e\u0301', '👩‍👩‍👧', '\u001B', '\u202E', '\u200B', ' ', '\uD800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const lines = fc.array(units, { maxLength: 300 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        lines,
        fc.nat(600),
        fc.nat(600),
        fc.integer({ min: 20, max: 120 }),
        (line, a, b, columns) => {
          const cut = excerpt(line, Math.min(a, line.length), Math.min(b, line.length), columns)
          expect(stringWidth(cut.text)).toBeLessThanOrEqual(columns)
          expect(cut.text).toBe(visible(cut.text))
          expect(cut.length).toBeGreaterThan(0)
          expect(cut.indent).toBeLessThanOrEqual(columns)
        },
      ),
    )
  })
})
