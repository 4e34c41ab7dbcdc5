import { parseArgs } from 'node:util'
import { nearest } from '../index.ts'
import { type Command, type Option, UsageError } from './command.ts'
import { Given } from './given.ts'

/**
 * Reads the arguments of a command.
 *
 * @param command whose options they must be
 * @param args what follows the command's name
 * @throws UsageError with the nearest known name, if an option is not known or has not the value that it needs
 */
export function readArguments(command: Pick<Command, 'name' | 'options'>, args: readonly string[]): Given {
  const known = new Map(command.options.map((option) => [option.name, option]))
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(command.options.map((option) => [option.name, toParserOption(option)])),
    // Checked here, so that a message can name the nearest option.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const positionals: string[] = []
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.get(token.name)
    if (!option) throw unknownOption(token.rawName, command)
    values.set(option.name, [
      ...(values.get(option.name) ?? []),
      ...checkValue(option, token.rawName, token.value, token.inlineValue === true),
    ])
  }
  for (const option of command.options) {
    if (option.otherwise !== undefined && !values.has(option.name)) {
      values.set(option.name, option.list ? option.otherwise.split(',') : [option.otherwise])
    }
  }
  return new Given(positionals, values)
}

function toParserOption({ short, value }: Option): {
  type: 'string' | 'boolean'
  short?: string
  multiple: true
} {
  return { type: value === undefined ? 'boolean' : 'string', multiple: true, ...(short && { short }) }
}

function checkValue(option: Option, raw: string, value: string | undefined, inline: boolean): string[] {
  if (option.mayBe) {
    const chosen = inline ? (value ?? '') : option.mayBe[0]!
    return [checkChoice(chosen, raw, option.mayBe)]
  }
  if (option.value === undefined) {
    if (inline) throw new UsageError(`Unexpected value “${value}” of ${raw}, expected none`)
    return []
  }
  // A missing value would swallow the next option: `--out --strict`.
  if (value === undefined || value === '' || (!inline && /^-./.test(value))) {
    const what = option.choices ? option.choices.join(', ') : option.value
    throw new UsageError(`Unexpected end of ${raw}, expected ${what} after it`)
  }
  const parts = option.list ? value.split(',').map((part) => part.trim()) : [value]
  if (!option.choices) return parts
  return parts.map((part) => checkChoice(part, raw, option.choices!))
}

function checkChoice(value: string, raw: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value
  const [near] = nearest(value, choices)
  const expected = near ? `“${near}”` : `one of ${choices.join(', ')}`
  throw new UsageError(`Unexpected value “${value}” of ${raw}, expected ${expected}`)
}

function unknownOption(raw: string, command: Pick<Command, 'name' | 'options'>): UsageError {
  const names = command.options.map((option) => `--${option.name}`)
  const [near] = nearest(raw, names)
  const expected = near ? `, expected ${near}` : ''
  return new UsageError(
    `Unexpected option ${raw}${expected}`,
    `galley ${command.name} --help lists the options.`,
  )
}
