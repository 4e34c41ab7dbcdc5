import { HostError, nearest, shownPath, visible } from '../index.ts'
import { readArguments } from './arguments.ts'
import { type Command, type ExitCode, exitCodes, UsageError } from './command.ts'
import { nearbyManuscripts } from './manuscripts.ts'
import type { Terminal } from './terminal.ts'

/** Runs a command; what the user must set right is said in one or two lines, without help text around it. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await command.run(readArguments(command, args), terminal)
  } catch (error) {
    if (error instanceof UsageError) return complain(terminal, error.message, error.note)
    if (error instanceof HostError) return complain(terminal, describe(error, terminal))
    throw error
  }
}

/** Says that there is no such command, and which is near. */
export function unknownCommand(name: string, known: readonly string[], terminal: Terminal): ExitCode {
  const what = name.startsWith('-') ? 'option' : 'command'
  const [near] = nearest(name, what === 'option' ? ['--help', '--version'] : known)
  const expected = near ?? (what === 'option' ? 'a command before its options' : `one of ${known.join(', ')}`)
  return complain(
    terminal,
    `Unexpected ${what} ${name}, expected ${expected}`,
    'galley --help lists the commands.',
  )
}

const missingNote = 'Name a Markdown file that is there, as in galley build paper.md.'

/** Says that a manuscript cannot be read, and which one may have been meant. */
export async function complainOfManuscript(
  error: HostError,
  manuscript: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const near = error.failure === 'missing' ? await nearbyManuscripts(manuscript, terminal.folder) : []
  return complain(
    terminal,
    describe(error, terminal),
    near.length > 0 ? `Near it: ${near.join(', ')}` : error.failure === 'missing' ? missingNote : undefined,
  )
}

/** Says that a file that is no manuscript cannot be read. */
export function complainOfFile(error: HostError, terminal: Terminal): ExitCode {
  return complain(terminal, describe(error, terminal))
}

/** Writes what is wrong, and what to do. */
export function complain(terminal: Terminal, message: string, note?: string): ExitCode {
  terminal.err.write(`galley: ${visible(message)}\n${note ? `${visible(note)}\n` : ''}`)
  return exitCodes.usage
}

function describe(error: HostError, terminal: Terminal): string {
  return `${shownPath(error.path, terminal.folder)}: ${error.message}`
}
