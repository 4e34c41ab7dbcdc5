import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { remarkFrontMatter } from '../../../lib/readers/markdown/front-matter.ts'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

async function read(source: string) {
  const file = new VFile({ path: 'paper.qmd', value: source })
  const manuscript = await remarkFrontMatter()(parseMarkdown(source, file), file)
  const { keywords, abstracts } = manuscript.data.manuscript.metadata
  const body = manuscript.children.flatMap((node) =>
    node.type === 'frontMatter' || node.type === 'yaml' ? [] : [textOf(node)].filter((text) => text !== ''),
  )
  return { keywords, abstracts: abstracts.map(({ text }) => text.trim()), body }
}

const abstract = (lines: string) => `---\ntitle: T\nabstract: |\n${lines}\n---\n\nText.\n`

it.each([
  ['in a paragraph of its own', abstract('  We saw.\n\n  **Keywords:** tides; *gauges*')],
  ['behind a line break', abstract('  We saw.\n  \\newline\n  **Keywords**: tides, gauges')],
  ['before another label', abstract('  We saw. \\newline \\textbf{Keywords:} tides, gauges')],
  ['on a line of the last paragraph', abstract('  We saw.\n  *Key words:* tides, gauges')],
])('takes the keywords at the end of an abstract, %s', async (_, source) => {
  expect(await read(source)).toEqual({
    keywords: ['tides', 'gauges'],
    abstracts: ['We saw.'],
    body: ['Text.'],
  })
})

const matter = '---\ntitle: T\n---\n\n'

it.each([
  ['a line before the text', `${matter}**Keywords:** tides; gauges\n\n# One\n\nText.\n`],
  ['a section of its own', `${matter}# Keywords\n\nTides, gauges\n\n# One\n\nText.\n`],
])('takes %s', async (_, source) => {
  const { keywords, body } = await read(source)
  expect(keywords.map((word) => word.toLowerCase())).toEqual(['tides', 'gauges'])
  expect(body).toEqual(['One', 'Text.'])
})

it.each([
  ['a sentence', `${matter}Keywords: are words. And more.\n`],
  ['a section with more than a list', `${matter}# Keywords\n\nTides, gauges\n\nAnd text.\n`],
  ['one phrase', `${matter}# Keywords\n\nThey name the text\n`],
  [
    'what stands beside keywords of the front matter',
    `---\nkeywords: [sea]\n---\n\n**Keywords:** tides; gauges\n`,
  ],
  ['what stands far down', `${matter}${'Text.\n\n'.repeat(20)}**Keywords:** tides; gauges\n`],
])('leaves %s in the text', async (_, source) => {
  const { keywords, body } = await read(source)
  expect(keywords).not.toContain('tides')
  expect(body.join(' ')).toMatch(/Keywords/)
})
