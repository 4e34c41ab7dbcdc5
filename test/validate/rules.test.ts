import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { rules } from '../../lib/validate/rules/index.ts'
import { validateJats } from '../../lib/validate/validate-jats.ts'
import { host } from '../writers/jats/document.ts'
import { plantedRules } from './planted-rules.ts'

const golden = readFileSync(new URL('../fixtures/jats/golden.xml', import.meta.url), 'utf8')

async function messagesOf(xml: string) {
  const file = new VFile({ path: '/article.xml', value: xml })
  await validateJats(xml, undefined, { host, file })
  return file.messages
}

describe('rules of JATS4R and PMC', () => {
  test('have nothing to say about the golden article', async () => {
    expect((await messagesOf(golden)).map(String)).toEqual([])
  })

  test('each rule has a file, a place in the index, and a planted fault', () => {
    const files = readdirSync(new URL('../../lib/validate/rules/', import.meta.url))
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index')
      .sort()
    expect(rules.map((rule) => rule.id).sort()).toEqual(files)
    expect(plantedRules.map(([id]) => id).sort()).toEqual(files)
  })

  test.each(plantedRules)(
    '%s catches what is planted for it, and nothing else does',
    async (id, from, to) => {
      const planted = golden.replace(from, to)
      expect(planted).not.toBe(golden)
      const messages = await messagesOf(planted)
      expect([...new Set(messages.map((message) => message.ruleId))]).toEqual([id])
      expect(messages[0]?.line).toBeGreaterThan(0)
      expect(messages[0]?.reason).toMatch(/^Unexpected .*, expected /s)
      expect(messages[0]?.note).toMatch(/(JATS4R|PMC), .+: https:\/\//)
    },
  )
})
