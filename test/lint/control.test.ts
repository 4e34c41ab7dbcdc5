import { expect, test } from 'vitest'
import { remarkLint } from '../../lib/lint/run.ts'
import { readManuscript } from './manuscript.ts'

async function lint(source: string) {
  const { tree, file } = await readManuscript(source)
  await remarkLint({ settings: { rules: { 'missing-title': 'off', 'missing-authors': 'off' } } })(tree, file)
  return file.messages.map(({ ruleId, line }) => `${line}:${ruleId}`)
}

test('a comment switches a rule off until another switches it on, if it says why', async () => {
  expect(
    await lint(
      'One  two.\n\n<!-- galley-disable double-space: verse -->\n\nOne  two.\n\n<!-- galley-enable double-space -->\n\nOne  two.\n',
    ),
  ).toEqual(['1:double-space', '9:double-space'])
})

test('`-next` holds for the block that follows, also by the rule’s whole id, also for all rules', async () => {
  expect(
    await lint('<!-- galley-disable-next text/double-space: verse -->\n\nOne  two.\n\nOne  two.\n'),
  ).toEqual(['5:double-space'])
  expect(await lint('<!-- galley-disable-next: all of it is quoted -->\n\nOne  two the the.\n')).toEqual([])
})

test('another rule goes on', async () => {
  expect(await lint('<!-- galley-disable-next double-space: verse -->\n\nOne  two the the.\n')).toEqual([
    '3:repeated-word',
  ])
})

test('without a reason it does nothing, and says so', async () => {
  expect(await lint('<!-- galley-disable-next double-space -->\n\nOne  two.\n')).toEqual([
    '1:missing-reason',
    '3:double-space',
  ])
})

test('a rule that there is not is reported, in a comment and in the front matter', async () => {
  expect(await lint('<!-- galley-disable-next dubble-space: verse -->\n\nOne two.\n')).toEqual([
    '1:unknown-rule',
  ])
  const found = await lint('---\ngalley:\n  rules:\n    dubble-space: off\n---\n\nOne two.\n')
  expect(found).toEqual(['4:unknown-rule'])
})

test('the front matter sets level and options; options that the rule does not take are reported', async () => {
  const off = await lint('---\ngalley:\n  rules:\n    double-space: off\n---\n\nOne  two.\n')
  expect(off).toEqual([])
  const curly = await lint(
    "---\ngalley:\n  rules:\n    quote-style-mix: {preferred: curly}\n---\n\nIt's so.\n",
  )
  expect(curly).toEqual(['7:quote-style-mix'])
  const wrong = await lint(
    "---\ngalley:\n  rules:\n    quote-style-mix: {preferred: round}\n---\n\nIt's so.\n",
  )
  expect(wrong).toEqual(['4:invalid-options'])
})
