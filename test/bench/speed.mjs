// Speed of whole builds of the paper, as ratios against pandoc and Chromium's own print in the same run.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.mjs'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const galley = path.join(root, 'dist', 'cli.cjs')

export default async function speed([only]) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'galley-bench-'))
  try {
    for (const [size, rounds] of [
      [1, 9],
      [10, 5],
      [100, 3],
    ]) {
      if (only && Number(only) !== size) continue
      await compare(prepare(work, size), size, rounds)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The paper `size` times over, with headings that differ; the same in galley's and pandoc's dialect. */
function prepare(work, size) {
  const folder = path.join(work, String(size))
  mkdirSync(folder)
  const text = readFileSync(path.join(root, 'manuscript/paper.md'), 'utf8')
  const end = text.indexOf('\n---\n', 4) + 5
  const body = text.slice(end)
  const copies = Array.from({ length: size }, (_, index) =>
    index === 0 ? body : body.replace(/^(#+ .*)$/gm, `$1 (${index + 1})`),
  )
  writeFileSync(path.join(folder, 'paper.md'), text.slice(0, end) + copies.join('\n'))
  // pandoc takes a style as a file only; without one it has its own.
  const matter = text.slice(0, end).replace(/^csl:.*\n/m, '')
  writeFileSync(path.join(folder, 'pandoc.md'), matter + copies.join('\n'))
  copyFileSync(path.join(root, 'manuscript/references.bib'), path.join(folder, 'references.bib'))
  return folder
}

async function compare(folder, size, rounds) {
  const manuscript = path.join(folder, 'paper.md')
  const build = (to) => [
    {
      command: process.execPath,
      args: [galley, 'build', manuscript, '-o', path.join(folder, 'out'), '--to', to, '--quiet'],
    },
  ]
  const contenders = { 'galley html,jats': build('html,jats') }
  const csl = process.env.GALLEY_BENCH_CSL
  const cite = [
    '--citeproc',
    '--bibliography',
    path.join(folder, 'references.bib'),
    ...(csl ? ['--csl', csl] : []),
  ]
  const pandoc = (to, name) => ({
    command: 'pandoc',
    args: [...cite, '-s', '-t', to, '-o', path.join(folder, name), path.join(folder, 'pandoc.md')],
  })
  const page = path.join(folder, 'out', 'paper.html')
  const browser = ['chromium-headless-shell', 'chromium', 'google-chrome'].find(has)
  if (browser) contenders['galley html,jats,pdf'] = build('html,jats,pdf')
  if (has('pandoc'))
    contenders['pandoc twice'] = [pandoc('html5', 'p.html'), pandoc('jats_publishing', 'p.xml')]
  if (browser) {
    contenders.print = [
      {
        command: browser,
        args: [
          ...'--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking'.split(
            ' ',
          ),
          ...[
            '--disable-component-update',
            '--disable-sync',
            `--user-data-dir=${path.join(folder, 'profile')}`,
          ],
          ...['--no-pdf-header-footer', `--print-to-pdf=${path.join(folder, 'p.pdf')}`, `file://${page}`],
        ],
      },
    ]
  }
  const first = spawnSync(process.execPath, contenders['galley html,jats'][0].args, { encoding: 'utf8' })
  if (!existsSync(page)) throw new Error(`The paper was not built, so nothing is measured:\n${first.stderr}`)
  const result = await measure(contenders, rounds)
  console.log(`\nThe paper × ${size} (medians of ${rounds} rounds)`)
  for (const [name, { ms, mib }] of Object.entries(result)) {
    console.log(`  ${name.padEnd(22)} ${ms.toFixed(0).padStart(7)} ms  ${mib.toFixed(0).padStart(5)} MiB`)
  }
  const ratio = (name, value) => console.log(`  ${name.padEnd(58)} ${value.toFixed(2)}`)
  const pandocs = result['pandoc twice']
  if (pandocs)
    ratio(
      'HTML and JATS, of pandoc twice (goal: 0.75 × 1, 0.5 × 10 and 100)',
      result['galley html,jats'].ms / pandocs.ms,
    )
  if (pandocs && result.print) {
    ratio(
      `all three, of pandoc twice and ${browser} (goal: 1.0)`,
      result['galley html,jats,pdf'].ms / (pandocs.ms + result.print.ms),
    )
  }
  if (pandocs) ratio('memory, of pandoc’s (goal: 1.0)', result['galley html,jats'].mib / pandocs.mib)
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}
