import type { Block, Scope, Span } from './block.ts'
import { wordsBefore } from './search.ts'
import type { Word } from './words.ts'

/** A place where the document says what an acronym stands for. */
export interface AcronymDefinition {
  /** The short form. */
  short: Span
  /** The long form, as it stands. */
  long: Span
  scope: Scope
}

/** A place where an acronym stands, definitions included. */
export interface AcronymUse {
  span: Span
  scope: Scope
  /** Index of the word in its block. */
  word: number
  plural: boolean
  /** True within the parentheses, or before the parentheses, of a definition. */
  defining: boolean
}

/** An acronym with all that the document says of it. `form` is the singular: “IED” for “IEDs”. */
export interface Acronym {
  form: string
  definitions: AcronymDefinition[]
  uses: AcronymUse[]
}

const shortPattern =
  /[([]\s*(?:(?:or|hereafter|henceforth|abbreviated(?: as| to)?)\s+(?:the\s+)?)?["“‘']?([\p{L}\p{N}][\p{L}\p{N}&/.-]{1,11})["”’']?\s*[)\],;]/gu
const usePattern = /^\p{Lu}{2,8}$/u
const longest = 12

/**
 * Finds acronyms: definitions “Long Form (LF)” and “LF (Long Form)” by the algorithm of Schwartz and Hearst
 * (2003, “A simple algorithm for identifying abbreviation definitions in biomedical text”), rows and terms of
 * lists of abbreviations, and every use.
 *
 * @param blocks all blocks
 * @param wordsOf the words of a block
 */
export function findAcronyms(
  blocks: readonly Block[],
  wordsOf: (block: Block) => readonly Word[],
): Map<string, Acronym> {
  const acronyms = new Map<string, Acronym>()
  const entry = (form: string): Acronym => {
    let acronym = acronyms.get(form)
    if (!acronym) {
      acronym = { form, definitions: [], uses: [] }
      acronyms.set(form, acronym)
    }
    return acronym
  }
  for (const [at, block] of blocks.entries()) {
    for (const definition of definitionsIn(block, wordsOf)) {
      entry(singular(textOf(definition.short))).definitions.push(definition)
    }
    const listed = listedDefinition(block, blocks[at + 1])
    if (listed) entry(singular(textOf(listed.short))).definitions.push(listed)
  }
  const defining = new Set(
    [...acronyms.values()].flatMap(({ definitions }) =>
      definitions.map(({ short }) => `${short.block.index}:${short.start}`),
    ),
  )
  for (const block of blocks) {
    const words = wordsOf(block)
    for (const [at, word] of words.entries()) {
      const bare = withoutPossessive(word.text)
      const form = singular(bare)
      const known = acronyms.get(form)
      if (!known && !usePattern.test(form)) continue
      if (inCapitals(words, at) && !known?.definitions.length) continue
      const acronym = known ?? entry(form)
      const span = { block, start: word.start, end: word.start + bare.length }
      acronym.uses.push({
        span,
        scope: block.scope,
        word: at,
        plural: bare !== form,
        defining: defining.has(`${block.index}:${word.start}`),
      })
    }
  }
  for (const [form, acronym] of acronyms) if (acronym.uses.length === 0) acronyms.delete(form)
  return acronyms
}

/** “IED” for “IEDs”; a capital S at the end belongs to the acronym. */
export function singular(form: string): string {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+s$/u.test(form) ? form.slice(0, -1) : form
}

/** A form with each of its letters left out in turn: forms that are one slip apart share one of them. */
export function deletions(form: string): string[] {
  return Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1))
}

function textOf(span: Span): string {
  return span.block.text.slice(span.start, span.end)
}

function withoutPossessive(word: string): string {
  return word.replace(/['’ʼ]s?$/u, '')
}

/** Whether a word stands in a passage that is set in capitals: three words in a row, or a whole heading. */
function inCapitals(words: readonly Word[], at: number): boolean {
  let run = 1
  for (let next = at + 1; next < words.length && run < 4 && isCapital(words[next]!); next++) run++
  for (let last = at - 1; last >= 0 && run < 4 && isCapital(words[last]!); last--) run++
  return run >= 4 || (run === words.length && run > 1)
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}+$/u.test(word.text) && word.text !== 'I'
}

function* definitionsIn(
  block: Block,
  wordsOf: (block: Block) => readonly Word[],
): Generator<AcronymDefinition> {
  const { text } = block
  if (!text.includes('(') && !text.includes('[')) return
  shortPattern.lastIndex = 0
  for (let match = shortPattern.exec(text); match; match = shortPattern.exec(text)) {
    const short = match[1]!
    if (!isShortForm(short)) continue
    const shortStart = match.index + match[0].indexOf(short)
    const words = candidates(wordsOf(block), match.index)
    const limit = Math.min(short.length + 5, short.length * 2, longest)
    const first = words[Math.max(0, words.length - limit)]
    if (!first) continue
    const from = matchLong(singular(short), text, first.start, text.slice(0, match.index).trimEnd().length)
    if (from === undefined) continue
    const end = text.slice(0, match.index).trimEnd().length
    yield {
      short: { block, start: shortStart, end: shortStart + short.length },
      long: { block, start: from, end },
      scope: block.scope,
    }
  }
  yield* reverseDefinitionsIn(block, wordsOf)
}

/** “LF (Long Form)”. */
function* reverseDefinitionsIn(
  block: Block,
  wordsOf: (block: Block) => readonly Word[],
): Generator<AcronymDefinition> {
  for (const word of wordsOf(block)) {
    if (!isShortForm(word.text) || !/^\s?\(/.test(block.text.slice(word.end, word.end + 2))) continue
    const open = block.text.indexOf('(', word.end)
    const close = block.text.indexOf(')', open)
    if (close === -1 || close - open > 100) continue
    const inside = block.text.slice(open + 1, close)
    const comma = inside.search(/[,;]/)
    const end = comma === -1 ? close : open + 1 + comma
    if (inside.split(/\s+/).length > Math.min(word.text.length + 5, word.text.length * 2)) continue
    const from = matchLong(singular(word.text), block.text, open + 1, end)
    if (from !== open + 1) continue
    yield {
      short: { block, start: word.start, end: word.end },
      long: { block, start: from, end },
      scope: block.scope,
    }
  }
}

/** A row of a table or a definition list: the acronym alone, and then its long form. */
function listedDefinition(block: Block, next: Block | undefined): AcronymDefinition | undefined {
  if ((block.kind !== 'cell' && block.kind !== 'term') || !next) return undefined
  const short = block.text.trim().replace(/[:.]$/, '')
  if (!isShortForm(short) || next.text.length > 100) return undefined
  const from = matchLong(singular(short), next.text, 0, next.text.length)
  if (from !== 0) return undefined
  const start = block.text.indexOf(short)
  return {
    short: { block, start, end: start + short.length },
    long: { block: next, start: 0, end: next.text.length },
    scope: block.scope,
  }
}

function isShortForm(short: string): boolean {
  const capitals = short.replace(/[^\p{Lu}]/gu, '').length
  return capitals >= 2 && capitals * 2 >= short.length - 1 && !/^(?:I|V|X|II|III|IV|VI{1,3}|IX)$/.test(short)
}

/** The words before an offset, of the same sentence, as far as a long form may reach. */
function candidates(words: readonly Word[], offset: number): readonly Word[] {
  const before = wordsBefore(words, offset, longest + 1)
  const sentence = before.at(-1)?.sentence
  return before.filter((word) => word.sentence === sentence)
}

/** Where as many words begin, at the end of a text, as an acronym has letters, each with its letter. */
function matchInitials(letters: string, text: string): number | undefined {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
  const last = starts.slice(-letters.length)
  if (last.length < letters.length || letters.length < 2) return undefined
  return last.every(([initial], at) => initial === letters[at]) ? last[0]!.index : undefined
}

/**
 * Where the long form of `short` begins in `text[from…to)`: its letters in order from right to left, the first
 * one at the start of a word.
 */
function matchLong(short: string, text: string, from: number, to: number): number | undefined {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const lower = text.slice(from, to).toLowerCase()
  if (lower.length !== to - from) return undefined
  const byInitials = matchInitials(letters, lower)
  if (byInitials !== undefined) return from + byInitials
  let at = lower.length - 1
  for (let index = letters.length - 1; index >= 0; index--) {
    const wanted = letters[index]!
    while (
      at >= 0 &&
      (lower[at] !== wanted || (index === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1]!)))
    ) {
      at--
    }
    if (at < 0) return undefined
    at--
  }
  const start = at + 1
  const long = lower.slice(start)
  const words = long.split(/[\s-]+/).length
  if (words < 2 && long.length < letters.length * 2) return undefined
  if (words > Math.max(letters.length * 2, 4)) return undefined
  if (long.split(/[^\p{L}\p{N}]+/u).includes(letters)) return undefined
  return from + start
}
