// `npm run bench -- jats DIR…`: builds manuscripts as JATS 1.2, 1.3 and 1.4 and holds each against the DTD that it
// names (xmllint, the modular DTDs of @jats4r/dtds) and against the rules that JATS4R publishes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { manuscriptsOf } from './corpus.mjs'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const galley = path.join(root, 'dist', 'cli.cjs')
const versions = ['1.2', '1.3', '1.4']

export default async function jats(folders) {
  const manuscripts = [
    { name: 'the paper', manuscript: path.join(root, 'manuscript', 'paper.md') },
    ...(await Promise.all(folders.map(manuscriptsOf))).flat(),
  ]
  const out = mkdtempSync(path.join(os.tmpdir(), 'galley-jats-'))
  try {
    const complaints = await loadOracle()
    const rows = manuscripts.flatMap(({ name, manuscript }) =>
      versions.map((version) => measure(name, manuscript, version, out, complaints)),
    )
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
    console.log(
      `\n${manuscripts.length} manuscripts in ${versions.join(', ')}: ${sum('dtd')} errors of the DTD, ` +
        `${sum('errors')} errors and ${sum('warnings')} warnings of JATS4R, of which galley itself said ${sum('said')}`,
    )
    for (const text of new Set(rows.flatMap((row) => row.texts))) console.log(`- ${text}`)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function measure(name, manuscript, version, out, complaints) {
  const args = [manuscript, '-o', out, '--to', 'jats', '--jats', `publishing-${version}`, '--quiet']
  const run = spawnSync(process.execPath, [galley, 'build', ...args], { encoding: 'utf8', timeout: 600_000 })
  const file = readdirSync(out).find((one) => one.endsWith('.jats.xml'))
  if (!file) throw new Error(`${name}: no JATS (${run.stderr})`)
  const xml = readFileSync(path.join(out, file), 'utf8')
  const found = complaints(xml)
  const report = JSON.parse(readFileSync(path.join(out, file.replace('.jats.xml', '.report.json')), 'utf8'))
  const own = report.findings.filter((finding) => finding.ruleId.startsWith('jats/'))
  const row = {
    dtd: dtdErrors(path.join(out, file)),
    errors: found.filter(({ level }) => level === 'error').length,
    warnings: found.filter(({ level }) => level === 'warning').length,
    said: own.length,
    texts: found.map(({ level, element, text }) => `${level}: ${element}: ${text}`),
  }
  console.log(
    `${name.padEnd(24)} ${version} ${/Archiving/.test(xml.slice(0, 300)) ? 'archiving ' : 'publishing'} ` +
      `DTD ${row.dtd}, JATS4R ${row.errors} errors ${row.warnings} warnings, galley says ${row.said}`,
  )
  rmSync(path.join(out, file))
  return row
}

/** Errors that xmllint counts; it resolves the public identifier by the package's catalogue. */
export function dtdErrors(file) {
  const catalogue = path.join(root, 'node_modules', '@jats4r', 'dtds', 'schema', 'catalog.xml')
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--valid', file], {
    encoding: 'utf8',
    env: { ...process.env, XML_CATALOG_FILES: catalogue },
  })
  if (run.error) throw new Error('Unexpected absence of xmllint, expected it on the PATH')
  return run.status === 0 ? 0 : (run.stderr.match(/: (?:validity|parser|namespace) error/g) ?? ['?']).length
}

/** The tests' oracle is TypeScript; its bundle lies where Node finds the packages that it needs. */
export async function loadOracle() {
  const outfile = path.join(root, 'node_modules', '.cache', 'jats4r-oracle.cjs')
  await build({
    entryPoints: [path.join(root, 'test', 'validate', 'jats4r-oracle.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    logLevel: 'error',
  })
  return (await import(outfile)).default.jats4rComplaints
}
