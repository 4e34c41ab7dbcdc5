import { expect, test } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

test('the name of a box within a caption is no label of the figure', async () => {
  const text =
    '---\ntitle: A\n---\n\n:::{figure} dot.svg\n:alt: A dot\n\nA dot.\n\n```{tip}\nLook.\n```\n:::\n'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
  const host = await memoryHost({ 'paper.md': text, 'dot.svg': svg })
  const { report } = await buildManuscript(host, 'paper.md', {
    to: ['html', 'jats'],
    repair: true,
    strict: false,
  })
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a figure within a box has its label', async () => {
  const text = '---\ntitle: A\n---\n\n::::{tip} Look\n:::{table} Ones\n| A |\n| - |\n| 1 |\n:::\n::::\n'
  const host = await memoryHost({ 'paper.md': text })
  const { report } = await buildManuscript(host, 'paper.md', {
    to: ['html', 'jats'],
    repair: true,
    strict: false,
  })
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
