import { expect, test } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

async function marksOf(text: string): Promise<string[]> {
  const host = await memoryHost({ 'paper.md': `---\ntitle: Tides\n---\n\n${text}` })
  const { file } = await buildManuscript(host, 'paper.md', { to: ['jats'], repair: true, strict: false })
  const said = file.messages.filter(({ ruleId }) => ruleId === 'unnumbered-target')
  return said.map(({ actual }) => String(actual))
}

test('an image among other words has no number that a reference could show', async () => {
  expect(await marksOf('![A map](map.png){#fig:map} See it.\n\nAs @fig:map shows.\n')).toEqual(['fig:map'])
})

test('figures and sections have one, or a title', async () => {
  expect(
    await marksOf('# Rise {#sec:rise}\n\n![A map](map.png){#fig:map}\n\nAs @fig:map and @sec:rise show.\n'),
  ).toEqual([])
})

test('words of a link need none', async () => {
  expect(await marksOf('![A map](map.png){#fig:map} See it.\n\nAs [the map](#fig:map) shows.\n')).toEqual([])
})
