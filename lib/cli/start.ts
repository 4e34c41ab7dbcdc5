#!/usr/bin/env node
/**
 * Starts the command line from one file with its compiled code beside it: to compile it anew takes a quarter of the
 * time in which the paper is built. V8 takes compiled code only for the version and the flags that it was made
 * with; otherwise the first build under another Node makes its own, where the folder can be written.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

const program = path.join(__dirname, 'galley.cjs')
const cache = path.join(__dirname, `galley.${process.version}-${process.arch}.cache`)

/** What the bundle takes from outside: a script has no `import` and no place of its own. */
type Program = (require: NodeJS.Require, moduleUrl: string, importModule: (name: string) => unknown) => void

// The script is ASCII; read as such it stays one byte a character in memory.
const source = `(function(require,moduleUrl,importModule){${readFileSync(program, 'latin1')}\n})`
const script = new Script(source, { filename: program, cachedData: readCompiled() })
if (script.cachedDataRejected !== false && process.argv[2] === 'build') process.on('exit', keepCompiled)
const run: Program = script.runInThisContext()
run(createRequire(program), pathToFileURL(program).href, (name) => import(name))

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(cache)
  } catch {
    return undefined
  }
}

/** Keeps what has been compiled in this run, so that the next one need not. Whoever cannot write there goes on. */
function keepCompiled(): void {
  const unfinished = `${cache}.${process.pid}`
  try {
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, cache)
  } catch {
    rmSync(unfinished, { force: true })
  }
}
