import { type Block, shownText } from './block.ts'

/** How a typed heading number counts. */
export type NumberStyle = 'arabic' | 'roman' | 'letter'

/** A number that the author typed in front of a heading. */
export interface TypedNumber {
  /** In the heading's text: the number with its full stop or parenthesis, and the space after it. */
  start: number
  end: number
  /** As it stands, without the space: “4.”. */
  label: string
  style: NumberStyle
  /** “3.2” is `[3, 2]`; letters count from 1. */
  parts: number[]
}

/** A heading in the tree of headings. */
export interface HeadingEntry {
  block: Block
  depth: number
  /** Its text without a typed number, with its code and formulas, white space folded. */
  title: string
  number?: TypedNumber
  parent?: HeadingEntry
  children: HeadingEntry[]
}

const numberPattern =
  /^(?:(?:chapter|section|part|appendix)\s+)?((?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLC]{1,7}|[A-Z](?:\.\d{1,3}){1,5}|[A-Za-z])(?=[.):\s]))([.):]*)(\s+)(?=\S)/

/** Builds the tree of headings, with the numbers that the author typed. */
export function headingTree(headings: readonly Block[]): HeadingEntry[] {
  const entries: HeadingEntry[] = []
  const path: HeadingEntry[] = []
  for (const block of headings) {
    const number = typedNumber(block.text)
    const entry: HeadingEntry = {
      block,
      depth: block.depth ?? 1,
      title: shownText(block, number?.end ?? 0)
        .replace(/\s+/g, ' ')
        .trim(),
      children: [],
    }
    if (number) entry.number = number
    while (path.length > 0 && path.at(-1)!.depth >= entry.depth) path.pop()
    const parent = path.at(-1)
    if (parent) {
      entry.parent = parent
      parent.children.push(entry)
    }
    path.push(entry)
    entries.push(entry)
  }
  settle(entries)
  return entries
}

/** Headings by the heading that they stand under, in document order. */
export function siblingGroups(entries: readonly HeadingEntry[]): Iterable<HeadingEntry[]> {
  const groups = new Map<HeadingEntry | undefined, HeadingEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.parent)
    if (group) group.push(entry)
    else groups.set(entry.parent, [entry])
  }
  return groups.values()
}

/** The number in front of a heading, as far as its text alone tells. */
function typedNumber(text: string): TypedNumber | undefined {
  const match = numberPattern.exec(text)
  if (!match) return undefined
  const [whole, label, stop] = match as unknown as [string, string, string]
  const dotted = label.includes('.')
  if (!stop && !dotted && !/^\d{1,2}$/.test(label)) return undefined
  const base = { start: 0, end: whole.length, label: whole.trimEnd() }
  if (/^\d/.test(label)) return { ...base, style: 'arabic', parts: label.split('.').map(Number) }
  if (/^[A-Z]\./.test(label)) {
    const [letter, ...rest] = label.split('.')
    return { ...base, style: 'letter', parts: [letterNumber(letter!), ...rest.map(Number)] }
  }
  const roman = romanNumber(label)
  // A single C, D, L or M is a letter sooner than a Roman numeral.
  if (roman !== undefined && (label.length > 1 || /[IVX]/.test(label))) {
    return { ...base, style: 'roman', parts: [roman] }
  }
  return label.length === 1 ? { ...base, style: 'letter', parts: [letterNumber(label)] } : undefined
}

/**
 * What one heading alone cannot tell: a bare number (“7 lessons”) is a heading number only beside another one,
 * and “I.” after “H.” is a letter.
 */
function settle(entries: HeadingEntry[]): void {
  const bare = entries.filter(({ number }) => number && /^\d{1,2}$/.test(number.label))
  for (const entry of entries) {
    const { number } = entry
    if (!number) continue
    if (/^\d{1,2}$/.test(number.label) && bare.length < 2) {
      delete entry.number
      entry.title = entry.block.text.replace(/\s+/g, ' ').trim()
    }
  }
  for (const siblings of siblingGroups(entries)) {
    for (const [at, entry] of siblings.entries()) {
      const before = siblings[at - 1]?.number
      const { number } = entry
      if (number?.style !== 'roman' || number.label.length > 2 || before?.style !== 'letter') continue
      const letter = letterNumber(number.label[0]!)
      if (before.parts[0] === letter - 1) entry.number = { ...number, style: 'letter', parts: [letter] }
    }
  }
}

function letterNumber(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 64
}

/** The value of a well-formed Roman numeral in capitals. */
export function romanNumber(text: string): number | undefined {
  if (!/^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text))
    return undefined
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const value = values[text[at]!]!
    sum += value < (values[text[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
