import path from 'node:path'
import picocolors from 'picocolors'
import { type BuildResult, type OutputFormat, type Repair, visible } from '../index.ts'
import type { Output } from './terminal.ts'

/** A file that a build wrote. */
export interface Written {
  /** As the user reads it. */
  shownPath: string
  bytes: number
  /** None for the report. */
  format?: OutputFormat | undefined
}

/** A file that a build was asked for and did not write. */
export interface Unwritten {
  /** As the user reads it. */
  shownPath: string
  reason: string
  /** Whether one of that name stands there, from an earlier build. */
  stale: boolean
}

/** What a build wrote: sizes, pages, words. */
export function describeWritten(written: readonly Written[], { report }: BuildResult): string {
  if (written.length === 0) return ''
  const width = Math.max(...written.map((file) => file.shownPath.length))
  const lines = written.map(({ shownPath, bytes, format }) => {
    const found = format && report.outputs[format]
    const facts = [
      size(bytes),
      found?.pages === undefined ? '' : count(found.pages, 'page'),
      found ? count(found.words, 'word') : '',
    ]
    return `  ${visible(shownPath).padEnd(width)}  ${facts.filter(Boolean).join(', ')}\n`
  })
  return `Wrote\n${lines.join('')}`
}

/** What a build corrected by itself, and why it is certain. The same correction at several lines stands once. */
export function describeRepairs({ file, repairs }: BuildResult, output: Output): string {
  if (repairs.length === 0) return ''
  const paint = picocolors.createColors(output.colour)
  const inOrder = repairs.toSorted((a, b) => a.position.start.line - b.position.start.line)
  const groups = new Map<string, { repair: Repair; lines: number[] }>()
  for (const repair of inOrder) {
    const identity = JSON.stringify([repair.rule, repair.before, repair.after, repair.evidence])
    const group = groups.get(identity) ?? { repair, lines: [] }
    group.lines.push(repair.position.start.line)
    groups.set(identity, group)
  }
  const described = [...groups.values()].map(({ repair, lines }) => {
    const { before, after, rule, evidence } = repair
    const change = `${paint.red(quote(before))} → ${after === '' ? 'nothing' : paint.green(quote(after))}`
    const at = [...new Set(lines)].join(', ')
    return `  ${change}  ${paint.dim(rule)}\n    ${lines.length === 1 ? 'line' : 'lines'} ${at}: ${visible(evidence)}\n`
  })
  return `Repaired ${count(repairs.length, 'place')} of ${visible(path.basename(file.path))}\n${described.join('')}`
}

/** What a build was asked for and did not write, and why. */
export function describeUnwritten(unwritten: readonly Unwritten[], output: Output): string {
  const paint = picocolors.createColors(output.colour)
  return unwritten
    .map(({ shownPath, reason, stale }) => {
      const left = stale ? '  The one that stands there is from an earlier build.\n' : ''
      return `${paint.red('Not written')}  ${visible(shownPath)}: ${visible(reason)}\n${left}`
    })
    .join('')
}

// Long passages are cut in the middle: how a change begins and ends is what tells it.
function quote(text: string): string {
  const line = visible(text.replace(/[\t\r\n]+/g, ' '))
  return `“${line.length > 60 ? `${line.slice(0, 28)} … ${line.slice(-28)}` : line}”`
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
