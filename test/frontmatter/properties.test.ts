import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { placeOf } from '../../lib/diagnostics/offset-map.ts'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'
import { readScalar } from '../../lib/frontmatter/yaml/scalar-text.ts'

const word = fc.constantFrom(
  'title',
  'author',
  'authors',
  'name',
  'orcid',
  'affiliation',
  'affiliations',
  'index',
  'date',
  'tags',
  'abstract',
  'license',
  'journal',
  'funding',
  'galley',
  'rules',
  'numbering',
  'keywords',
  'roles',
  '__proto__',
  'toString',
  'a',
  'Ann One',
  '0000-0002-1825-0097',
  '1',
  'true',
  'null',
  '~',
  'None',
  'é',
  '王',
  '🙂',
  '\ud800',
)
const mark = fc.constantFrom(
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '- ',
  '"',
  "'",
  '|',
  '>',
  '|2-',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&x ',
  '*x',
  '!t ',
  '#',
  '%',
  '@',
  '`',
  '\t',
  '\r\n',
  '? ',
  '---',
  '...',
  '\\',
  '^[',
  '^1^',
  '<a@b.c>',
  '<<: ',
  '\0',
  '\u2028',
)
const yaml = fc.oneof(
  fc.array(fc.oneof(word, mark, mark), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

test('any text is read, and every message stands inside the front matter', () => {
  fc.assert(
    fc.property(yaml, (value) => {
      const source = `---\n${value}\n---\n\nText.\n`
      const file = new VFile()
      const { prose, places } = readFrontMatter({ value, offset: 4 }, source, file)
      for (const message of file.messages) {
        const place = message.place
        expect(place && 'start' in place, message.reason).toBe(true)
        if (!place || !('start' in place)) continue
        expect(place.start.offset).toBeGreaterThanOrEqual(4)
        expect(place.end.offset).toBeLessThanOrEqual(4 + value.length)
      }
      for (const { value: text, map } of prose) {
        const position = placeOf(map, 0, text.length, source)
        expect(position.start.offset).toBeGreaterThanOrEqual(4)
        expect(position.end.offset).toBeLessThanOrEqual(4 + value.length + 1)
      }
      for (const path of places.paths()) expect(places.placeOf(path)).toBeDefined()
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['brackets', '['.repeat(50_000)],
  ['dashes', '- '.repeat(50_000)],
  ['open mappings', 'a: {'.repeat(20_000)],
  ['explicit keys', '? '.repeat(50_000)],
  ['unknown keys', Array.from({ length: 20_000 }, (_, index) => `key${index}x: y\n`).join('')],
  ['faults', 'a: @x\n'.repeat(10_000)],
  ['quotation marks', `a: ${'"x" '.repeat(20_000)}`],
  ['spaces in a name', `author: a${' '.repeat(100_000)}b\n`],
  ['spaces before a colon', `a${' '.repeat(100_000)}b: c: d\n`],
  ['commas', `author: "a${','.repeat(100_000)}b"\n`],
  [
    'authors',
    `authors:\n${Array.from({ length: 5_000 }, (_, index) => `- {name: A B${index}, affiliation: University ${index}}\n`).join('')}`,
  ],
  ['a note that opens often', `author: "${'^['.repeat(50_000)}"\n`],
  ['tabs', '\ta: b\n'.repeat(10_000)],
])(
  '%s are read in a time that grows with the text',
  (_, value) => {
    const file = new VFile()
    readFrontMatter({ value, offset: 0 }, value, file)
    expect(file.messages.length).toBeLessThan(400)
  },
  20_000,
)

test('aliases do not multiply', () => {
  const lines = ['a: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let index = 1; index < 12; index++)
    lines.push(`b${index}: &a${index} [${`*a${index - 1}, `.repeat(10)}]`)
  lines.push('keywords: *a11', 'title: &t [*t]')
  const value = lines.join('\n')
  const file = new VFile()
  readFrontMatter({ value, offset: 0 }, value, file)
  expect(file.messages.map((message) => message.ruleId)).toContain('limit')
})

test('nothing reaches the prototype of objects', () => {
  const value =
    '__proto__: {polluted: 1}\nabbreviations: {__proto__: {polluted: 1}}\ngalley: {rules: {__proto__: {polluted: true}}}\n'
  const { metadata } = readFrontMatter({ value, offset: 0 }, value, new VFile())
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.getPrototypeOf(metadata.settings.rules)).toBe(Object.getPrototypeOf({}))
})

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const
const piece = fc.constantFrom(
  'a',
  'b c',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  "''",
  '\\n',
  '\\u00e9',
  '\\"',
  '\\\n',
  'é',
  '\r\n',
  'word',
  '\n    more',
  '\n \n',
  '\\ ',
)

test('texts of every style are those that YAML gives, and lead back to where they stand', () => {
  const header = fc.constantFrom('"', "'", '', '|', '>', '|-', '>-', '|+', '>+', '|2', '>2-')
  const before = fc.constantFrom('k: ', '- k: ', 'a:\n  k: ', 'a:\n- ')
  let compared = 0
  fc.assert(
    fc.property(header, fc.array(piece, { maxLength: 14 }), before, (style, pieces, start) => {
      const indentation = start === 'k: ' ? '  ' : '    '
      const body = pieces.join('').replace(/\n/g, `\n${indentation}`)
      const quoted = style === '"' || style === "'"
      const source =
        style === ''
          ? `${start}x${body}\nz: 1`
          : quoted
            ? `${start}${style}${body}${style}\nz: 1`
            : `${start}${style}\n${indentation}${body}\n`
      const document = parseDocument(source, { keepSourceTokens: true })
      let node: unknown = document.contents
      while (node && !isScalar(node))
        node = isMap(node) ? node.items[0]?.value : isSeq(node) ? node.items[0] : undefined
      if (document.errors.length > 0 || !isScalar(node) || typeof node.value !== 'string' || !node.range)
        return
      const token = node.srcToken
      const read = readScalar(
        source,
        node.range[0],
        node.range[1],
        styles[node.type as keyof typeof styles],
        token && 'indent' in token ? token.indent : 0,
      )
      expect(read.text).toBe(node.value)
      compared++
      for (const match of read.text.matchAll(/word|é/g)) {
        const { start: from, end } = placeOf(read.map, match.index, match.index + match[0].length, source)
        const there = source.slice(from.offset, end.offset)
        expect(there === match[0] || there === '\\u00e9').toBe(true)
      }
    }),
    { numRuns: 5000 },
  )
  expect(compared).toBeGreaterThan(1000)
})
