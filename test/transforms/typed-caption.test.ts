import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../lib/readers/markdown/parse-markdown.ts'
import { remarkNumbers } from '../../lib/transforms/numbers.ts'
import { manuscriptOf } from './manuscript.ts'

/** Each figure's label, with its caption; each message. */
function numbered(source: string, fields: Record<string, unknown> = {}): string[] {
  const file = new VFile({ value: source })
  const manuscript = manuscriptOf(parseMarkdown(source, file).children, fields)
  remarkNumbers()(manuscript, file)
  const lines: string[] = []
  visit(manuscript, 'figure', (figure) => {
    const caption = figure.children.find((child) => child.type === 'caption')
    lines.push(`${figure.label ?? '-'} | ${caption ? textOf(caption) : '-'}`)
  })
  return [...lines, ...file.messages.map((message) => `${message.line}: ${message.reason}`)]
}

describe('a label typed in a caption', () => {
  test.each([
    ['![Figure 1: The tide](a.png)', 'Figure 1 | The tide'],
    ['![**Figure 1.** The tide](a.png)', 'Figure 1 | The tide'],
    ['![**Fig. 1**: The tide](a.png)', 'Figure 1 | The tide'],
    ['![*Fig 1* The tide](a.png)', 'Figure 1 | The tide'],
    ['![**Figure 1: The tide.** At Sylt.](a.png)', 'Figure 1 | The tide. At Sylt.'],
    ['![Figure 1](a.png)', 'Figure 1 | -'],
    ['![Abb. 1 – Die Flut](a.png)', 'Figure 1 | Die Flut'],
    ['![Table 1: A picture of a table](a.png)', 'Table 1 | A picture of a table'],
    ['![图1：潮汐](a.png)', 'Figure 1 | 潮汐'],
    [': Table 1. Heights\n\n| a |\n|---|\n| 1 |', 'Table 1 | Heights'],
  ])('%s is said once', (source, line) => {
    expect(numbered(source)).toEqual([line])
  })

  test.each([
    ['![Figure 1 shows the tide](a.png)', 'Figure 1 | Figure 1 shows the tide'],
    ['![Figures of the tide: two](a.png)', 'Figure 1 | Figures of the tide: two'],
    ['![Fig 1 *and* more](a.png)', 'Figure 1 | Fig 1 and more'],
  ])('%s: words, no label', (source, line) => {
    expect(numbered(source)).toEqual([line])
  })

  test('is the number where the text can refer to the thing by nothing else', () => {
    expect(numbered('![Figure 3: A](a.png)\n\n![B](b.png)\n\n![Figure S1: C](c.png)\n\n![D](d.png)')).toEqual(
      ['Figure 3 | A', 'Figure 4 | B', 'Figure S1 | C', 'Figure 5 | D'],
    )
  })

  test('is reported where references show another number', () => {
    expect(numbered('![A](a.png)\n\n![Fig. 1: B](b.png){#fig:b}')).toEqual([
      'Figure 1 | A',
      'Figure 2 | Fig. 1: B',
      '3: Unexpected “Fig. 1:” typed in a caption, expected number 2 or none',
    ])
  })

  test('stays where figures have no numbers', () => {
    expect(numbered('![Figure 1: A](a.png)', { numbering: { figures: false } })).toEqual(['- | Figure 1: A'])
  })

  test('of a part is its letter', () => {
    const parts = '::: {#fig:x}\n![(a) Left](a.png)\n\n![b) Right](b.png)\n\nBoth.\n:::'
    expect(numbered(parts)).toEqual(['Figure 1 | Both.', '(a) | Left', '(b) | Right'])
  })
})
