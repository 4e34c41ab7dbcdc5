import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Name, type Operand, readOperations } from '../../../lib/proof/pdf/read-operators.ts'
import { markArtifacts } from '../../../lib/writers/pdf/finish/artifacts.ts'
import { joinGlyphs } from '../../../lib/writers/pdf/finish/glyph-runs.ts'
import { dropNeedlessSpans, noteGlyphTexts } from '../../../lib/writers/pdf/finish/glyph-texts.ts'
import { cleanSoftHyphens } from '../../../lib/writers/pdf/finish/soft-hyphens.ts'
import { UnicodeMap } from '../../../lib/writers/pdf/finish/unicode-map.ts'

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

const noText = () => undefined

describe('cleanSoftHyphens', () => {
  it('takes out a soft hyphen and keeps the move that goes with it', () => {
    const { lines: clean } = cleanSoftHyphens(
      lines(`BT
        /F4 12 Tf
        1 0 0 -1 0 63 Tm
        <0015> Tj
        /Span<</ActualText <FEFF00AD> >> BDC
        6.6 0 Td <0001> Tj
        EMC
        0 0 Td <0029> Tj
        ET`),
      noText,
    )
    expect(clean).toEqual(
      lines(`BT
      /F4 12 Tf
      1 0 0 -1 0 63 Tm
      <0015> Tj
      6.6 0 Td
      0 0 Td <0029> Tj
      ET`),
    )
  })

  it('takes it out of a ligature', () => {
    const { lines: clean } = cleanSoftHyphens(
      lines(`/Span<</ActualText <FEFF00AD> >> BDC
        <0001> Tj
        EMC
        /Span<</ActualText <FEFF006600AD0069> >> BDC
        3.8 0 Td <01A1> Tj
        7.7 0 Td <0001> Tj
        EMC`),
      noText,
    )
    expect(clean).toEqual(
      lines(`/Span<</ActualText <FEFF00660069> >> BDC
      3.8 0 Td <01A1> Tj
      7.7 0 Td
      EMC`),
    )
  })

  it('sets the hyphen of a line end in its own font, and leaves the author’s', () => {
    const hyphen = `BT
      /Span<</ActualText <FEFF2010> >> BDC
      /F4 12 Tf
      1 0 0 -1 109 80 Tm
      <01F6> Tj
      EMC
      ET`
    const soft = `/Span<</ActualText <FEFF00AD> >> BDC
      <0001> Tj
      EMC
      ET`
    const { lines: clean, hyphens } = cleanSoftHyphens(lines(`${soft}\n${hyphen}\n${hyphen}`), noText)
    expect(clean.filter((line) => line.endsWith('Tf'))).toEqual(['/F4-hyphen 12 Tf', '/F4 12 Tf'])
    expect(clean.filter((line) => line.includes('2010'))).toHaveLength(1)
    expect([...hyphens]).toEqual([['F4', new Set(['01F6'])]])
  })
})

describe('a glyph that stands alone', () => {
  const call = `BT
    /F4 8 Tf
    1 0 0 -1 109 80 Tm
    <0099> Tj
    ET`
  it.each([
    [
      'a note call after a line that went to the next page',
      '/Span<</ActualText <FEFF00AD> >> BDC\nEMC\nET\nEMC\n/Link <</MCID 3 >>BDC',
      '-',
    ],
    ['a note call after a soft hyphen', '/Span<</ActualText <FEFF00AD> >> BDC\n<0001> Tj\nEMC\nET', '1'],
  ])('is no hyphen: %s', (_, before, text) => {
    expect(cleanSoftHyphens(lines(`${before}\n${call}`), () => text).hyphens.size).toBe(0)
  })
  it('is a hyphen after a letter that took the soft hyphen with it', () => {
    const soft = '/Span<</ActualText <FEFF043E00AD> >> BDC\n9.1 0 Td <008B> Tj\nEMC\nET'
    const { lines: clean, hyphens } = cleanSoftHyphens(lines(`${soft}\n${call}`), () => '-')
    expect(hyphens.size).toBe(1)
    expect(clean[0]).toBe('/Span<</ActualText <FEFF043E> >> BDC')
  })
  it('is a hyphen where its font says so', () => {
    const soft = '/Span<</ActualText <FEFF00AD> >> BDC\n<0001> Tj\nEMC\nET'
    expect(cleanSoftHyphens(lines(`${soft}\n${call}`), () => '-').hyphens.size).toBe(1)
  })
})

describe('glyph texts', () => {
  const cmap = `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<01A1> <FB01>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0061>\nendbfrange`
  const content = lines(`/F1 12 Tf
    <0010> Tj
    /Span<</ActualText (fi) >> BDC
    7 0 Td <01A1> Tj
    EMC
    /Span<</ActualText <FEFF0078> >> BDC
    7 0 Td <0011> Tj
    EMC
    7 0 Td <0011> Tj
    /Span<</ActualText (fl) >> BDC
    EMC`)

  it('teaches a font what its ligatures are, but not what differs from place to place', () => {
    const map = new UnicodeMap(cmap)
    const fonts = new Map([['F1', map]])
    noteGlyphTexts(content, fonts)
    map.settle()
    expect([map.text('01A1'), map.text('0011'), map.text('0012')]).toEqual(['fi', 'b', 'c'])
    expect(dropNeedlessSpans(content, fonts)).toEqual(
      lines(`/F1 12 Tf
        <0010> Tj
        7 0 Td <01A1> Tj
        /Span<</ActualText <FEFF0078> >> BDC
        7 0 Td <0011> Tj
        EMC
        7 0 Td <0011> Tj`),
    )
    expect(new UnicodeMap(map.write()).text('01A1')).toBe('fi')
  })
})

describe('joinGlyphs', () => {
  /** Where each glyph is painted, by the rules of ISO 32000-1, 9.4. */
  function positions(content: string, widths: ReadonlyMap<number, number>): [number, number, number][] {
    const painted: [number, number, number][] = []
    let [x, y, pen, size] = [0, 0, 0, 0]
    const show = (operand: Operand | undefined) => {
      for (const part of Array.isArray(operand) ? operand : [operand]) {
        if (typeof part === 'number') pen -= (part * size) / 1000
        else if (typeof part === 'string') {
          for (let at = 0; at < part.length; at += 2) {
            const code = part.charCodeAt(at) * 256 + part.charCodeAt(at + 1)
            painted.push([code, x + pen, y])
            pen += ((widths.get(code) ?? 1000) * size) / 1000
          }
        }
      }
    }
    readOperations(content, (operator, operands) => {
      const [a, b] = operands.map((operand) => (operand instanceof Name ? 0 : (operand as number)))
      if (operator === 'Tf') size = b ?? 0
      if (operator === 'Tm') [x, y, pen] = [operands[4] as number, operands[5] as number, 0]
      if (operator === 'Td') [x, y, pen] = [x + (a ?? 0), y + (b ?? 0), 0]
      if (operator === 'Tj' || operator === 'TJ') show(operands[0])
    })
    return painted
  }

  it('leaves every glyph in its place', () => {
    const widths = new Map([
      [1, 250],
      [2, 500],
      [3, 733],
    ])
    const byHex = new Map([...widths].map(([code, width]) => [`000${code}`, width]))
    const glyph = fc.record({
      code: fc.integer({ min: 1, max: 4 }),
      move: fc.double({ min: -20, max: 40, noNaN: true }).map((value) => Number(value.toFixed(7))),
      rise: fc.constantFrom(0, 0, 0, 0, 3),
      span: fc.constantFrom(false, false, false, true),
    })
    fc.assert(
      fc.property(fc.array(glyph, { minLength: 1, maxLength: 40 }), (glyphs) => {
        const written = glyphs.flatMap(({ code, move, rise, span }, index) => {
          const show = `<${code.toString(16).padStart(4, '0')}> Tj`
          const line = index === 0 ? show : `${move} ${rise} Td ${show}`
          return span ? ['/Span<</ActualText (x) >> BDC', line, 'EMC'] : [line]
        })
        const content = ['BT', '/F1 12.8 Tf', '1 0 0 -1 30 40 Tm', ...written, 'ET']
        const joined = joinGlyphs(content, new Map([['F1', { byCode: byHex, fallback: 1000 }]]))
        const before = positions(content.join('\n'), widths)
        const after = positions(joined.join('\n'), widths)
        expect(after.map(([code]) => code)).toEqual(before.map(([code]) => code))
        for (const [index, [, x, y]] of after.entries()) {
          expect(Math.abs(x - (before[index]?.[1] ?? 0))).toBeLessThan(0.0129)
          expect(y).toBeCloseTo(before[index]?.[2] ?? 0)
        }
      }),
    )
  })

  it('joins glyphs that follow one another into one string', () => {
    const joined = joinGlyphs(
      ['/F1 10 Tf', '<0001> Tj', '2.5 0 Td <0001> Tj', '3 0 Td <0002> Tj'],
      new Map([['F1', { byCode: new Map([['0001', 250]]), fallback: 500 }]]),
    )
    expect(joined).toEqual(['/F1 10 Tf', '[<00010001>-50<0002>] TJ'])
  })
})

describe('markArtifacts', () => {
  it('wraps what is painted outside of tagged content, and nothing else', () => {
    expect(
      markArtifacts(
        lines(`q
          1 0 0 1 0 0 cm
          0 0 10 10 re
          W* n
          BT
          /F1 8 Tf
          <0001> Tj
          ET
          0 0 1 1 re
          f
          /NonStruct <</MCID 0 >>BDC
          BT
          <0002> Tj
          ET
          /Span <</ActualText (x) >> BDC
          0 0 5 5 re
          f
          EMC
          EMC
          /X5 Do
          Q`),
      ),
    ).toEqual(
      lines(`q
        1 0 0 1 0 0 cm
        0 0 10 10 re
        W* n
        /Artifact <</Type /Pagination>> BDC
        BT
        /F1 8 Tf
        <0001> Tj
        ET
        EMC
        /Artifact BMC
        0 0 1 1 re
        f
        EMC
        /NonStruct <</MCID 0 >>BDC
        BT
        <0002> Tj
        ET
        /Span <</ActualText (x) >> BDC
        0 0 5 5 re
        f
        EMC
        EMC
        /Artifact BMC
        /X5 Do
        EMC
        Q`),
    )
  })
})

describe('readOperations', () => {
  const read = (content: string) => {
    const found: string[] = []
    readOperations(content, (operator, operands) => found.push(`${operator} ${JSON.stringify(operands)}`))
    return found
  }
  it.each([
    ['(a\\(b\\)\\101 (c)) Tj', ['Tj ["a(b)A (c)"]']],
    ['<48 65 6> Tj', ['Tj ["He`"]']],
    ['[(a) -3.5 <62>] TJ', ['TJ [["a",-3.5,"b"]]']],
    ['/P <</MCID 3>> BDC % note\nEMC', ['BDC [{"text":"P"},{}]', 'EMC []']],
    ['BI /W 1 ID \x00EI\x01 EI Q', ['Q []']],
    ['1 .5 -2 +3 w', ['w [1,0.5,-2,3]']],
    ['] >> Q [1 2', ['Q []']],
  ])('reads %s', (content, expected) => expect(read(content)).toEqual(expected))

  it('ends on any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), (content) => void read(content)),
    )
    expect(read('['.repeat(100_000))).toEqual([])
  })
})
