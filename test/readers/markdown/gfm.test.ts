import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'
import { gfmExamples } from './gfm-examples.ts'
import { normal, treeToHtml } from './render.ts'

test.each(gfmExamples)('GFM %s: %s', (_clause, _rule, markdown, html) => {
  const tree = parseMarkdown(markdown, new VFile({ value: markdown }), { extensions: 'gfm' })
  expect(treeToHtml(tree)).toBe(normal(html))
})
