import { expect, test } from 'vitest'
import { fontFaces } from '../../../lib/writers/html/fonts.ts'
import { host } from './host.ts'

async function familiesFor(text: string, tagName = 'p'): Promise<string[]> {
  const css = await fontFaces(
    [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value: text }] }],
    host,
  )
  const faces = [...css.matchAll(/font-family:(\w+);font-weight:(\d+)/g)].map(
    ([, family, weight]) => `${family} ${weight}`,
  )
  return [...new Set(faces)].filter((face) => !/^J(?:Serif|Sans|Small|Display|Mono)/.test(face))
}

test('a page carries the faces of a script only where it has text in it', async () => {
  expect(
    await familiesFor('Plain text, “quoted” – with an en dash, a hyphen‐like sign, α, ж and ő.'),
  ).toEqual([])
  expect(await familiesFor('城市居民健康')).toEqual(['JHan 400'])
  expect(await familiesFor('かな')).toEqual(['JHan 400'])
  expect(await familiesFor('한국어 문장')).toEqual(['JHangul 400'])
  expect(await familiesFor('مرحبا')).toEqual(['JArabic 400'])
  expect(await familiesFor('שלום')).toEqual(['JHebrew 400'])
  expect(await familiesFor('हिन्दी')).toEqual(['JDevanagari 400'])
  expect(await familiesFor('ภาษาไทย')).toEqual(['JThai 400'])
  expect(await familiesFor('ἀρχῇ')).toEqual(['JGreek 400'])
  expect(await familiesFor('😄 ❤️')).toEqual(['JEmoji 400'])
})

test('bold text has the bold face, where the script has one', async () => {
  expect(await familiesFor('مرحبا', 'h2')).toEqual(['JArabic 600'])
  expect(await familiesFor('健康', 'h2')).toEqual(['JHan 400'])
})

test.each([...'ahzAZ'])(
  'a formula whose one letter is %s carries the face in which it is drawn',
  async (letter) => {
    const variable = { type: 'element' as const, tagName: 'mi', properties: {}, children: [] }
    const css = await fontFaces(
      [
        {
          type: 'element',
          tagName: 'math',
          properties: {},
          children: [{ ...variable, children: [{ type: 'text', value: letter }] }],
        },
      ],
      host,
    )
    const italic = {
      a: 'U+1D44E',
      h: 'U+210E',
      z: 'U+1D467',
      A: 'U+1D434',
      Z: 'U+1D44D',
    }[letter]!
    const point = Number.parseInt(italic.slice(2), 16)
    const ranges = [...css.matchAll(/font-family:JMath;[^}]*unicode-range:([^;]*);/g)].flatMap(([, list]) =>
      list!.split(',').map((range) =>
        range
          .slice(2)
          .split('-')
          .map((bound) => Number.parseInt(bound, 16)),
      ),
    )
    expect(ranges.some(([first, last = first]) => point >= first! && point <= last!)).toBe(true)
  },
)
