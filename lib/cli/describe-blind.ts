import picocolors from 'picocolors'
import { type BuildResult, visible } from '../index.ts'
import type { Output } from './terminal.ts'

/** What was masked for an anonymous copy, what cites its authors, and what nobody has looked at; else empty. */
export function describeBlind({ blind }: Pick<BuildResult, 'blind'>, output: Output): string {
  if (!blind) return ''
  const paint = picocolors.createColors(output.colour)
  const { masked, leaks, selfCitations, unseen } = blind
  const kinds = new Map<string, number>()
  for (const { what } of masked) kinds.set(what, (kinds.get(what) ?? 0) + 1)
  const certain = leaks.filter((leak) => leak.certain).length
  const counts = [...kinds].map(([what, number]) => `${number} × ${what}`).join(', ')
  const lines = [
    `masked: ${counts || 'nothing outside the front matter'}`,
    `citations of own work: ${selfCitations.length}`,
    certain > 0 ? paint.red(`names its authors in ${certain} places`) : 'names its authors nowhere',
    `not seen: ${[...new Set(unseen.map(({ what }) => what))].join('; ') || 'nothing'}`,
  ]
  return `Anonymous copy\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`
}
