import fc from 'fast-check'
import temml from 'temml'
import { expect, test } from 'vitest'
import { plainQuantities } from '../../lib/document/siunitx.ts'

// The left column is from siunitx's manual, version 3, sections 3 and 4.
test.each([
  ['\\num{12345.678}', '12\\,345.678'],
  ['\\num{.3e45}', '0.3\\times 10^{45}'],
  ['\\num{e5}', '10^{5}'],
  ['\\num{1.654 x 2.34}', '1.654\\times 2.34'],
  ['\\num{1.2(3)}', '1.2(3)'],
  ['\\ang{12.3}', '12.3^{\\circ}'],
  ['\\ang{1;2;3}', '1^{\\circ}2′3″'],
  ['\\unit{kg.m/s^2}', '\\mathrm{kg}\\,\\mathrm{m/s^2}'],
  ['\\si{\\kilo\\gram\\metre\\per\\square\\second}', '\\mathrm{kg}\\,\\mathrm{m}\\,\\mathrm{s}^{-2}'],
  ['\\si{\\metre\\squared\\per\\second\\cubed}', '\\mathrm{m}^{2}\\,\\mathrm{s}^{-3}'],
  ['\\SI[mode=text]{1.23}{J.mol^{-1}}', '1.23\\,\\mathrm{J}\\,\\mathrm{mol^{-1}}'],
  ['\\qty{.23e7}{\\candela}', '0.23\\times 10^{7}\\,\\mathrm{cd}'],
  ['\\SI{90}{\\degree}', '90\\mathrm{°}'],
  ['\\SI{5 \\pm 1}{\\percent}', '5\\pm 1\\,\\mathrm{\\%}'],
  ['\\numrange{10}{30}', '10\\text{ to }30'],
  ['\\SIrange{1}{5}{\\kelvin}', '1\\,\\mathrm{K}\\text{ to }5\\,\\mathrm{K}'],
  ['\\numlist{10;30}', '10\\text{ and }30'],
  ['\\qtylist{1;2;3}{m}', '1\\,\\mathrm{m},\\ 2\\,\\mathrm{m},\\text{ and }3\\,\\mathrm{m}'],
  // What is no number, no unit, or no call of siunitx stays.
  ['\\num{\\alpha}', '\\alpha'],
  ['\\si{\\unheard}', '\\unheard'],
  ['\\SI{3}', '\\SI{3}'],
  ['\\qty(\\frac12)', '\\qty(\\frac12)'],
  ['\\sin x + \\numeral', '\\sin x + \\numeral'],
])('%s', (given, expected) => {
  expect(plainQuantities(given)).toBe(expected)
})

test('what comes of numbers and units can be set', () => {
  const value = fc.stringMatching(/^[+-]?\d{1,8}(\.\d{1,6})?(e-?\d)?$/)
  const unit = fc.array(
    fc.constantFrom('\\kilo', '\\metre', '\\per', '\\squared', '\\square', 'm', '.', '\\percent'),
  )
  fc.assert(
    fc.property(value, unit, (number, parts) => {
      const tex = plainQuantities(`\\SI{${number}}{${parts.join(' ')}}`)
      expect(() => temml.renderToString(tex, { throwOnError: true })).not.toThrow()
    }),
  )
})

test('unclosed arguments cost little', () => {
  const hostile = '\\SI{'.repeat(20_000)
  expect(plainQuantities(hostile)).toBe(hostile)
})
