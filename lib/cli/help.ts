import type { Command, Option } from './command.ts'

/** Options that each command takes. */
const everywhere: readonly Option[] = [{ name: 'help', short: 'h', help: 'Show this help' }]

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
    'Exit codes: 0 fine; 1 errors were found, or a proof failed; 2 wrong usage, or',
    'a manuscript that cannot be read; 3 the machine lacks something, such as a',
    'browser for the PDF. Of several, 2 comes before 1 and 1 before 3.',
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
export function optionSyntax({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
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
