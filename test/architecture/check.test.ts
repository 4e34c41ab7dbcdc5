import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'galley-check-'))
  for (const name of ['lib', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Runs one part of `npm run check` as that runs it, in another folder. */
async function runPart(part: string, folder: string, ...more: string[]) {
  const { parts } = (await import(path.join(root, '.build', 'check.mjs'))) as {
    parts: [name: string, command: string, args: string[]][]
  }
  const [, command, args] = parts.find(([name]) => name === part)!
  const bin = path.join(root, 'node_modules', '.bin', command)
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  return spawnSync(process.execPath, [bin, ...args, ...more], options)
}

describe('directions of imports', () => {
  const planted = [
    ['lib/host.ts', './document/document.ts', 'foundation-imports-nothing-to-its-right'],
    ['lib/diagnostics/nearest.ts', '../lint/rule.ts', 'foundation-imports-nothing-to-its-right'],
    ['lib/document/handlers.ts', '../transforms/sections.ts', 'document-imports-only-the-foundation'],
    ['lib/transforms/sections.ts', '../proof/compare.ts', 'transforms-imports-no-other-stage'],
    ['lib/proof/compare.ts', '../index.ts', 'proof-imports-no-other-stage'],
    ['lib/build/outputs.ts', '../pipeline.ts', 'build-imports-nothing-to-its-right'],
    ['lib/pipeline.ts', './jobs/fix-manuscript.ts', 'pipeline-imports-nothing-to-its-right'],
    ['lib/jobs/import-article.ts', '../index.ts', 'jobs-imports-nothing-to-its-right'],
    ['lib/cli/version.ts', '../host.ts', 'cli-imports-the-public-api-only'],
    ['lib/proof/ledger.ts', 'node:fs', 'only-cli-and-pdf-touch-the-machine'],
    ['lib/transforms/notes.ts', 'citeproc', 'one-importer-of-citeproc'],
    ['lib/transforms/title.ts', 'puppeteer-core', 'one-importer-of-puppeteer'],
  ] as const

  it('fail where they are broken', async () => {
    for (const [file, target] of [...planted, ['lib/document/nodes.ts', './document.ts']]) {
      appendFileSync(path.join(copy, file!), `\nimport '${target}'\n`)
    }
    const run = await runPart('imports', copy)
    for (const [file, , rule] of planted) expect(run.stdout).toContain(`error ${rule}: ${file}`)
    expect(run.stdout).toMatch(/error no-cycles: lib\/document\//)
    expect(run.status).not.toBe(0)
  })
})

describe('types', () => {
  it.each([
    ['a planted `any`', 'const planted = JSON.parse("1") as any\nexport const use = planted.x\n', false],
    ['an assertion', 'export const use = JSON.parse("1") as number\n', true],
  ])('the check tells %s', async (_, source, passes) => {
    const folder = mkdtempSync(path.join(copy, 'types-'))
    mkdirSync(path.join(folder, 'lib'))
    writeFileSync(path.join(folder, 'lib', 'planted.ts'), source)
    cpSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'))
    const run = await runPart('no any', folder)
    expect(run.stdout).toContain('lib/planted.ts'.repeat(passes ? 0 : 1))
    expect(run.status === 0).toBe(passes)
  })
})
