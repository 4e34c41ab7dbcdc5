// `npm run bench -- lint [MANUSCRIPT.md]`: how the cost of proofreading grows. The manuscript's body is put together
// one, ten and a hundred times, read, and linted in one process; processor time and memory are given as multiples of
// the manuscript itself, so that ten times the text should cost about ten times as much.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const warmUp = 15

/** What the measurement needs of the library, bundled beside the packages that it imports. */
async function load() {
  const outfile = path.join(root, 'node_modules/.cache/galley-bench-lint.mjs')
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        `export { unified } from 'unified'`,
        `export { VFile } from 'vfile'`,
        `export { chain } from './lib/document/chain.ts'`,
        `export { remarkFrontMatter } from './lib/readers/markdown/front-matter.ts'`,
        `export { remarkManuscript } from './lib/readers/markdown/remark-manuscript.ts'`,
        `export { Lexicon } from './lib/lint/model/lexicon.ts'`,
        `export { forgetModel, modelOf } from './lib/lint/model/model-of.ts'`,
        `export { proofread } from './lib/lint/run.ts'`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile))
}

export default async function lint([manuscript = 'manuscript/paper.md']) {
  const library = await load()
  const text = (name) => readFileSync(path.join(root, 'dist/assets/lexicon', name), 'latin1')
  const lexicon = new library.Lexicon(text('en.txt'), text('variants.txt'))
  const source = readFileSync(path.resolve(root, manuscript), 'utf8')
  const split = source.startsWith('---\n') ? source.indexOf('\n---', 3) + 4 : 0
  const rows = []
  for (const times of [1, 10, 100]) {
    const value = source.slice(0, split) + source.slice(split).repeat(times)
    const { tree, file } = await read(library, value)
    const once = () => {
      library.forgetModel(tree)
      const model = library.modelOf(tree, file)
      model.lexicon = lexicon
      return library.proofread(model, {}, manuscript).length
    }
    const runs = []
    let findings = 0
    for (let run = 0; run < (times === 1 ? warmUp : 3); run++) {
      globalThis.gc?.()
      const memory = process.memoryUsage().heapUsed
      const before = process.cpuUsage()
      findings = once()
      const { user, system } = process.cpuUsage(before)
      runs.push({ cpu: (user + system) / 1000, memory: process.memoryUsage().heapUsed - memory })
    }
    const best = (key) => Math.min(...runs.map((run) => run[key]).filter((each) => each > 0))
    rows.push({ times, words: value.split(/\s+/).length, findings, cpu: best('cpu'), memory: best('memory') })
  }
  const [base] = rows
  console.log(`${manuscript}: ${base.cpu.toFixed(0)} ms of processor time, warm`)
  console.log('\n  times    words findings   time  memory (multiples of 1×)')
  for (const { times, words, findings, cpu, memory } of rows) {
    const ratio = (value, of) => `${(value / of).toFixed(1)}×`
    console.log(
      `  ${String(times).padStart(4)}× ${String(words).padStart(8)} ${String(findings).padStart(8)} ${ratio(cpu, base.cpu).padStart(6)} ${ratio(memory, base.memory).padStart(7)}`,
    )
  }
  if (!globalThis.gc)
    console.log('\nRun with `node --expose-gc test/bench/run.mjs lint` for the memory to be exact.')
}

async function read({ unified, VFile, chain, remarkManuscript, remarkFrontMatter }, value) {
  const file = new VFile({ value, path: 'paper.md' })
  const tree = await chain(unified().use(remarkManuscript)).use(remarkFrontMatter, {}).run(file)
  return { tree, file }
}
