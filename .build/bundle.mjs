// Bundles lib/ into dist/ with esbuild: start-up reads one small file; what is imported lazily is a chunk apart.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

// These load files of their own package at run time, so they stay in node_modules.
const external = ['@hyzyla/pdfium', '@puppeteer/browsers', 'libxml2-wasm']

export async function bundle(root) {
  const out = path.join(root, 'dist')
  for (const file of readdirSync(out)) if (file.endsWith('.js')) rmSync(path.join(out, file))
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'lib/cli/main.ts', index: 'lib/index.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Some packages' CommonJS loads its parts by names that no bundler sees.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    // Else every literal with \p{…} becomes `new RegExp` where it stands, made anew at each call.
    supported: { 'regexp-unicode-property-escapes': true, 'regexp-set-notation': true },
    external,
    define: { 'process.env.GALLEY_VERSION': JSON.stringify(version) },
    banner: {
      js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
    },
    logLevel: 'warning',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  })
}
