import picocolors from 'picocolors'
import { shownPath } from '../../diagnostics/reporters/reported-file.ts'
import { visible } from '../../diagnostics/reporters/visible.ts'
import { type ItemPlace, type ItemState, itemStates, type ReadinessItem } from '../item.ts'
import type { Readiness } from '../readiness.ts'
import { closing, stateMeanings, stateWords } from './state-words.ts'

/** How the report is set. */
export interface TerminalOptions {
  /** Absolute path of the folder that shown paths are relative to. */
  folder: string
  colour: boolean
  /** Whether green items and the counts by section are shown too. */
  verbose?: boolean
}

/**
 * The readiness report for a terminal, worst items first.
 *
 * @returns text that ends in a line end
 */
export function renderTerminal(readiness: Readiness, options: TerminalOptions): string {
  const paint = picocolors.createColors(options.colour)
  const colours: Record<ItemState, (text: string) => string> = {
    red: paint.red,
    amber: paint.yellow,
    person: paint.cyan,
    green: paint.green,
  }
  const where = (place: ItemPlace) =>
    visible(`${shownPath(place.path, options.folder)}:${place.line}:${place.column}`)
  const item = (one: ReadinessItem): string => {
    const indent = ' '.repeat(8)
    const lines = [
      `${colours[one.state](stateWords[one.state].padEnd(6))}  ${paint.bold(visible(one.title))}: ${visible(one.evidence)}`,
    ]
    if (one.state !== 'green') {
      if (one.place) lines.push(`${indent}${paint.dim(where(one.place))}`)
      lines.push(`${indent}rule: ${visible(one.rule.says)} ${paint.dim(`(${ruleSource(one)})`)}`)
      if (one.fix) lines.push(`${indent}fix:  ${visible(one.fix)}`)
      for (const { text, place } of one.details.slice(0, 20))
        lines.push(`${indent}· ${visible(text)}${place ? paint.dim(`  ${where(place)}`) : ''}`)
      if (one.details.length > 20) lines.push(`${indent}· and ${one.details.length - 20} more`)
    }
    return `${lines.join('\n')}\n`
  }
  const shown = itemStates
    .filter((state) => state !== 'green' || options.verbose)
    .flatMap((state) => readiness.items.filter((one) => one.state === state))
  const tally = itemStates.map(
    (state) =>
      `${readiness.items.filter((one) => one.state === state).length} ${stateWords[state]} (${stateMeanings[state]})`,
  )
  return [
    `${paint.bold(visible(shownPath(readiness.manuscript, options.folder)))} against ${visible(readiness.profile.id)}: ${visible(readiness.profile.title)}\n\n`,
    ...shown.map(item),
    shown.length > 0 ? '\n' : '',
    counts(readiness, options.verbose ?? false),
    `\n${tally.join(', ')}\n`,
    `Not checked: ${readiness.notChecked.join('; ')}.\n${closing}\n`,
  ].join('')
}

function ruleSource({ rule }: ReadinessItem): string {
  const [source] = rule.sources
  const place = rule.place ? `, line ${rule.place.line}` : ''
  return source ? `${source.url}, read ${source.read}` : `profile: ${rule.key}${place}`
}

function counts({ counts: { sections, parts, total } }: Readiness, verbose: boolean): string {
  const rows = [
    ...(verbose
      ? sections.map(({ title, words }) => [title || '(before the first heading)', words] as const)
      : []),
    ...parts.map(({ part, words, counted }) => [`${part}${counted ? ' *' : ''}`, words] as const),
    ['counted by the journal (*)', total] as const,
  ]
  const width = Math.min(60, Math.max(...rows.map(([name]) => name.length)))
  const lines = rows.map(
    ([name, words]) =>
      `  ${visible(name).slice(0, 60).padEnd(width)}  ${words.toLocaleString('en').padStart(7)}\n`,
  )
  return `Words\n${lines.join('')}`
}
