import path from 'node:path'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { isQuery } from '../../diagnostics/author-queries.ts'
import { severityOf } from '../../diagnostics/report.ts'
import type { ProofNote } from './proof-note.ts'

/** In Markdown or YAML these mean something: what is put in their place must be looked at in the source. */
const markup = /[*_`[\]<>@$\\&#|^~\r\n]/

/**
 * The notes of a proof: one for each message, those on the same place in the order in which they were given.
 *
 * @param file with the messages of all stages; its value is the source
 */
export function toNotes(file: VFile): ProofNote[] {
  const source = String(file)
  return file.messages
    .map((message) => toNote(message, file, source))
    .sort((a, b) => Math.sign(rank(a) - rank(b)) || 0)
    .map((note, index) => ({ ...note, number: index + 1 }))
}

/** What is on the whole manuscript stands first, what is in another file last. */
function rank({ start, file }: ProofNote): number {
  return file === undefined ? (start ?? -1) : Number.POSITIVE_INFINITY
}

function toNote(message: VFileMessage, file: VFile, source: string): ProofNote {
  const kind = 'ruleKind' in message ? String(message.ruleKind) : ''
  const cause = message.cause as VFileMessage | undefined
  const isForeign = Boolean(message.file) && message.file !== file.path
  const { place } = message
  const start = place && ('start' in place ? place.start.offset : place.offset)
  const end = place && ('end' in place ? place.end.offset : place.offset)
  const isPlaced = !isForeign && start !== undefined && end !== undefined
  const before = isPlaced ? source.slice(start, end) : undefined
  return {
    number: 0,
    kind: isQuery(message) ? 'query' : 'finding',
    severity: severityOf(message),
    rule: [kind, message.ruleId].filter(Boolean).join('/'),
    reason: isQuery(message) ? message.query.question : message.reason,
    ...(message.note && { note: message.note }),
    ...(cause && { cause: cause.line ? `Line ${cause.line}: ${cause.reason}` : cause.reason }),
    ...(isForeign && { file: path.basename(message.file ?? '') }),
    ...(message.line && { line: message.line }),
    ...(isPlaced && { start, end }),
    ...(before !== undefined && { before }),
    choices: before === undefined ? [] : choicesOf(message, before),
    certain: 'fix' in message && message.fix === 'certain',
  }
}

/** What can be put in the place as it is: what a rule says so of, and words where words stand. */
function choicesOf(message: VFileMessage & { fix?: unknown }, before: string): string[] {
  const expected = [...new Set(message.expected ?? [])].filter((text) => text !== before)
  if (message.fix === 'certain' || message.fix === 'offered') return expected
  return before === '' || markup.test(before) ? [] : expected.filter((text) => !markup.test(text))
}
