import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixSources } from '../../lib/lint/fix.ts'
import type { DocumentModel } from '../../lib/lint/model/document-model.ts'
import { modelOf } from '../../lib/lint/model/model-of.ts'
import { protectedTexts } from '../../lib/lint/protect.ts'
import type { AnyRule } from '../../lib/lint/rule.ts'
import { rules } from '../../lib/lint/rules/index.ts'
import { lintModel } from '../../lib/lint/run.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { readLexiconFile } from './lexicon.ts'
import { readManuscript } from './manuscript.ts'
import { type Example, examplesOf, readPage } from './pages.ts'

const folder = path.join(import.meta.dirname, '../../lib/lint/rules')

async function modelFor(source: string, bibliography?: string): Promise<DocumentModel> {
  const host = bibliography === undefined ? undefined : await memoryHost({ 'references.bib': bibliography })
  const { tree, file } = await readManuscript(source, 'paper.md', host)
  const model = modelOf(tree, file)
  model.lexicon = readLexiconFile()
  return model
}

async function lint(rule: AnyRule, { source, options, bibliography }: Example) {
  return lintModel(await modelFor(source, bibliography), [{ rule, options }], 'paper.md')
}

test('each rule has a file, a page and one line in the index', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes(path.sep),
  )
  const ids = rules.map(({ id }) => id).sort()
  expect(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
      .sort(),
  ).toEqual(ids)
  expect(
    files
      .filter((file) => file.endsWith('.md'))
      .map((file) => file.slice(0, -3))
      .sort(),
  ).toEqual(ids)
})

for (const rule of rules) {
  describe(rule.id, () => {
    const page = readPage(rule.id)
    const examples = examplesOf(page)

    test('has a page that says what it finds, with examples of both kinds', () => {
      expect(page.startsWith(`# ${rule.id}\n`)).toBe(true)
      expect(page).toContain('## Why')
      expect(examples.some(({ flagged }) => flagged.length > 0)).toBe(true)
      expect(examples.some(({ flagged }) => flagged.length === 0)).toBe(true)
    })

    for (const [at, example] of examples.entries()) {
      const { source, flagged, options, fixed, bibliography } = example
      test(`example ${at + 1}: ${source.trim().split('\n').at(-1)!.slice(0, 60)}`, async () => {
        const found = await lint(rule, example)
        const spans = found.map(({ offsets }) => [offsets?.start, offsets?.end])
        expect(spans).toEqual(flagged)
        for (const { message } of found) {
          expect(message.source).toBe('galley')
          expect(message.reason).toMatch(/^Unexpected /)
        }
        if (fixed === undefined) return
        const relint = async (texts: ReadonlyMap<string, string>) => {
          const model = await modelFor(texts.get('paper.md')!, bibliography)
          const messages = lintModel(model, [{ rule, options }], 'paper.md').map(({ message }) => message)
          return { messages, protectedTexts: protectedTexts(model) }
        }
        const result = await fixSources(new Map([['paper.md', source]]), relint, { fix: 'all' })
        expect(result.sources.get('paper.md')).toBe(fixed)
      })
    }
  })
}
