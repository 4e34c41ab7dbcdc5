import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs')

/** How a run of the command line ended. */
export interface Run {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

/** What a test may set for a run. */
export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  uid?: number
  /** Given the process once it runs, and once more after each piece that it writes to stderr. */
  meanwhile?(child: ChildProcess, err: string): void
}

/** Runs the real dist/cli.cjs as a process of its own. */
export function galley(args: readonly string[], { cwd, env, uid, meanwhile }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      ...(cwd && { cwd }),
      ...(uid && { uid, gid: uid }),
      env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
      meanwhile?.(child, err)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
    meanwhile?.(child, err)
  })
}

/** A folder with files in it, gone at the end of the test file. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'galley-cli-'))

  constructor(files: Record<string, string | Uint8Array> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content)
  }

  at(...names: string[]): string {
    return path.join(this.folder, ...names)
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.at(name)), { recursive: true })
    writeFileSync(this.at(name), content)
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8')
  }

  /** Names of all files of a folder, hidden ones too. */
  list(name: string): string[] {
    try {
      return readdirSync(this.at(name)).sort()
    } catch {
      return []
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
