import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { writeHtml } from '../../../lib/writers/html/write-html.ts'
import { article } from './article.ts'
import { documentOf, md } from './build.ts'
import { host } from './host.ts'

const write = (markdown: string, fields = {}) =>
  writeHtml(documentOf(md(markdown), fields), { host, file: new VFile() })

/** `family weight style` of each face in a page, with how many cuts of it. */
async function faces(html: Promise<string>): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  const rules = (await html).matchAll(/font-family:(\w+);font-weight:(\d+);font-style:(\w+);unicode-range/g)
  for (const [, family, weight, style] of rules) {
    const name = `${family} ${weight} ${style}`
    found[name] = (found[name] ?? 0) + 1
  }
  return found
}

test('a page embeds the faces that it uses, and no others', async () => {
  const plain = { 'JSerif 400 normal': 1, 'JSans 400 normal': 1, 'JSans 600 normal': 1 }
  expect(await faces(write('Words.'))).toEqual(plain)
  expect(await faces(write('Words, *set apart*.'))).toEqual({ ...plain, 'JSerif 400 italic': 1 })
  expect(await faces(write('Words and `code`.'))).toEqual({ ...plain, 'JMono 400 normal': 1 })
  expect(await faces(write('Words.', { title: 'A *Title*' }))).toEqual({ ...plain, 'JDisplay 600 normal': 1 })
  expect(await faces(write('Words.', { abstracts: [{ text: 'An abstract.' }] }))).toEqual({
    ...plain,
    'JSmall 400 normal': 1,
  })
})

test('a page embeds the scripts that it uses, and no others', async () => {
  expect((await faces(write('Λόγος')))['JSerif 400 normal']).toBe(2)
  expect((await faces(write('Слово и λόγος и Łódź')))['JSerif 400 normal']).toBe(4)
  expect((await faces(write('字')))['JSerif 400 normal']).toBe(1)
})

test('a plain article is small enough to send', async () => {
  const html = await write('Words and *words*.', { title: 'Title', abstracts: [{ text: 'An *abstract*.' }] })
  expect(html.length).toBeLessThan(400_000)
})

test('nothing on the page comes from elsewhere', async () => {
  const html = await writeHtml(article, { host, file: new VFile() })
  expect([...html.matchAll(/url\((?!["']?(?:data:|%23|#))[^)]*\)/g)].map((match) => match[0])).toEqual([])
  expect(html).not.toMatch(/<(?:link|script src|img src="(?!data:)|iframe)/)
  expect(html).toContain('default-src &#x27;none&#x27;')
})

test('every style sheet names only families that are embedded', async () => {
  const index = JSON.parse(new TextDecoder().decode(await host.asset('fonts/index.json'))) as {
    family: string
  }[]
  const families = new Set(index.map((cut) => cut.family))
  for (const name of ['screen.css', 'print.css']) {
    const css = await readFile(path.join(host.root, 'styles', name), 'utf8').catch(() => '')
    const used = new Set(
      [...css.matchAll(/\bJ(?:Serif|Small|Display|Sans|Mono|Math)\b/g)].map((match) => match[0]),
    )
    expect([...used].filter((family) => !families.has(family))).toEqual([])
  }
})

test('text has contrast enough in light and in dark (WCAG 2.2, 1.4.3)', async () => {
  const css = await readFile(path.join(host.root, 'styles/screen.css'), 'utf8')
  const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => variables(match[1] ?? ''))
  expect(light && dark).toBeTruthy()
  for (const colours of [light, { ...light, ...dark }]) {
    for (const ink of ['ink', 'soft', 'accent', 'warn']) {
      for (const ground of ['paper', 'wash']) {
        expect(
          contrast(colours?.[ink] ?? '', colours?.[ground] ?? ''),
          `${ink} on ${ground}`,
        ).toBeGreaterThan(4.5)
      }
    }
    expect(contrast(colours?.ink ?? '', colours?.mark ?? ''), 'ink on mark').toBeGreaterThan(4.5)
    expect(contrast(colours?.accent ?? '', colours?.mark ?? ''), 'accent on mark').toBeGreaterThan(4.5)
  }
})

function variables(rule: string): Record<string, string> {
  return Object.fromEntries(
    [...rule.matchAll(/--(\w+): (#[0-9a-f]+);/g)].map((match) => [match[1], match[2] ?? '']),
  )
}

/** Of two colours, by their relative luminance. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g)
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
