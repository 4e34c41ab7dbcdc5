import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'

/** One option of a command. What the user types, its check, the help text and the documentation come from it. */
export interface Option {
  /** Without the dashes. */
  name: string
  /** One letter. */
  short?: string
  /** What stands for the value in the help, such as `DIR`. Without it the option takes no value. */
  value?: string
  /** Values that it may take after `=`, though it needs none; without one it takes the first. */
  mayBe?: readonly string[]
  /** Whether it may be given several times, each time with one value. */
  repeatable?: boolean
  /** The values there are. */
  choices?: readonly string[]
  /** Whether several choices may be given, separated by commas. */
  list?: boolean
  /** The value if it is not given; printed in the help. */
  otherwise?: string
  /** One sentence without a full stop. */
  help: string
}

/** One command. */
export interface Command {
  name: string
  /** One sentence without a full stop. */
  summary: string
  /** What follows the command's name, such as `[manuscript…]`. */
  takes: string
  /** Paragraphs for the help. */
  description: readonly string[]
  options: readonly Option[]
  examples: readonly { line: string; does: string }[]
  /**
   * Runs the command.
   *
   * @throws UsageError where the arguments cannot be meant so
   */
  run(given: Given, terminal: Terminal): Promise<ExitCode>
}

/** What galley says to the shell. */
export const exitCodes = {
  fine: 0,
  /** Findings at error level, a failed proof, or warnings where they are not allowed. */
  findings: 1,
  /** Wrong usage, or a manuscript that cannot be read. */
  usage: 2,
  /** The machine lacks something: a browser, room on the disk, permission to write. */
  environment: 3,
  /** A bug in galley (EX_SOFTWARE of sysexits.h). */
  bug: 70,
} as const

/** What galley says to the shell. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** From what must not be missed to what can be: a script that lets 3 pass never lets an error pass with it. */
const gravity: readonly ExitCode[] = [
  exitCodes.bug,
  exitCodes.usage,
  exitCodes.findings,
  exitCodes.environment,
]

/** The gravest of several exit codes. */
export function worst(codes: Iterable<ExitCode, unknown, unknown>): ExitCode {
  const all = new Set<ExitCode>()
  for (const code of codes) all.add(code)
  return gravity.find((code) => all.has(code)) ?? exitCodes.fine
}

/** The user's arguments cannot be meant so. */
export class UsageError extends Error {
  override name = 'UsageError'
  constructor(
    message: string,
    /** What to do. */
    readonly note?: string,
  ) {
    super(message)
  }
}
