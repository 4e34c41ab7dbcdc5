import { type ExitCode, exitCodes } from './command.ts'
import type { Terminal } from './terminal.ts'

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

/**
 * Runs galley so that it ends well whatever happens: what the process must clean up is cleaned up on a signal
 * (exit code 128 + its number), and a bug of ours is one line that says so. `GALLEY_DEBUG=1` shows the stack.
 *
 * @param work gives the exit code
 */
export async function guard(terminal: Terminal, work: () => Promise<ExitCode>): Promise<void> {
  for (const [signal, number] of Object.entries(signals)) {
    // `exit` lets every part that holds temporary files or a browser let go of them.
    process.on(signal, () => process.exit(128 + number))
  }
  const fail = (error: unknown): never => {
    terminal.err.write(describeBug(error))
    return process.exit(exitCodes.bug)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  try {
    process.exitCode = await work()
  } catch (error) {
    fail(error)
  }
}

function describeBug(error: unknown): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  // A message may hold text of the manuscript, and that must not reach the terminal as it is.
  const line = reason.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 500)
  const stack = process.env.GALLEY_DEBUG && error instanceof Error ? `${error.stack}\n` : ''
  return (
    `galley: ${line}\n` +
    'This is a bug in galley, not a fault of your manuscript. ' +
    'GALLEY_DEBUG=1 shows where it happened; please report it with that.\n' +
    stack
  )
}
