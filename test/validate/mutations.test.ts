import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { validateJats } from '../../lib/validate/validate-jats.ts'
import { host } from '../writers/jats/document.ts'
import { mutations } from './mutations.ts'

const golden = readFileSync(new URL('../fixtures/jats/golden.xml', import.meta.url), 'utf8')

test.each(mutations)('%s is caught at its line', async (_, from, to, words) => {
  const at = golden.indexOf(from)
  expect(at).toBeGreaterThan(0)
  const xml = golden.slice(0, at) + to + golden.slice(at + from.length)
  const file = new VFile({ path: '/article.xml', value: xml })
  await validateJats(xml, undefined, { host, file })
  const found = file.messages.filter((message) => message.ruleId === 'dtd')
  const line = golden.slice(0, at).split('\n').length
  expect(found.filter((message) => message.reason.includes(words)).map((message) => message.line)).toEqual([
    line,
  ])
})
