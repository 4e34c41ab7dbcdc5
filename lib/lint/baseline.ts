import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { VFileMessage } from 'vfile-message'
import { isQuery } from '../diagnostics/author-queries.ts'
import { type ReportedFile, ruleIdOf, spanOf } from '../diagnostics/reporters/reported-file.ts'

const baselineFile = v.object({
  galley: v.literal('baseline'),
  version: v.literal(1),
  /** By rule: hash of the finding's text and of the words around it, and how often it stands. */
  known: v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)))),
})

/** The findings of a manuscript that were there before and shall not be said again. */
export type Baseline = v.InferOutput<typeof baselineFile>

/** How much of the text on each side tells a place from others, in UTF-16 units. */
const around = 24

/**
 * Reads a baseline.
 *
 * @param text JSON
 * @returns the baseline, or in words what is wrong with the file
 */
export function readBaseline(text: string): Baseline | string {
  try {
    const read = v.safeParse(baselineFile, JSON.parse(text))
    return read.success ? read.output : `Unexpected ${v.getDotPath(read.issues[0]) ?? 'content'}`
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}`
  }
}

/**
 * Makes the baseline of what is found now. Author queries are never in it: they are there to be answered.
 *
 * @returns JSON text that ends in a line end; the same findings give the same text
 */
export function makeBaseline(files: readonly ReportedFile[]): string {
  const counts = new Map<string, Map<string, number>>()
  for (const file of files) {
    for (const message of file.messages) {
      if (isQuery(message)) continue
      const rule = ruleIdOf(message)
      const ofRule = counts.get(rule) ?? new Map<string, number>()
      counts.set(rule, ofRule)
      const key = fingerprint(message, file)
      ofRule.set(key, (ofRule.get(key) ?? 0) + 1)
    }
  }
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const known = Object.fromEntries(
    sorted(counts).map(([rule, ofRule]) => [rule, Object.fromEntries(sorted(ofRule))]),
  )
  return `${JSON.stringify({ galley: 'baseline', version: 1, known } satisfies Baseline, undefined, 2)}\n`
}

/** Leaves out what a baseline knows: each known finding as often as it was there. */
export function withoutKnown(files: readonly ReportedFile[], { known }: Baseline): ReportedFile[] {
  const left = new Map(Object.entries(known).map(([rule, keys]) => [rule, new Map(Object.entries(keys))]))
  return files.map((file) => ({
    ...file,
    messages: file.messages.filter((message) => {
      const ofRule = left.get(ruleIdOf(message))
      const key = fingerprint(message, file)
      const count = isQuery(message) ? 0 : (ofRule?.get(key) ?? 0)
      if (count > 0) ofRule?.set(key, count - 1)
      return count === 0
    }),
  }))
}

/** What a finding is about, whatever line it has come to stand on. */
function fingerprint(message: VFileMessage, { source = '' }: ReportedFile): string {
  const { offset, endOffset } = spanOf(message, source)
  const words = (text: string) => text.replace(/\s+/g, ' ')
  const parts = message.place
    ? [
        words(source.slice(Math.max(0, offset - around), offset)),
        source.slice(offset, endOffset),
        words(source.slice(endOffset, endOffset + around)),
      ]
    : // Without a place, what it says is all there is.
      [message.reason]
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
}
