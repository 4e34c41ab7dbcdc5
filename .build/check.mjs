// `npm run check`: types, no `any`, lint and format, directions of imports. Every part runs; one failure fails.
import { spawnSync } from 'node:child_process'

/** Name, command and arguments of each part; run in the project's folder. */
export const parts = [
  ['types', 'tsc', ['-p', '.']],
  // `as` and `!` are what biome's rules judge; a value of type `any` counts wherever it is used.
  [
    'no any',
    'type-coverage',
    '-p . --strict --at-least 100 --ignore-catch --ignore-as-assertion --ignore-non-null-assertion'.split(
      ' ',
    ),
  ],
  ['lint and format', 'biome', ['check', '--config-path=.biome.json', '--error-on-warnings']],
  ['imports', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'lib']],
]

if (process.argv[1] === import.meta.filename) {
  const results = parts.map(([name, command, args]) => {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', command, ...args], {
      encoding: 'utf8',
    })
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
    if (status !== 0) console.log(stdout + stderr)
    return status
  })
  process.exitCode = results.every((status) => status === 0) ? 0 : 1
}
