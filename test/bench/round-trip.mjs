// `npm run bench -- round-trip DIR…`: manuscripts to JATS and back, and what the proof says of each.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { manuscriptsOf } from './corpus.mjs'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

export default async function measure(folders) {
  const manuscripts = [
    { name: 'the paper', manuscript: path.join(root, 'manuscript', 'paper.md') },
    ...(await Promise.all(folders.map(manuscriptsOf))).flat(),
  ]
  // Assets are looked for beside the bundle.
  const outfile = path.join(root, 'dist', 'round-trip.mjs')
  await build({
    entryPoints: [path.join(root, 'test', 'bench', 'round-trip.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const out = mkdtempSync(path.join(os.tmpdir(), 'galley-round-trip-'))
  let same = 0
  try {
    const { roundTrip } = await import(outfile)
    for (const { name, manuscript } of manuscripts) {
      const folder = path.join(out, name)
      mkdirSync(folder, { recursive: true })
      const { words, differences, ...counts } = await roundTrip(path.resolve(manuscript), folder)
      const isSame = Object.values(counts).every((count) => count === 0)
      if (isSame) same++
      console.log(
        `${name.padEnd(24)} ${String(words).padStart(7)} words  ${isSame ? 'the same' : JSON.stringify(counts)}`,
      )
      for (const difference of differences) console.log(`  ${difference.slice(0, 160)}`)
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
    rmSync(outfile, { force: true })
  }
  console.log(`\n${manuscripts.length} manuscripts to JATS and back: ${same} the same document`)
}
