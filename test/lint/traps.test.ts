import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelOf } from '../../lib/lint/model/model-of.ts'
import { proofread } from '../../lib/lint/run.ts'
import { memoryHost } from '../pipeline/memory-host.ts'
import { readLexiconFile } from './lexicon.ts'
import { readManuscript } from './manuscript.ts'

const folder = path.join(import.meta.dirname, 'traps')
const files = readdirSync(folder)

async function findingsIn(name: string, change = (source: string) => source): Promise<string[]> {
  const host = await memoryHost(
    Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])),
  )
  const { tree, file } = await readManuscript(
    change(readFileSync(path.join(folder, name), 'utf8')),
    name,
    host,
  )
  const model = modelOf(tree, file)
  model.lexicon = readLexiconFile()
  return proofread(model, {}, name).map(
    ({ message }) => `${message.line}: ${message.ruleId}: ${message.reason}`,
  )
}

/** What other proofreading tools stumble over; each must say nothing, with the rules that run by default. */
describe('traps stay silent', () => {
  for (const name of files.filter((file) => file.endsWith('.md'))) {
    test(name, async () => expect(await findingsIn(name)).toEqual([]))
  }
})

describe('and are no blind spots', () => {
  const planted: [name: string, from: string, to: string, rule: string][] = [
    [
      'acronyms.md',
      'Random access\nmemories',
      'RQMs fade, and so do random quality memories (RQMs). RQMs are random\nmemories',
      'acronym-used-before-definition',
    ],
    ['roman-karyotypes.md', '(iii) the height', '(rrr) the height', 'placeholder-token'],
    ['repeated.md', 'enough by then', 'enough by by then', 'repeated-word'],
    ['french.md', 'elle est meilleure', 'elle  est meilleure', 'double-space'],
    ['primes.md', 'were there', 'were on top’ of it', 'unpaired-quote'],
    ['code.md', 'is here', 'is TODO: here', 'placeholder-token'],
    ['british.md', 'The colour', 'The color', 'spelling-variant-mix'],
    ['quotations.md', 'We say the colour', 'We say the the colour', 'repeated-word'],
    ['german.md', '»Das ist so.«', '»Das ist so.', 'unpaired-quote'],
    ['arabic.md', '(انظر الجدول)', '(انظر الجدول', 'unbalanced-bracket'],
  ]
  for (const [name, from, to, rule] of planted) {
    test(`${name}: ${to}`, async () => {
      const found = await findingsIn(name, (source) => source.replace(from, to))
      expect(found.some((finding) => finding.includes(`: ${rule}: `))).toBe(true)
    })
  }
})
