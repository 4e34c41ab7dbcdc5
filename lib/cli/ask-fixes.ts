import { type ChooseFix, groupByFile, type Reported, reportPretty } from '../index.ts'
import type { Terminal } from './terminal.ts'

/**
 * Asks about each correction that is offered: shows the place, what is wrong and what would stand there instead.
 * Who ends the questions keeps what was said so far.
 *
 * @param ask shows a question and gives the line that answers it
 */
export function askFixes({ out, folder }: Terminal, ask: (question: string) => Promise<string>): ChooseFix {
  const byRule = new Map<string, boolean>()
  let ended = false
  return async (message, linted) => {
    if (ended) return false
    const rule = `${message.source}/${message.ruleId}`
    const known = byRule.get(rule)
    if (known !== undefined) return known
    out.write(`\n${describe(message, linted, { out, folder })}`)
    for (;;) {
      const answer = (await ask('    Change it? [y]es, [n]o, [a]ll of this rule, [s]kip this rule, [q]uit: '))
        .trim()
        .toLowerCase()
      if (answer === 'y' || answer === 'yes') return true
      if (answer === 'n' || answer === 'no' || answer === '') return false
      if (answer === 'a' || answer === 's') {
        byRule.set(rule, answer === 'a')
        return answer === 'a'
      }
      if (answer === 'q') {
        ended = true
        return false
      }
    }
  }
}

/** The message as `galley lint` shows it, without the file's name above it. */
function describe(
  message: Parameters<ChooseFix>[0],
  linted: Reported,
  { out, folder }: Pick<Terminal, 'out' | 'folder'>,
): string {
  const grouped = groupByFile([linted], folder).find((one) => one.path === message.file)
  const shown = reportPretty([{ ...grouped!, messages: [message] }], {
    colour: out.colour,
    columns: out.columns,
    base: folder,
    summary: false,
  })
  return shown.slice(shown.indexOf('\n\n') + 2).replace(/\n*$/, '\n')
}
