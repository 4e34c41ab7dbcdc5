// `npm run bench -- jats-comparison DIR`: writes the table of docs/jats.md. The same article in the dialects of galley,
// pandoc and MyST, each as JATS, and which items of a good article each holds. DIR is a scratch folder with the other
// tools: npm install --prefix DIR pandoc-wasm@1.1.0 mystmd@1.8.3
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fontoxpath from 'fontoxpath'
import { parseXmlDocument } from 'slimdom'
import { dtdErrors, loadOracle } from './jats.mjs'
import { items } from './jats-comparison/items.mjs'

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const fixtures = path.join(root, 'test', 'fixtures', 'jats')
const dialects = path.join(root, 'test', 'bench', 'jats-comparison')
const doc = path.join(root, 'docs', 'jats.md')
const namespaces = {
  ali: 'http://www.niso.org/schemas/ali/1.0/',
  mml: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
}

export default async function compare([scratch]) {
  if (!scratch) {
    console.error('Say in which folder pandoc-wasm and mystmd are: npm run bench -- jats-comparison DIR')
    process.exitCode = 2
    return
  }
  const folder = path.resolve(scratch)
  const work = path.join(folder, 'jats-comparison')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  for (const name of ['references.bib', 'figures'])
    cpSync(path.join(fixtures, name), path.join(work, name), { recursive: true })
  const tools = {
    galley: galley(work),
    [`pandoc ${readFileSync(path.join(folder, 'node_modules', 'pandoc-wasm', 'pandoc-version.txt'), 'utf8').trim()}`]:
      await pandoc(folder, work),
    [`mystmd ${JSON.parse(readFileSync(path.join(folder, 'node_modules', 'mystmd', 'package.json'), 'utf8')).version}`]:
      myst(folder, work),
  }
  const complaints = await loadOracle()
  const names = Object.keys(tools)
  const holds = Object.fromEntries(names.map((name) => [name, checker(tools[name])]))
  const total = Object.fromEntries(names.map((name) => [name, 0]))
  const lines = [`| | ${names.join(' | ')} |`, `| --- |${names.map(() => ' :-: |').join('')}`]
  let count = 0
  for (const [group, list] of items) {
    lines.push(`| **${group}** |${names.map(() => ' |').join('')}`)
    for (const [item, xpath] of list) {
      count++
      const cells = names.map((name) => {
        const found = holds[name](xpath)
        if (found) total[name]++
        return found ? 'yes' : '–'
      })
      lines.push(`| ${item} | ${cells.join(' | ')} |`)
    }
  }
  lines.push(`| **Items of ${count}** | ${names.map((name) => `**${total[name]}**`).join(' | ')} |`)
  const faults = names.map((name) => {
    const file = path.join(work, `${name.split(' ')[0]}.xml`)
    writeFileSync(file, tools[name])
    return dtdErrors(file)
  })
  lines.push(`| Errors of the DTD that it names | ${faults.join(' | ')} |`)
  const said = names.map((name) => complaints(tools[name]).filter(({ level }) => level === 'error').length)
  lines.push(`| Errors by the published rules of JATS4R | ${said.join(' | ')} |`)
  const text = readFileSync(doc, 'utf8')
  const table = `<!-- table -->\n\n${lines.join('\n')}\n\n<!-- end of table -->`
  writeFileSync(
    doc,
    text.replace(/<!-- table -->[\s\S]*<!-- end of table -->/, () => table),
  )
  console.log(lines.join('\n'))
}

function checker(xml) {
  const document = parseXmlDocument(xml.replace(/<!DOCTYPE[^>]*>/, ''))
  const system = /<!DOCTYPE[^>]*?"([^"]*)"\s*>/.exec(xml)?.[1] ?? ''
  const catalogue = path.join(root, 'node_modules', '@jats4r', 'dtds', 'schema', 'doctypes.json')
  const known = Object.values(JSON.parse(readFileSync(catalogue, 'utf8')))
  const exists = known.some(
    (address) => address.replace(/^http:/, 'https:') === system.replace(/^http:/, 'https:'),
  )
  return (xpath) =>
    fontoxpath.evaluateXPathToBoolean(
      xpath,
      document,
      null,
      { exists },
      {
        namespaceResolver: (prefix) => namespaces[prefix] ?? '',
      },
    )
}

function galley(work) {
  cpSync(path.join(fixtures, 'article.md'), path.join(work, 'article.md'))
  const args = [
    path.join(root, 'dist', 'cli.cjs'),
    'build',
    'article.md',
    '-o',
    'out',
    '--to',
    'jats',
    '--quiet',
  ]
  spawnSync(process.execPath, args, { cwd: work })
  return readFileSync(path.join(work, 'out', 'article.jats.xml'), 'utf8')
}

async function pandoc(folder, work) {
  const module = path.join(folder, 'node_modules', 'pandoc-wasm', 'src', 'index.node.js')
  const { convert } = await import(pathToFileURL(module))
  const options = {
    from: 'markdown',
    to: 'jats_publishing+element_citations',
    standalone: true,
    citeproc: true,
    bibliography: ['references.bib'],
  }
  const bibliography = readFileSync(path.join(work, 'references.bib'), 'utf8')
  const result = await convert(options, readFileSync(path.join(dialects, 'pandoc.md'), 'utf8'), {
    'references.bib': bibliography,
  })
  return result.stdout
}

function myst(folder, work) {
  cpSync(path.join(dialects, 'myst.md'), path.join(work, 'myst.md'))
  writeFileSync(path.join(work, 'myst.yml'), 'version: 1\nproject:\n  bibliography: [references.bib]\n')
  spawnSync(path.join(folder, 'node_modules', '.bin', 'myst'), ['build', 'myst.md', '--jats', '--force'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 120_000,
  })
  return readFileSync(path.join(work, 'article.xml'), 'utf8')
}
