import type { Command, Option } from './command.ts'

/** Options that each command takes. */
const everywhere: readonly Option[] = [{ name: 'help', short: 'h', help: 'Show this help' }]

/** What each exit code means. */
export const exitCodeTable: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'Fine; there may be warnings and suggestions'],
  ['1', 'Errors were found, a proof failed, or there are more warnings than allowed'],
  ['2', 'Wrong usage, or a manuscript that cannot be read; comes before 1'],
  ['3', 'The machine lacks something: a browser for the PDF, room on the disk; gives way to 1 and 2'],
  ['70', 'A bug in galley'],
  ['129, 130, 143', 'Ended by SIGHUP, SIGINT, SIGTERM; no output is half-written'],
]

/** The table of commands as the help needs it. */
export type Summaries = Readonly<Record<string, { summary: string }>>

/** The help of galley as a whole. */
export function overview(commands: Summaries): string {
  const rows = Object.entries(commands).map(([name, { summary }]): [string, string] => [name, summary])
  return [
    'galley turns a scholarly manuscript in Markdown into HTML, PDF and JATS XML,',
    'proofreads it, and proves that nothing was lost.',
    '',
    'Usage: galley <command> [options]',
    '',
    'Commands:',
    ...table(rows),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'Show this help; galley <command> --help shows that of a command'],
      ['-v, --version', 'Show the version'],
    ]),
    '',
    'Exit codes:',
    ...table(exitCodeTable.slice(0, 4)),
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return [
    `${command.summary}.`,
    '',
    `Usage: galley ${command.name} ${command.takes} [options]`,
    '',
    ...command.description.flatMap((paragraph) => [...fill(paragraph, 79), '']),
    'Options:',
    ...table(
      [...command.options, ...everywhere].map(
        (option) => [optionSyntax(option), optionHelp(option)] as const,
      ),
    ),
    '',
    'Examples:',
    ...command.examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`]),
    '',
  ].join('\n')
}

/** An option as the user types it: `-o, --out DIR`. */
export function optionSyntax({ name, short, value, mayBe = [] }: Option): string {
  const more = mayBe.length > 1 ? `[=${mayBe.slice(1).join('|')}]` : ''
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}${more}`
}

/** What an option does, with its default. */
export function optionHelp({ help, otherwise, repeatable }: Option): string {
  return help + (repeatable ? '; repeatable' : '') + (otherwise === undefined ? '' : ` (${otherwise})`)
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.flatMap(([left, right]) =>
    fill(right, 77 - width).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}${line}`),
  )
}

function fill(text: string, columns: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}
