import fc from 'fast-check'
import type { Node, Parent } from 'unist'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { accountForSource } from '../../../lib/proof/source.ts'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

/** All nodes of a tree, items of citations and suffixes of references included. */
function* nodesOf(node: Node): Generator<Node> {
  yield node
  if ('children' in node) for (const child of (node as Parent).children) yield* nodesOf(child)
  const { items } = node as { items?: { prefix: Node[]; suffix: Node[] }[] }
  for (const item of items ?? []) for (const part of [...item.prefix, ...item.suffix]) yield* nodesOf(part)
}

/** Whether a text could be what a source says: the same letters, in order, escapes and references undone. */
function couldSay(source: string, value: string): boolean {
  if (source === value) return true
  // TeX's quotation marks.
  if (value === '“' && source === '``') return true
  if (value === '”' && (source === '"' || source === "''")) return true
  let at = 0
  for (const sign of value.replace(/😄/g, ':smile:').replace(/\s/g, '')) {
    const found = source.indexOf(sign, at)
    const reference = source.indexOf('&', at)
    if (found >= 0) at = found + sign.length
    else if (reference >= 0) at = source.indexOf(';', reference) + 1
    else if (sign !== '\ufffd') return false
  }
  return true
}

const plain = [
  ...[
    '@a',
    '@fig:x',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '^[',
    '[^1]',
    ';',
    ', p. 3',
    '-',
    '*',
    '_',
    '~',
    '^',
    '$',
    '`',
  ],
  ...[
    '\\',
    '&amp;',
    '<',
    '>',
    '<em>',
    '</em>',
    '<!--',
    '-->',
    '|',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '> ',
    '- ',
    '1. ',
  ],
  ...[
    '# ',
    'word',
    'über',
    '漢字',
    ' ',
    '  \n',
    '---\n',
    ':::',
    ':',
    '!',
    '![',
    '.cls',
    '#id',
    'https://a.b',
    '=',
    '"',
  ],
  ...[
    '+---+\n',
    '+--+--+\n',
    '| a | b |\n',
    '|--|--|\n',
    '| ',
    '-- --\n',
    '------\n',
    ': ',
    '~ ',
    '(@a) ',
    '(i) ',
    'a. ',
  ],
  ...['#. ', '*[W]: long\n', ':smile:', '    ', '<td>', '</table>', '<br>', '<div>', '</div>', '<b', '{.a}'],
  ...['[^1]: x', '[r]: /u', '[r]', '\\begin{x}', '\\end{x}', '\\ref{a}', '$$', '+---+', '~~~', '```', '%'],
]
/** Signs of MyST, Quarto and bookdown. */
const dialects = [
  ...['{cite}`a`', '```{note}\n', ':::{tip} t\n', ':name: x\n', '(x)=\n', '% c\n', '+++\n', '{{< a b >}}'],
  ...['```{r}\n', '```{r a=`b`}\n', '#| label: x\n', '\\@ref(x)', '(\\#x)', '{=html}', '{ref}`t <x>`', '"'],
]
const textOf = (pieces: string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(''))
const manuscript = textOf([...plain, ...dialects], 40)

describe('any text', () => {
  test('is read without an exception, each text node standing where the source says it', () => {
    fc.assert(
      fc.property(manuscript, (source) => {
        const tree = parseMarkdown(source, new VFile({ value: source }))
        for (const node of nodesOf(tree)) {
          if (node.type !== 'text' || !node.position || node.data?.generated) continue
          const { start, end } = node.position
          const slice = source.slice(start.offset, end.offset)
          const { value } = node as Node & { value: string }
          if (!couldSay(slice, value)) throw new Error(`${JSON.stringify(value)} at ${JSON.stringify(slice)}`)
        }
      }),
      { numRuns: 1500, examples: [['(@a) @a{=html}']] },
    )
  })

  test('is read whole', () => {
    fc.assert(
      fc.property(textOf(plain, 25), (source) => {
        const tree = parseMarkdown(source, new VFile({ value: source }))
        expect(accountForSource(source, tree).flatMap((lost) => lost.words)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('offsets', () => {
  const cases = {
    'a byte order mark': '\ufeff# A *b* [@k]',
    'Windows line ends': 'a\r\nb *c*\r\n\r\n> d\r\n> e [@k, p. 3]\r\n',
    tabs: '-\ta *b*\n\n\tc [@k]\n',
  }
  for (const [name, source] of Object.entries(cases))
    test(`count ${name}`, () => {
      const tree = parseMarkdown(source, new VFile({ value: source }))
      let texts = 0
      for (const node of nodesOf(tree)) {
        if (node.type !== 'text' || !node.position) continue
        texts++
        const slice = source.slice(node.position.start.offset, node.position.end.offset)
        expect(slice.replace(/\r\n(> )?/g, '\n')).toBe((node as Node & { value: string }).value)
      }
      expect(texts).toBeGreaterThan(1)
    })
})
