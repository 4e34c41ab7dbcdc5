import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'
import { meantGfmDifferences, readGfmExamples } from './gfm-examples.ts'
import { normal, treeToHtml } from './render.ts'

const render = (markdown: string) =>
  treeToHtml(parseMarkdown(markdown, new VFile({ value: markdown }), { extensions: 'gfm' }))

/** GitHub's classes of task lists are no part of the spec, nor is the order of attributes. */
const plain = (html: string) =>
  normal(html.replace(/ class="(?:contains-task-list|task-list-item)"/g, '')).replace(
    /<input ([^>]*)>/g,
    (_, attributes: string) => `<input ${attributes.split(' ').sort().join(' ')}>`,
  )

const examples = readGfmExamples()

test.each(examples.filter(({ number }) => !(number in meantGfmDifferences)))(
  'GFM 0.29, $section, example $number',
  ({ markdown, html }) => expect(plain(render(markdown))).toBe(plain(html)),
)

test('GFM 0.29 is read otherwise only where that is meant', () => {
  const different = examples.filter(({ markdown, html }) => plain(render(markdown)) !== plain(html))
  expect(different.map(({ number }) => number)).toEqual(Object.keys(meantGfmDifferences).map(Number))
  expect(examples).toHaveLength(24)
})
