import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../lib/cli/arguments.ts'
import { exitCodes } from '../../lib/cli/command.ts'
import { commands } from '../../lib/cli/commands.ts'
import { commandHelp, exitCodeTable, overview } from '../../lib/cli/help.ts'

const root = path.resolve(import.meta.dirname, '../..')
const loaded = await Promise.all(
  Object.entries(commands).map(async ([name, entry]) => ({ name, entry, ...(await entry.load()) })),
)

describe.each(loaded)('$name', ({ name, entry, command }) => {
  it('is one command, by the table and by its own definition', () => {
    expect([command.name, command.summary]).toEqual([name, entry.summary])
  })

  it('has examples whose options there are', () => {
    expect(command.examples.length).toBeGreaterThan(0)
    for (const { line } of command.examples) {
      const [tool, called, ...args] = line.replace(/ >.*/, '').split(' ')
      expect([tool, called]).toEqual(['galley', name])
      expect(() => readArguments(command, args)).not.toThrow()
    }
  })

  it('has a help that fits a terminal of 80 columns', () => {
    for (const line of commandHelp(command).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

it('the overview names every command and fits a terminal of 80 columns', () => {
  const text = overview(commands)
  for (const { name } of loaded) expect(text).toContain(`  ${name} `)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it('every exit code is explained', () => {
  const explained = exitCodeTable.flatMap(([codes]) => codes.split(', ').map(Number))
  expect(explained).toEqual(expect.arrayContaining(Object.values(exitCodes)))
})

it('docs/cli.md says what the definitions say', async () => {
  const { default: generate } = (await import(path.join(root, '.build', 'generate', 'cli.mjs'))) as {
    default(given: { root: string }): Promise<Record<string, string>>
  }
  for (const [file, text] of Object.entries(await generate({ root }))) {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(text)
  }
})
