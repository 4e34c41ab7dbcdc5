// Runs whole processes in turns and gives the medians of their wall time and peak memory.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * @param {Record<string, {command: string, args: string[], env?: object}[]>} contenders by name; each is one
 *   or more processes run one after the other
 * @param {number} rounds in each round every contender runs once, so that a busy machine slows all alike
 * @returns {Promise<Record<string, {ms: number, mib: number}>>} wall milliseconds, and MiB of the largest process
 */
export async function measure(contenders, rounds) {
  const samples = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, processes] of Object.entries(contenders)) {
      const start = performance.now()
      let mib = 0
      for (const one of processes) mib = Math.max(mib, await runOne(one))
      samples[name].push({ ms: performance.now() - start, mib })
    }
  }
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [
      name,
      { ms: median(list.map(({ ms }) => ms)), mib: median(list.map(({ mib }) => mib)) },
    ]),
  )
}

/** Runs one process to its end; gives its peak resident memory in MiB (Linux; 0 elsewhere). */
function runOne({ command, args, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } })
    let peak = 0
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
      } catch {
        // The process has ended, or this is no Linux.
      }
    }
    const timer = setInterval(look, 10)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      if (code === 0 || code === 1) resolve(peak / 1024)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}
