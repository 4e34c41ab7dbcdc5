// `npm run check`: types, no `any`, lint and format, directions of imports. Every part runs; one failure fails.
import { spawnSync } from 'node:child_process'

const parts = [
  ['types', 'tsc', ['-p', '.']],
  [
    'no any',
    'type-coverage',
    [
      '-p',
      '.',
      '--strict',
      '--at-least',
      '100',
      '--ignore-catch',
      '--ignore-as-assertion',
      '--ignore-non-null-assertion',
    ],
  ],
  ['lint and format', 'biome', ['check', '--config-path=.biome.json', '--error-on-warnings']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'lib']],
]
let failed = 0
for (const [name, command, args] of parts) {
  const run = spawnSync('npx', ['--no-install', command, ...args], { encoding: 'utf8' })
  console.log(`${run.status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (run.status !== 0) {
    failed++
    console.log(run.stdout + run.stderr)
  }
}
process.exit(failed === 0 ? 0 : 1)
