import { type Command, type ExitCode, exitCodes } from './command.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** The commands there are: what the overview needs, and how to load the rest. */
export type CommandTable = Readonly<
  Record<string, { summary: string; load(): Promise<{ command: Command }> }>
>

/**
 * Runs the command that the arguments name. Nothing is loaded before it is needed: `--version` and `--help` are
 * as fast as Node starts.
 *
 * @param args the process's arguments, without Node and the script
 * @param commands those there are
 */
export async function dispatch(
  args: readonly string[],
  commands: CommandTable,
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === '--version' || first === '-v') {
    terminal.out.write(`${version}\n`)
    return exitCodes.fine
  }
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && !rest[0])) {
    const { overview } = await import('./help.ts')
    const to = first === undefined ? terminal.err : terminal.out
    to.write(overview(commands))
    return first === undefined ? exitCodes.usage : exitCodes.fine
  }
  const name = first === 'help' ? rest[0]! : first
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) {
    const { unknownCommand } = await import('./trouble.ts')
    return unknownCommand(name, Object.keys(commands), terminal)
  }
  const { command } = await entry.load()
  if (first === 'help' || asksForHelp(rest)) {
    const { commandHelp } = await import('./help.ts')
    terminal.out.write(commandHelp(command))
    return exitCodes.fine
  }
  const { runCommand } = await import('./trouble.ts')
  return runCommand(command, rest, terminal)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}
