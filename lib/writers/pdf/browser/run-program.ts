import { spawn } from 'node:child_process'
import type { Environment } from './cache-folder.ts'

/** What a program said before it ended. */
export interface ProgramResult {
  ok: boolean
  stdout: string
  /** One line that says why it failed: its last words, its signal or that the time was up. */
  failure: string
}

/**
 * Runs a program and waits for its end.
 *
 * @param quietLimit milliseconds without a word on either stream after which it is killed
 */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { env: Environment; quietLimit: number; cwd?: string },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...options.env },
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    let late = false
    const stop = () => {
      late = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, options.quietLimit)
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(stop, options.quietLimit)
    }
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString()
      heard()
    })
    child.stderr.on('data', (data: Buffer) => {
      stderr = (stderr + data.toString()).slice(-4000)
      heard()
    })
    const end = (ok: boolean, failure: string) => {
      clearTimeout(timer)
      resolve({ ok, stdout, failure })
    }
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code, signal) => {
      const lastWords = stderr.trim().split('\n').at(-1)?.trim()
      if (late) end(false, `no answer within ${Math.round(options.quietLimit / 1000)} s`)
      else end(code === 0, lastWords || (signal ? `ended by ${signal}` : `exit code ${code}`))
    })
  })
}
