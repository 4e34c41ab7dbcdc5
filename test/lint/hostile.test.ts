import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { positionAt } from '../../lib/diagnostics/points.ts'
import { DocumentModel } from '../../lib/lint/model/document-model.ts'
import { rules } from '../../lib/lint/rules/index.ts'
import { lintModel } from '../../lib/lint/run.ts'
import { readLexiconFile } from './lexicon.ts'

/**
 * One paragraph of 200,000 characters: a rule, or a regular expression, that takes quadratic time on it does not
 * come back within this test's minute; one that takes linear time needs less than a second. The tree is made by
 * hand, because the parser is another matter.
 */
const size = 200_000
const hostile: Record<string, string> = {
  spaces: ' ',
  'spaces and letters': 'a   ',
  'open parentheses': '(',
  'closing parentheses': 'a) ',
  'empty parentheses': '( ) ',
  'letters in parentheses': '(a',
  quotes: '" ',
  apostrophes: "' ",
  'opening quotation marks': '“a ',
  'closing quotation marks': 'a’ ',
  hyphens: 'A-',
  'hyphens in small letters': 'a-b ',
  dots: '. ',
  'dots without spaces': 'a.',
  commas: 'a,',
  'question marks': '?',
  capitals: 'A ',
  acronyms: 'ABC ',
  'acronyms in parentheses': 'A B (AB) ',
  'many acronyms': 'QX',
  names: 'Ab Cd ',
  'the the': 'the ',
  years: '2001 ',
  'years in parentheses': '(2001; ',
  'typed citations': '(Ab, 2001) ',
  digits: '1',
  'one word': 'a',
  'one capital word': 'AB',
  'not only': 'not only but also ',
  'in order to': 'in order to ',
  'small words in parentheses': 'word (other words) ',
  'on the other hand': 'On the other hand, it is the same. ',
  'one long word after another': 'abcdefghij',
  newlines: 'a\n',
  tabs: 'a\t',
  'non-breaking spaces': 'a\u00a0',
  combining: 'a\u0301',
  'right to left': 'א ',
  ideographs: '文',
}
const nodes: Record<string, (at: number) => PhrasingContent> = {
  'opaque words': () => ({ type: 'inlineCode', value: 'a' }),
  emphasis: () => ({ type: 'emphasis', children: [{ type: 'text', value: 'Ab Cd ' }] }),
  links: () => ({ type: 'link', url: 'a', children: [{ type: 'text', value: 'ABC ' }] }),
  'acronyms before code': (at) =>
    at % 2 ? { type: 'text', value: ' ABC ' } : { type: 'inlineCode', value: 'a' },
  citations: (at) =>
    at % 2
      ? { type: 'text', value: ' In 2001 it was. ' }
      : {
          type: 'citation',
          mode: 'parenthetical',
          items: [{ key: `a${at}`, prefix: [], suffix: [], suppressAuthor: false }],
          children: [],
        },
}

function lint(children: PhrasingContent[], source: string) {
  const paragraph: Paragraph = { type: 'paragraph', children }
  const tree: Root = { type: 'root', children: [paragraph] }
  const model = new DocumentModel({ tree, source, metadata: { language: 'en' } })
  model.lexicon = readLexiconFile()
  const all = rules.map((rule) => ({ rule }))
  return lintModel(model, all, undefined)
}

describe('no text makes a rule wander', () => {
  for (const [name, unit] of Object.entries(hostile)) {
    test(name, () => {
      const source = `x ${unit.repeat(Math.ceil(size / unit.length))} x`
      const position = positionAt(source, 0, source.length)
      expect(Array.isArray(lint([{ type: 'text', value: source, position }], source))).toBe(true)
    })
  }
  for (const [name, make] of Object.entries(nodes)) {
    test(name, () => {
      expect(
        Array.isArray(
          lint(
            Array.from({ length: 40_000 }, (_, at) => make(at)),
            '',
          ),
        ),
      ).toBe(true)
    })
  }
})
