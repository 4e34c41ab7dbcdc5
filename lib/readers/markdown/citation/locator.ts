import { locatorTermAt } from './locator-terms.ts'

/** A place in a cited work, as found in the text after its key. */
export interface FoundLocator {
  label: string
  /** The author's word for the label, where it is written otherwise: “bk.”. */
  term?: string
  value: string
  /** Offsets of term and value in the text. */
  start: number
  end: number
}

const roman = /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i
const numeral = (word: string): boolean => word.length > 0 && roman.test(word)
const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign)

/** A word from an offset on, without the punctuation that ends a sentence or a bracket that it did not open. */
function wordAt(text: string, start: number): string {
  let end = start
  let open = 0
  while (end < text.length && !isSpace(text[end]) && !',;{}'.includes(text[end]!)) {
    if (text[end] === '(') open++
    if (text[end] === ')' && --open < 0) break
    end++
  }
  while (end > start && '.:!?'.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** Whether a word counts something: it has a digit, or is made of Roman numerals. */
function counts(word: string, romans: boolean): boolean {
  return (
    /\p{Nd}/u.test(word) ||
    (romans &&
      word
        .split(/[-–—()]+/)
        .filter(Boolean)
        .every(numeral) &&
      /[a-z]/i.test(word))
  )
}

/** The offset of the next word of a list or range (“33–35, 38 and 40”), past its separator. */
function separatorEnd(text: string, offset: number): number {
  const match = /^\s*(?:,|&|and(?=\s)|[-–—]+)?\s*/.exec(text.slice(offset, offset + 12))
  return offset + (match?.[0].length ?? 0)
}

/** The end of a list of numbers that begins at an offset. */
function numbersEnd(text: string, start: number, romans: boolean): number {
  let end = start
  for (let at = start; ; ) {
    const word = wordAt(text, at)
    if (!word || !counts(word, romans)) return end
    end = at + word.length
    const next = separatorEnd(text, end)
    if (next === end) return end
    at = next
  }
}

/** `{pp. iv, vi–xi}`: a locator that the author has marked out. Empty braces say that there is none. */
function delimited(text: string, start: number): FoundLocator | undefined {
  let depth = 0
  let end = start
  do {
    if (text[end] === '{') depth++
    if (text[end] === '}') depth--
    end++
  } while (depth > 0 && end < text.length)
  if (depth > 0) return undefined
  const inner = text.slice(start + 1, end - 1)
  const begin = inner.length - inner.trimStart().length
  const term = locatorTermAt(inner, begin)
  const value = inner.slice(term?.end ?? begin).trim()
  return {
    label: term?.label ?? 'page',
    ...writtenAs(inner.slice(begin, term?.end), term),
    value,
    start,
    end,
  }
}

/**
 * Finds the locator at the beginning of the text after a citation key, as pandoc does: an optional comma, then a
 * term with numbers, or a bare number, or anything in braces.
 *
 * @param text the text after the key, up to the next `;` or `]`
 * @returns nothing where the text is a plain suffix; an empty value where empty braces say so
 */
export function findLocator(text: string): FoundLocator | undefined {
  const lead = /^\s*,?\s*/.exec(text)?.[0].length ?? 0
  if (text[lead] === '{') return delimited(text, lead)
  const term = locatorTermAt(text, lead)
  if (term) {
    const { label } = term
    const end = label === 'sub-verbo' ? lastOf(text, term.end) : numbersEnd(text, term.end, true)
    if (end === term.end) return undefined
    return {
      label,
      ...writtenAs(text.slice(lead, term.end), term),
      value: text.slice(term.end, end),
      start: lead,
      end,
    }
  }
  const word = wordAt(text, lead)
  const bareNumber = /^[([]?\p{Nd}/u.test(word)
  const bareNumeral =
    numeral(word) && word === word.toLowerCase() && text.slice(lead + word.length).trim() === ''
  if (!bareNumber && !bareNumeral) return undefined
  const end = numbersEnd(text, lead, bareNumeral)
  return { label: 'page', value: text.slice(lead, end), start: lead, end }
}

function writtenAs(written: string, term: { label: string } | undefined): Pick<FoundLocator, 'term'> {
  const word = written.trim().toLowerCase()
  return term && !term.label.includes(word.replace(/\.$/, '')) ? { term: word } : {}
}

/** The end of the text without white space: a headword may have several words. */
function lastOf(text: string, start: number): number {
  return Math.max(start, text.trimEnd().length)
}
