// `npm run bench -- corpus DIR`: builds every manuscript of a folder and prints what came of each.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const galley = path.join(root, 'dist', 'cli.cjs')

export default async function corpus([folder, ...options]) {
  if (!folder) {
    console.error('Say which folder: npm run bench -- corpus DIR [--to html,jats]')
    process.exitCode = 2
    return
  }
  const to = options.includes('--to') ? options[options.indexOf('--to') + 1] : 'html,jats,pdf'
  const out = mkdtempSync(path.join(os.tmpdir(), 'galley-corpus-'))
  const rows = []
  try {
    for (const { name, manuscript, own } of manuscriptsOf(folder)) {
      const target = path.join(out, name)
      mkdirSync(target)
      rows.push(buildOne(name, manuscript, own, target, to))
      print(rows.at(-1), rows.length === 1)
    }
  } finally {
    if (!options.includes('--keep')) rmSync(out, { recursive: true, force: true })
    else console.log(`\nThe outputs are in ${out}`)
  }
  const sum = (key) => rows.reduce((total, row) => total + (Number(row[key]) || 0), 0)
  console.log(
    `\n${rows.length} manuscripts: ${rows.filter((row) => row.built === to.split(',').length).length} built whole, ` +
      `${rows.filter((row) => row.valid === 'yes').length} valid, ${sum('lost')} words lost, ${sum('seconds').toFixed(1)} s`,
  )
}

/** As a manifest names them (columns `name` and `path`), else the first Markdown file of each folder. */
export function manuscriptsOf(folder) {
  const manifest = path.join(folder, 'manifest.tsv')
  if (existsSync(manifest)) {
    const [head, ...lines] = readFileSync(manifest, 'utf8').trim().split('\n')
    const columns = head.split('\t')
    return lines.map((line) => {
      const row = Object.fromEntries(line.split('\t').map((cell, index) => [columns[index], cell]))
      const own = path.join(folder, row.name)
      return { name: row.name, manuscript: path.join(own, row.path), own }
    })
  }
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name)
      if (/\.(?:md|qmd|rmd)$/i.test(name)) {
        return [{ name: name.replace(/\.\w+$/, ''), manuscript: file, own: folder }]
      }
      if (!statSync(file).isDirectory()) return []
      const found = readdirSync(file, { recursive: true })
        .map(String)
        .filter((inner) => /\.(?:md|qmd|rmd)$/i.test(inner))
        .sort((a, b) => a.split(path.sep).length - b.split(path.sep).length || (a < b ? -1 : 1))
      return found[0] ? [{ name, manuscript: path.join(file, found[0]), own: file }] : []
    })
}

/** @param own the manuscript's folder of the corpus: its project, whose files it may use */
function buildOne(name, manuscript, own, out, to) {
  const start = performance.now()
  const options = ['-o', out, '--to', to, '--allow', own, '--quiet']
  const run = spawnSync(process.execPath, [galley, 'build', manuscript, ...options], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  const seconds = (performance.now() - start) / 1000
  const files = readdirSync(out)
  const read = (ending) => {
    const file = files.find((one) => one.endsWith(ending))
    return file ? readFileSync(path.join(out, file), 'utf8') : ''
  }
  const report = read('.report.json') ? JSON.parse(read('.report.json')) : undefined
  const xml = read('.jats.xml')
  const findings = report?.findings ?? []
  const count = (pattern) => (xml.match(pattern) ?? []).length
  const outputs = Object.values(report?.outputs ?? {})
  const unread = findings.filter((finding) => finding.ruleId === 'proof/unread').length
  return {
    name,
    exit: run.status ?? run.signal,
    built: ['.html', '.pdf', '.jats.xml'].filter((ending) => files.some((one) => one.endsWith(ending)))
      .length,
    valid: !xml ? '-' : findings.some((finding) => finding.ruleId === 'jats/dtd') ? 'no' : 'yes',
    authors: count(/<contrib /g),
    orcids: count(/contrib-id-type="orcid"/g),
    affs: count(/<aff /g),
    refs: count(/<ref /g),
    figures: count(/<(?:inline-)?graphic /g),
    tables: count(/<table-wrap/g),
    formulas: count(/<(?:inline|disp)-formula/g),
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
    lost:
      outputs.reduce((total, one) => total + one.missing + one.repeated + one.moved + one.unexplained, 0) +
      unread,
    seconds: seconds.toFixed(1),
  }
}

function print(row, withHead) {
  const widths = { name: 22 }
  const cells = (values) =>
    Object.keys(row)
      .map((key, index) =>
        index === 0 ? String(values[key]).padEnd(widths.name) : String(values[key]).padStart(8),
      )
      .join(' ')
  if (withHead) console.log(cells(Object.fromEntries(Object.keys(row).map((key) => [key, key]))))
  console.log(cells(row))
}
