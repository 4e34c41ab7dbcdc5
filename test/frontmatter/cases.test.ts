import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'

/**
 * Tables of cases, one file a group: the front matter as an author wrote it, what it is read as (without what is
 * empty or at its default), and every message with its line and column in the front matter. `UPDATE=1` rewrites
 * what is expected: read the difference.
 */
interface Case {
  case: string
  yaml: string
  metadata: unknown
  messages: string[]
}

const folder = path.join(import.meta.dirname, 'cases')

for (const name of readdirSync(folder).filter((one) => one.endsWith('.yml'))) {
  const file = path.join(folder, name)
  let cases = parse(readFileSync(file, 'utf8')) as Case[]
  if (process.env.UPDATE) {
    cases = cases.map((one) => ({ case: one.case, yaml: one.yaml, ...read(one.yaml) }))
    writeFileSync(
      file,
      stringify(cases, { lineWidth: 0, blockQuote: 'literal' }).replace(/\n- case/g, '\n\n- case'),
    )
  }
  describe(name.replace('.yml', ''), () => {
    test.each(cases)('$case', ({ yaml, metadata, messages }) => {
      expect(read(yaml)).toEqual({ metadata: metadata ?? {}, messages: messages ?? [] })
    })
  })
}

function read(yaml: string): { metadata: unknown; messages: string[] } {
  const source = `---\n${yaml}---\n`
  const file = new VFile({ path: 'paper.md' })
  const { metadata } = readFrontMatter({ value: yaml, offset: 4 }, source, file)
  const messages = file.messages.map((message) => {
    const expected = message.expected?.length ? ` → ${message.expected.join(' | ')}` : ''
    return `${message.line! - 1}:${message.column} ${message.ruleId}: ${message.reason}${expected}`
  })
  return { metadata: pruned(metadata) ?? {}, messages }
}

/** Without empty lists and groups, `false`, and the defaults of language and numbering. */
function pruned(value: unknown): unknown {
  if (isList(value)) return value.length > 0 ? value.map(pruned) : undefined
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([key, one]) => one !== false && !(key === 'language' && one === 'en'))
    .filter(([key, one]) => !(/^(figures|tables|equations)$/.test(key) && one === true))
    .map(([key, one]) => [key, pruned(one)] as const)
    .filter(([, one]) => one !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}
