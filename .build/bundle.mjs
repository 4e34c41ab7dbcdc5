// Bundles lib/ into dist/ with esbuild. The API is ES modules, where what is imported lazily is a chunk apart. The
// command line is one script, which V8 can take with its compiled code (lib/cli/start.ts).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

// These load files of their own package at run time, so they stay in node_modules.
const external = ['@hyzyla/pdfium', '@puppeteer/browsers', 'libxml2-wasm']

const options = {
  bundle: true,
  platform: 'node',
  // Some packages' CommonJS loads its parts by names that no bundler sees.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  // Else every literal with \p{…} becomes `new RegExp` where it stands, made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
  external,
  logLevel: 'warning',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
}

/** Makes dist/index.js with its chunks, dist/galley.cjs and its starter dist/cli.cjs. */
export async function bundle(root) {
  const out = path.join(root, 'dist')
  for (const file of readdirSync(out)) {
    if (/\.(c?js|cache)$/.test(file)) rmSync(path.join(out, file))
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const shared = {
    ...options,
    absWorkingDir: root,
    define: { 'process.env.GALLEY_VERSION': JSON.stringify(version) },
  }
  await build({
    ...shared,
    entryPoints: { index: 'lib/index.ts' },
    outdir: out,
    splitting: true,
    format: 'esm',
    banner: {
      js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
    },
  })
  const script = await build({
    ...shared,
    entryPoints: { galley: 'lib/cli/main.ts' },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { ...shared.define, 'import.meta.url': 'moduleUrl' },
    write: false,
  })
  for (const file of script.outputFiles) writeFileSync(file.path, asScript(file.text))
  await build({
    ...shared,
    entryPoints: { cli: 'lib/cli/start.ts' },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  })
}

/**
 * A script of `node:vm` has no `import`: the packages outside the bundle come through its starter, which reads the
 * script as ASCII. What esbuild leaves beyond that stands in regular expressions, where an escape means the same.
 */
function asScript(code) {
  const names = external.map((name) => `import("${name}")`)
  return names
    .reduce((text, name) => text.replaceAll(name, name.replace('import', 'importModule')), code)
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Lets the starter keep what a build of real manuscripts compiles. */
export function keepCompiled(root) {
  const out = mkdtempSync(path.join(tmpdir(), 'galley-compiled-'))
  const cli = path.join(root, 'dist', 'cli.cjs')
  const manuscripts = [path.join(root, 'manuscript', 'paper.md')]
  spawnSync(process.execPath, [cli, 'build', ...manuscripts, '--to', 'html,jats', '-o', out])
  rmSync(out, { recursive: true, force: true })
}
