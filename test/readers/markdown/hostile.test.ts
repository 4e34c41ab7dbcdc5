import { VFile } from 'vfile'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

/** What would take a parser minutes, or overflow its stack, if it looked at all that follows for each sign. */
const signs: Record<string, string> = {
  'opening brackets': '[',
  'opening images': '![',
  'inline notes': '^[',
  'calls of notes': '[^1',
  stars: '*a ',
  'stars and underscores': '*_',
  carets: '^a ',
  tildes: '~',
  backticks: '`a ``',
  dollars: '$a ',
  'displayed formulas': '$$\n',
  'opening braces': '{',
  'attributes that do not end': '{#a .b ',
  'tags that do not end': '<div ',
  'elements that do not end': '<em>',
  'blocks that do not end': '<div>\n\n',
  'nested cells': '<table><tr><td>',
  comments: '<!-- ',
  'environments that do not end': '\\begin{a}\n',
  commands: '\\textbf{',
  quotations: '> ',
  bullets: '- ',
  numbers: '1. ',
  letters: 'a. ',
  examples: '(@) ',
  'descriptions in one another': ': ',
  descriptions: 'a\n: b\n',
  verse: '| a\n',
  'rules of a table': '-- --\n',
  'boxes of a table': '-----\na b\n-- --\n\n',
  'corners of a grid': '+-',
  'lines of a grid': '+--+\n',
  'rows of a grid': '+--+--+\n| a| b|\n',
  'pipe tables': '| a ',
  fences: ':::\n',
  'named fences': '::: a\n',
  keys: '@a ',
  'keys in brackets': '[@a; ',
  shortcodes: '{{< a ',
  'shortcodes that end': '{{< a >}}',
  directives: '```{note}\n',
  'directives in colons': ':::{note}\n',
  'options of directives': ':::{note}\n:a: b\n',
  'rows of a list-table': '```{list-table}\n* - a\n```\n',
  roles: '{cite}`a`',
  'roles that do not end': '{cite}`a',
  'pointing roles': '{ref}`a <',
  targets: '(a)=\n',
  'comments of MyST': '+++\n% a\n',
  chunks: '```{r, a=\n#| b: [\n```\n',
  'labels of bookdown': '(\\#a',
  'references of bookdown': '\\@ref(a',
  'groups of TeX': '{\\bf ',
  'quotations of TeX': '``a',
  'headings of TeX': '\\section{a}\n',
  'links without words': '[](#a)',
  'definitions of tags': '[@a]: doi:b\n',
  abbreviations: '*[a]: b\n',
  'emoji codes': ':a',
  autolinks: 'http://a.b/(',
  'definitions of links': '[a]: b\n',
  'character references': '&#',
}

/** Work that grows with the square of this takes minutes, and the test runs out of its time. */
const length = 10_000

describe('the same sign over and over is read in time that grows with its number', () => {
  test.each(Object.entries(signs))(
    '%s',
    (_name, sign) => {
      const source = sign.repeat(length / sign.length)
      const file = new VFile({ value: source })
      expect(parseMarkdown(source, file).type).toBe('root')
    },
    20_000,
  )
})

/** How many elements of arrays are moved by what is cut out before them, while a text is read. */
function movesFor(source: string): number {
  let moved = 0
  const splice: (this: unknown[], start: number, cut: number, ...put: unknown[]) => unknown[] = [].splice
  const counted = function (this: unknown[], start: number, cut = 0, ...put: unknown[]): unknown[] {
    if (cut !== put.length)
      moved += Math.max(0, this.length - (start < 0 ? this.length + start : start) - cut)
    return splice.call(this, start, cut, ...put)
  }
  const prototype = Object.getPrototypeOf([]) as unknown[]
  vi.spyOn(prototype, 'splice').mockImplementation(counted)
  parseMarkdown(source, new VFile({ value: source }))
  vi.restoreAllMocks()
  return moved
}

test('headings with a line below them are read up to a number that no book has, and the rest is told of', () => {
  const read = (times: number) => {
    const file = new VFile({ value: 'a\n=\n\n'.repeat(times) })
    const tree = parseMarkdown(String(file), file)
    return [tree.children[0]?.type, ...file.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)]
  }
  expect(read(50)).toEqual(['heading'])
  expect(read(5000)).toEqual(['paragraph', 'too-deep 6002'])
})

test.each(['$a ', '`a ``', '\\$a '])(
  '%s in a row of a table is looked at in proportion to its number',
  (sign) => {
    const looks = (times: number) => {
      const source = `|a|b|\n|-|-|\n|${sign.repeat(times)}|||\n`
      const spy = vi.spyOn(RegExp.prototype, 'test')
      parseMarkdown(source, new VFile({ value: source }))
      const { length: count } = spy.mock.calls
      vi.restoreAllMocks()
      return count
    }
    expect(looks(1000)).toBeLessThan(3 * looks(500))
  },
)

describe('signs that begin nothing', () => {
  afterEach(() => vi.restoreAllMocks())

  test.each(['[a]', '[a](', '![](', '[a][b', '[^a]', '@@ ', 'a* '])(
    '%s moves no more than in proportion to its number',
    (sign) => {
      const times = 5000
      expect(movesFor(sign.repeat(2 * times))).toBeLessThan(3 * movesFor(sign.repeat(times)))
    },
    60_000,
  )

  test('stay text, however many there are', () => {
    const source = '[a] :zz: @ <c x_ '.repeat(1000).trimEnd()
    const tree = parseMarkdown(source, new VFile({ value: source }))
    const [paragraph, ...others] = tree.children
    const [words, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect([others.length, rest.length]).toEqual([0, 0])
    expect(words?.type === 'text' && words.value === source).toBe(true)
    expect(words?.position?.end.offset).toBe(source.length)
  })
})
