import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

test('what is generated is what the source says', () => {
  const root = path.dirname(path.dirname(import.meta.dirname))
  const run = spawnSync(process.execPath, ['.build/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' })
  expect(run.stdout + run.stderr).toBe('')
  expect(run.status).toBe(0)
})
