import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { compareEntries, type Difference } from './compare.ts'
import { type Entry, type Ledger, normalize, proseStreams, type StreamName } from './ledger.ts'
import { asPrinted } from './painted-order.ts'
import { inOrderOf } from './statement-order.ts'

/** What the proof found in one output, in words. All but `words` are zero in a proven output. */
export interface Proof {
  /** Words of the manuscript read back from the finished bytes. */
  words: number
  missing: number
  repeated: number
  moved: number
  unexplained: number
}

/** Streams of things that are no words, and how messages name one. */
const things = {
  formulas: 'formula',
  citations: 'link to a reference',
  citedWords: 'words of a citation or a reference',
  references: 'reference to a part',
  images: 'alternative text of an image',
  emphasis: 'marked words',
  cells: 'table cell',
  code: 'code',
  links: 'link',
  labels: 'label',
  names: 'name of an author',
  affiliations: 'affiliation',
  memberships: 'affiliation of an author',
  identifiers: 'ORCID',
} as const satisfies Partial<Record<StreamName, string>>

/**
 * Holds what was read back from an output against the document, stream by stream, and reports each loss,
 * repetition, move and surplus at its place in the manuscript.
 *
 * @param output how messages name it: “HTML”
 */
export function proveOutput(expected: Ledger, actual: Ledger, output: string, file: VFile): Proof {
  const proof: Proof = { words: 0, missing: 0, repeated: 0, moved: 0, unexplained: 0 }
  for (const stream of proseStreams) {
    proof.words += actual[stream].length
    tell(compareEntries(expected[stream], inOrderOf(expected[stream], actual[stream])), proof, output, file)
  }
  for (const [stream, name] of Object.entries(things) as [keyof typeof things, string][]) {
    const found = stream === 'references' ? asNamed(actual[stream], expected[stream]) : actual[stream]
    tell(compareBags(expected[stream], found), proof, output, file, name)
  }
  return proof
}

/**
 * Holds the PDF's text against what the proven HTML prints. White space does not count: a PDF has none at the
 * ends of lines.
 *
 * @param printed the words that the page prints, with their places and blocks
 * @param text the PDF's text in the order of its structure, with a line feed after each block
 * @param words how many words of the manuscript the PDF must hold
 */
export function provePdf(printed: readonly Entry[], text: string, words: number, file: VFile): Proof {
  const proof: Proof = { words, missing: 0, repeated: 0, moved: 0, unexplained: 0 }
  const blocks = normalize(text)
    .split('\n')
    .map((block) => block.split(/\s+/u).filter(Boolean))
  const expected = printed.map((entry) => entry.text)
  if (expected.join('') === blocks.flat().join('')) return proof
  const known = new Set(expected)
  const cut = asPrinted(
    blocksOf(printed),
    blocks.map((words) => cutAlike(words, known)),
  )
  tell(
    compareEntries(
      printed,
      cut.map((word) => ({ text: word })),
    ),
    proof,
    'PDF',
    file,
  )
  proof.words -= proof.missing
  return proof
}

function blocksOf(printed: readonly Entry[]): string[][] {
  const blocks: string[][] = []
  for (const [at, { text, block }] of printed.entries()) {
    if (at === 0 || block !== printed[at - 1]!.block) blocks.push([])
    blocks.at(-1)!.push(text)
  }
  return blocks
}

/** How many pieces of one word can lie on lines of their own. */
const mostPieces = 6

/** Joins pieces of words that line ends have cut, where the page knows the whole word. */
function cutAlike(found: readonly string[], known: ReadonlySet<string>): string[] {
  const result: string[] = []
  for (let at = 0; at < found.length; ) {
    let taken = 1
    let joined = found[at] ?? ''
    for (let size = 1; !known.has(joined) && size < mostPieces && at + size < found.length; size++) {
      joined += found[at + size] ?? ''
      if (known.has(joined)) taken = size + 1
    }
    result.push(found.slice(at, at + taken).join(''))
    at += taken
  }
  return result
}

function tell(
  differences: readonly Difference[],
  proof: Proof,
  output: string,
  file: VFile,
  thing = 'words',
): void {
  for (const { kind, words, place } of differences) {
    proof[kind] += words.length
    report(file, `proof/${kind}`, {
      reason: reasons[kind](quote(words), output, thing),
      ...(place ? { place } : {}),
      note,
    })
  }
}

const note = 'This is a fault of galley, not of the manuscript. Please report it with the manuscript.'

const reasons: Record<Difference['kind'], (words: string, output: string, thing: string) => string> = {
  missing: (words, output, thing) => `Unexpected loss of ${thing} in the ${output}: ${words}`,
  repeated: (words, output, thing) => `Unexpected repetition of ${thing} in the ${output}: ${words}`,
  moved: (words, output, thing) => `Unexpected order of ${thing} in the ${output}: ${words}`,
  unexplained: (words, output, thing) => `Unexpected ${thing} in the ${output}: ${words}`,
}

function quote(words: readonly string[]): string {
  const text = words.length > 12 ? [...words.slice(0, 6), '…', ...words.slice(-5)].join(' ') : words.join(' ')
  return `“${text}”${words.length > 12 ? ` (${words.length} words)` : ''}`
}

/** Ids as the document has them: an output that needs one of them for itself adds a number to the other. */
function asNamed(actual: readonly Entry[], expected: readonly Entry[]): readonly Entry[] {
  const known = new Set(expected.map(({ text }) => text))
  return actual.map((entry) => {
    const text = entry.text.replace(/-\d+$/, '')
    return !known.has(entry.text) && known.has(text) ? { ...entry, text } : entry
  })
}

/** Captions stand before or after what they describe, so that things in them change places between formats. */
function compareBags(expected: readonly Entry[], actual: readonly Entry[]): Difference[] {
  const sorted = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.text < b.text ? -1 : 1))
  return compareEntries(sorted(expected), sorted(actual))
}
