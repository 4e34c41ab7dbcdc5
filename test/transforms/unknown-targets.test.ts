import { expect, test } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { labelsOf } from '../../lib/transforms/sibling-labels.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

const chapter = [
  '---\ntitle: One\n---\n# Tides {#sec-tides}',
  'See @fig-map and @tbl-ages, again @fig-map, and @sec-tide.',
  'Then \\@ref(fig:plot) and [there](#the-coast).',
  '',
].join('\n\n')
const sibling = [
  '# The coast',
  '![Map](a.png){#fig-map}',
  '```{r plot, fig.cap="A plot"}\nx\n```',
  '| a |\n|---|\n| 1 |\n\n: Ages {#tbl-ages}',
  '',
].join('\n\n')

async function messagesOf(files: Record<string, string>, name: string) {
  const { file } = await buildManuscript(await memoryHost(files), name, {
    to: ['html'],
    repair: true,
    strict: false,
  })
  return file.messages.filter(({ ruleId }) => /target/.test(ruleId ?? ''))
}

test('references of one chapter into others are told once, with what resolves them', async () => {
  const files = {
    'one.qmd': chapter,
    'two.qmd': sibling,
    '_quarto.yml': 'book:\n  chapters:\n    - one.qmd\n    - two.qmd\n',
  }
  const [first, ...rest] = await messagesOf(files, 'one.qmd')
  expect(first).toMatchObject({ ruleId: 'target-in-other-file', line: 6 })
  expect(first!.reason).toBe(
    'Unexpected reference to `fig-map` and 3 others of that kind, expected a label of this file: they stand in another',
  )
  expect(first!.note).toContain('`fig-map` in two.qmd (here in line 6)')
  expect(first!.note).toContain('`fig:plot` in two.qmd (here in line 8)')
  expect(first!.note).toContain('galley build manuscript/')
  // What no file has stays an error of its own.
  expect(rest.map(({ actual, expected }) => [actual, expected])).toEqual([['sec-tide', ['sec-tides']]])
  expect(await messagesOf(files, '_quarto.yml')).toMatchObject([{ actual: 'sec-tide' }])
})

test('a file that no list joins with others is told what to do', async () => {
  const [first, ...rest] = await messagesOf({ 'one.md': chapter, 'two.md': sibling }, 'one.md')
  expect(first!.note).toContain('list both in a `_quarto.yml`')
  expect(rest).toHaveLength(1)
  const alone = await messagesOf({ 'one.md': chapter }, 'one.md')
  expect(alone.every(({ ruleId }) => ruleId === 'unknown-target')).toBe(true)
  expect(alone).toHaveLength(6)
})

test('labels are found by their signs', () => {
  const text =
    '(way)=\n# A Title\n\n\\label{eq:x} (\\#tab:y) {.a #b}\n\n#| label: fig-q\n\n<a id="here"> see @no (#not)\n'
  expect([...labelsOf(text)].sort()).toEqual(['a-title', 'b', 'eq:x', 'fig-q', 'here', 'tab:y', 'way'])
})
