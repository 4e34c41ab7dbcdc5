import path from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** What galley needs for some manuscripts only, and what takes long to load. */
const heavy = ['@cantoo/pdf-lib', 'citeproc', 'puppeteer-core', 'temml', 'utif', 'hyphen', 'latex-utensils']

describe('start-up', () => {
  it('loads no library that only some builds need', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['lib/cli/commands/run-build.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      write: false,
    })
    const loaded = new Set<string>()
    const found: string[] = []
    const visit = (file: string, from: string): void => {
      for (const { path: name, kind, external } of metafile.inputs[file]?.imports ?? []) {
        if (kind !== 'import-statement' || loaded.has(name)) continue
        loaded.add(name)
        if (external && heavy.some((one) => name === one || name.startsWith(`${one}/`))) {
          found.push(`${from} → ${file} → ${name}`)
        } else if (!external) visit(name, file)
      }
    }
    visit('lib/cli/commands/run-build.ts', '')
    expect(loaded.size).toBeGreaterThan(100)
    expect(found).toEqual([])
  })
})
