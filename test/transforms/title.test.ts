import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../lib/readers/markdown/parse-markdown.ts'
import { remarkTitle } from '../../lib/transforms/title.ts'
import { manuscriptOf } from './manuscript.ts'

/** The title that a text without one in its front matter gets. */
function titleOf(source: string): string | undefined {
  const file = new VFile({ value: source })
  const manuscript = manuscriptOf(parseMarkdown(source, file).children, {})
  return remarkTitle()(manuscript, file).data.manuscript.metadata.title
}

test.each([
  ['# Tides\n\nText.\n\n## Methods\n\nText.'],
  ['# Tides\n\n# Sylt\n\nText.'],
  ['# Tides\n\nAnn One\n\n# Introduction\n\nText.\n\n# Methods'],
  ['# Tides\n\nText.\n\n# 1. Введение\n\nText.'],
])('the first heading of %j is the title', (source) => {
  expect(titleOf(source)).toBe('Tides')
})

test.each([
  ['# Introduction\n\nText.\n\n# Methods\n\nText.'],
  ['# Introduction\n\n# Methods\n\nText.'],
  ['# Tides\n\nText.\n\n# Sylt\n\nText.'],
  ['Text.\n\n# Tides\n\nText.\n\n# Introduction\n\nText.'],
])('no heading of %j is the title', (source) => {
  expect(titleOf(source)).toBeUndefined()
})
