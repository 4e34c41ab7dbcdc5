import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import type { Figure, FloatSeries } from '../../lib/document/nodes.ts'
import { remarkNumbers } from '../../lib/transforms/numbers.ts'
import { manuscriptOf } from './manuscript.ts'

const supplement: FloatSeries = {
  key: 'suppfig',
  caption: 'Figure S',
  reference: 'Fig. S',
  isJoined: true,
}
const diagram: FloatSeries = { key: 'dia', caption: 'Diagram', reference: 'diagram' }

const figure = (id: string, series?: FloatSeries): Figure => ({
  type: 'figure',
  kind: 'figure',
  id,
  children: [],
  ...(series && { series }),
})

it('counts floats of a series by themselves, under their own word', () => {
  const floats = [
    figure('fig-a'),
    figure('suppfig-a', supplement),
    figure('dia-a', diagram),
    figure('suppfig-b', supplement),
    figure('fig-b'),
  ]
  const manuscript = remarkNumbers()(manuscriptOf(floats), new VFile())
  expect(floats.map(({ label }) => label)).toEqual([
    'Figure 1',
    'Figure S1',
    'Diagram 1',
    'Figure S2',
    'Figure 2',
  ])
  const { targets } = manuscript.data.manuscript
  expect(targets?.get('suppfig-b')).toMatchObject({ number: '2', label: 'Fig. S2' })
  expect(targets?.get('dia-a')?.label).toBe('diagram 1')
})
