import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { lintRules, toRemarkPlugin } from '../../lib/index.ts'
import { remarkManuscript } from '../../lib/readers/markdown/remark-manuscript.ts'

/** What one rule says of a text in a chain of remark's that knows nothing else of galley. */
async function said(id: string, text: string, level: string): Promise<string[]> {
  const rule = lintRules.find((one) => one.id === id)!
  const file = new VFile({ path: 'paper.md', value: text })
  const processor = unified().use(remarkManuscript).use(toRemarkPlugin(rule), [level])
  await processor.run(processor.parse(file), file)
  return file.messages.map(({ source, ruleId, line, fatal }) => `${line} ${source}:${ruleId} ${fatal}`)
}

test('a rule is a plugin for anyone’s remark chain', async () => {
  const text = 'One.\n\nThe the gauge stands in the river.\n'
  const warned = await said('text/repeated-word', text, 'warn')
  expect(warned).toHaveLength(1)
  expect(warned[0]).toMatch(/^3 galley:.*repeated-word false$/)
  expect(await said('text/repeated-word', 'One gauge.\n', 'warn')).toEqual([])
  expect(await said('text/repeated-word', text, 'off')).toEqual([])
})
