import picocolors from 'picocolors'
import { type BuildResult, visible } from '../index.ts'
import type { Output } from './terminal.ts'

/** The open questions to the author, numbered; empty where there are none. */
export function describeQueries({ report: { queries } }: BuildResult, output: Output): string {
  if (queries.length === 0) return ''
  const paint = picocolors.createColors(output.colour)
  const listed = queries.map(
    ({ number, question, line }) =>
      `  ${paint.bold(`AQ${number}`)}  ${visible(question)}  ${paint.dim(`line ${line}`)}\n`,
  )
  return `Asks the author\n${listed.join('')}`
}
