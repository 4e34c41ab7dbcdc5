// Makes dist/: the bundle, and the assets that galley ships (DTDs, fonts, styles, word lists). `npm ci` runs it.
// With --changed a step whose inputs are the same as last time is left alone; the bundle is always made anew.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)
const assets = path.join(root, 'dist', 'assets')
const onlyChanged = process.argv.includes('--changed')
const lock = readFileSync(path.join(root, 'package-lock.json'))

mkdirSync(assets, { recursive: true })
const { bundle, keepCompiled } = await import(pathToFileURL(path.join(here, 'bundle.mjs')))
await bundle(root)

const steps = path.join(here, 'assets')
for (const file of existsSync(steps) ? readdirSync(steps).sort() : []) {
  if (!file.endsWith('.mjs')) continue
  const name = path.basename(file, '.mjs')
  const step = await import(pathToFileURL(path.join(steps, file)))
  const stamp = stampOf(path.join(steps, file), step.inputs ?? [])
  const stampFile = path.join(assets, `.${name}.stamp`)
  if (onlyChanged && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) continue
  const target = path.join(assets, name)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  await step.default({ root, target })
  writeFileSync(stampFile, stamp)
}

keepCompiled(root)

/** What a step is made from: the locked packages, itself, and the files and folders that it names as `inputs`. */
function stampOf(step, inputs) {
  const hash = createHash('sha256').update(lock).update(readFileSync(step))
  for (const file of inputs.flatMap((input) => filesOf(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(entry) {
  if (!existsSync(entry)) return []
  if (!statSync(entry).isDirectory()) return [entry]
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesOf(path.join(entry, name)))
}
