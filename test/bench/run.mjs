// `npm run bench [speed|…] [arguments]`: measurements, each a file beside this one. Speed is the default.
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [name = 'speed', ...rest] = process.argv.slice(2)
const here = path.dirname(fileURLToPath(import.meta.url))
const file = path.join(here, `${name}.mjs`)
try {
  const bench = await import(pathToFileURL(file))
  await bench.default(rest)
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error(`No measurement is called ${name}.`)
  process.exitCode = 2
}
