import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildManuscript } from '../../lib/pipeline.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

// A whole document for each dialect, with what it gives beside it. `UPDATE=1` rewrites; read the difference.
const folder = path.join(import.meta.dirname, '../fixtures/dialects')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

const dialects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe.each(dialects.map(({ name }) => name))('%s', async (name) => {
  const host = await memoryHost({
    'paper.md': read(`${name}/paper.md`),
    'references.bib': read('references.bib'),
    'figure.svg': read('figure.svg'),
  })
  const { outputs, report } = await buildManuscript(host, 'paper.md', {
    to: ['html', 'jats'],
    repair: true,
    strict: false,
  })
  const made: Record<string, string> = {
    'paper.html': partOf(outputs.html, 'main').replace(/data:image[^"]*/g, 'data:'),
    'paper.jats.xml': partOf(outputs.jats, 'body'),
    'messages.txt': report.findings
      .filter(({ ruleId }) => /^(?:reader|bibliography|citation|frontmatter|transform|proof)\//.test(ruleId))
      .map(({ line, severity, ruleId, message }) => `${line} ${severity} ${ruleId}: ${message}\n`)
      .join(''),
  }

  test.each(Object.keys(made))('gives its %s', (file) => {
    const expected = path.join(folder, name, file)
    if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, made[file]!)
    expect(made[file]).toBe(readFileSync(expected, 'utf8'))
  })

  test('loses nothing', () => {
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('proof/'))).toEqual([])
    expect(report.outputs.html?.missing).toBe(0)
    expect(report.outputs.jats?.missing).toBe(0)
  })
})

/** An element of an output, with its tags. */
function partOf(output: string | undefined, name: string): string {
  return `${new RegExp(`<${name}[ >][\\s\\S]*</${name}>`).exec(output ?? '')?.[0]}\n`
}
