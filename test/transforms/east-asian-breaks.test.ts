import { expect, it } from 'vitest'
import { remarkEastAsianBreaks } from '../../lib/transforms/east-asian-breaks.ts'
import { manuscriptOf } from './manuscript.ts'

it.each([
  ['森林\n気候', '森林気候'],
  ['です。\n次', 'です。次'],
  ['森林\nforest', '森林\nforest'],
  ['나무\n숲', '나무\n숲'],
  ['a\nb', 'a\nb'],
])('%j', (before, after) => {
  const node = { type: 'text' as const, value: before }
  remarkEastAsianBreaks()(manuscriptOf([{ type: 'paragraph', children: [node] }], {}))
  expect(node.value).toBe(after)
})
