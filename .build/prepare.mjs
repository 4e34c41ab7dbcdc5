// Makes dist/: the bundle, and the assets that galley ships (DTDs, fonts, styles, word lists). `npm ci` runs it.
// With --changed a step whose inputs are the same as last time is left alone; the bundle is always made anew.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)
const assets = path.join(root, 'dist', 'assets')
const onlyChanged = process.argv.includes('--changed')
const lock = readFileSync(path.join(root, 'package-lock.json'))

mkdirSync(assets, { recursive: true })
const { bundle } = await import(pathToFileURL(path.join(here, 'bundle.mjs')))
await bundle(root)

const steps = path.join(here, 'assets')
for (const file of existsSync(steps) ? readdirSync(steps).sort() : []) {
  if (!file.endsWith('.mjs')) continue
  const name = path.basename(file, '.mjs')
  const stamp = createHash('sha256')
    .update(lock)
    .update(readFileSync(path.join(steps, file)))
    .digest('hex')
  const stampFile = path.join(assets, `.${name}.stamp`)
  if (onlyChanged && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) continue
  const target = path.join(assets, name)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const step = await import(pathToFileURL(path.join(steps, file)))
  await step.default({ root, target })
  writeFileSync(stampFile, stamp)
}
