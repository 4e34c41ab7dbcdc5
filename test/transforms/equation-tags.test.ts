import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import type { MathBlock } from '../../lib/document/nodes.ts'
import { remarkNumbers } from '../../lib/transforms/numbers.ts'
import { manuscriptOf } from './manuscript.ts'

const formula = (id: string | undefined, data?: MathBlock['data']): MathBlock => ({
  type: 'math',
  value: 'x',
  ...(id && { id }),
  ...(data && { data }),
})

it('numbers formulas as their tags say, and counts on from them', () => {
  const formulas = [
    formula('eq-a', { tags: ['4'] }),
    formula('eq-b'),
    formula(undefined, { tags: ["6'"] }),
    formula('eq-c', { labels: ['eq-d'], tags: ['7', '8'] }),
    formula(undefined),
  ]
  const manuscript = remarkNumbers()(manuscriptOf(formulas), new VFile())
  expect(formulas.map(({ number }) => number)).toEqual(['4', '5', "6'", '7–8', undefined])
  const { targets } = manuscript.data.manuscript
  expect(targets?.get('eq-a')).toMatchObject({ number: '4' })
  expect(targets?.get('eq-d')).toMatchObject({ number: '8' })
})
