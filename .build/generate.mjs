// Writes what is generated from the source and kept in the repository (docs, schemas). Each file of generate/
// exports `default async ({root, load}) => Record<path, text>`. With --check nothing is written: a difference fails.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)

/** Imports a TypeScript module of lib/, bundled in memory. */
async function load(file) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const stale = []
for (const file of readdirSync(path.join(here, 'generate')).sort()) {
  if (!file.endsWith('.mjs')) continue
  const step = await import(pathToFileURL(path.join(here, 'generate', file)))
  for (const [name, text] of Object.entries(await step.default({ root, load }))) {
    const target = path.join(root, name)
    if (read(target) === text) continue
    stale.push(name)
    if (process.argv.includes('--check')) continue
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}
for (const name of stale) console.log(name)
if (process.argv.includes('--check') && stale.length > 0) {
  console.log('These differ from what the source says: run `npm run generate`.')
  process.exit(1)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
