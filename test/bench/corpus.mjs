// `npm run bench -- corpus DIR`: builds every manuscript of a folder and prints what came of each.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const galley = path.join(root, 'dist', 'cli.cjs')
const { findProject, mainFile, textFiles } = await import(
  pathToFileURL(path.join(root, 'dist', 'index.js')).href
)

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
    for (const { name, manuscript, own } of await manuscriptsOf(folder)) {
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

/** As a manifest names them (columns `name` and `path`), else what `galley build` takes of each folder. */
export async function manuscriptsOf(folder) {
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
  const found = []
  for (const entry of readdirSync(folder).sort()) {
    const file = path.join(folder, entry)
    if (textFiles([entry]).length > 0) {
      found.push({ name: entry.replace(/\.\w+$/, ''), manuscript: file, own: folder })
    } else if (statSync(file).isDirectory()) {
      const manuscript = await manuscriptIn(file)
      if (manuscript) found.push({ name: entry, manuscript, own: file })
    }
  }
  return found
}

/**
 * The manuscript of a repository: a list of files at its top, else a file with a manuscript's name, a list further
 * down, a folder's only text, any text, a README; of each kind the one that stands highest.
 */
async function manuscriptIn(repository) {
  const found = []
  for (const folder of foldersOf(repository)) {
    const names = readdirSync(folder).sort()
    const project = await findProject(hostOf(folder))
    const main = mainFile(names)
    const depth = path.relative(repository, folder).split(path.sep).filter(Boolean).length
    const isNamed = /^(?:paper|manuscript|article|main)\./i.test(main ?? '')
    const readme = names.find((name) => /^readme\.md$/i.test(name))
    const candidates = [
      depth === 0 && project,
      isNamed && (project ?? main),
      project,
      main,
      textFiles(names)[0],
      readme,
    ]
    for (const [rank, name] of candidates.entries()) {
      if (name) found.push({ rank, depth, file: path.join(folder, name) })
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.depth - b.depth)[0]?.file
}

/** A folder and those in it, the highest first; none that tools keep for themselves. */
function foldersOf(top) {
  const folders = [top]
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !/^(?:\.|_|node_modules$)/.test(entry.name)) {
        folders.push(path.join(folder, entry.name))
      }
    }
  }
  return folders
}

function hostOf(root) {
  return {
    root,
    list: async (folder) => readdirSync(path.resolve(root, folder)),
    read: async (name) => readFileSync(path.resolve(root, name)),
  }
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
