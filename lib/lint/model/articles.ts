import { adverbs, auxiliaries, conjunctions, determiners, prepositions } from '../english/function-words.ts'
import type { Block, Span } from './block.ts'
import type { Lexicon } from './lexicon.ts'
import { wordFlags } from './lexicon.ts'
import type { Word } from './words.ts'

/** A name where it stands as a subject, an object or a possessor, and not before a noun. */
export interface NameUse {
  span: Span
  /** Index of its first word. */
  at: number
  /** Whether “the” stands before it. */
  definite: boolean
}

/** How a document uses a name: with the article or without. */
export interface NamedArticles {
  name: string
  uses: NameUse[]
  definite: number
}

/** Names with fewer uses tell nothing. */
export const enough = 5

/**
 * Counts with which article names of one or two words stand: acronyms, and pairs of capitalised words.
 *
 * @param blocks English prose
 * @param names acronyms to look for
 */
export function countArticles(
  blocks: readonly Block[],
  wordsOf: (block: Block) => readonly Word[],
  names: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Map<string, NamedArticles> {
  const counted = new Map<string, NamedArticles>()
  for (const block of blocks) {
    if (block.scope === 'back' || block.kind === 'keyword') continue
    const words = wordsOf(block)
    for (let at = 0; at < words.length; at++) {
      const length = nameLength(words, at, names)
      if (length === 0) continue
      const use = useOf(block, words, at, length, lexicon)
      if (use) {
        const name = block.text.slice(use.span.start, use.span.end).replace(/\s+/g, ' ')
        const own = counted.get(name) ?? { name, uses: [], definite: 0 }
        counted.set(name, own)
        own.uses.push(use)
        if (use.definite) own.definite++
      }
      at += length - 1
    }
  }
  return counted
}

/** One for an acronym, two for a pair of capitalised words that is no part of a longer name; else none. */
function nameLength(words: readonly Word[], at: number, names: ReadonlySet<string>): number {
  const word = words[at]!
  if (!word.capital || word.gap === '-') return 0
  if (names.has(stem(word.text)) && !isCapitalised(words[at - 1], word.gap)) return 1
  const [before, next, after] = [words[at - 1], words[at + 1], words[at + 2]]
  if (!/^\p{Lu}\p{Ll}+$/u.test(word.text) || next?.gap !== ' ' || !/^\p{Lu}\p{Ll}+/u.test(next.text)) return 0
  if (
    determiners.has(word.key) ||
    prepositions.has(word.key) ||
    conjunctions.has(word.key) ||
    adverbs.has(word.key)
  )
    return 0
  if (isCapitalised(before, word.gap) && !before!.initial) return 0
  return after?.gap === ' ' && /^\p{Lu}/u.test(after.text) ? 0 : 2
}

function isCapitalised(word: Word | undefined, gap: string): boolean {
  return (
    word?.capital === true &&
    gap === ' ' &&
    !/^(?:The|A|An|Both|In|Of|For|And|But|If|As|This|That|While|When|Since|By|To|From|With)$/.test(word.text)
  )
}

function useOf(
  block: Block,
  words: readonly Word[],
  at: number,
  length: number,
  lexicon: Lexicon | undefined,
): NameUse | undefined {
  const first = words[at]!
  const last = words[at + length - 1]!
  const end = last.start + stem(last.text).length
  const before = words[at - 1]
  const definite = before?.key === 'the' && /^\s+$/.test(first.gap)
  const next = words[at + length]
  // “the alliances TTP has”: the verb shows that a clause begins without “that”.
  const clause =
    next !== undefined && auxiliaries.has(next.key) && next.gap === ' ' && !determiners.has(before?.key ?? '')
  if (!definite && !clause && !mayLackArticle(before, first, lexicon)) return undefined
  if (!isArgument(last, next, block.text.slice(end, end + 3), lexicon)) return undefined
  if ((next?.key === 'and' || next?.key === 'or') && isAttributivePair(block, words, at + length, lexicon))
    return undefined
  return { span: { block, start: first.start, end }, at, definite }
}

/** Whether nothing before a name takes the place of the article. */
function mayLackArticle(before: Word | undefined, name: Word, lexicon: Lexicon | undefined): boolean {
  if (!before || name.initial || !/^\s+$/.test(name.gap)) return !/[-–—/(]$/.test(name.gap)
  if (determiners.has(before.key) && before.key !== 'both') return false
  if (
    prepositions.has(before.key) ||
    conjunctions.has(before.key) ||
    auxiliaries.has(before.key) ||
    before.key === 'both'
  )
    return true
  const flags = lexicon?.flags(before.key) ?? 0
  return (
    (flags & (wordFlags.verb | wordFlags.present | wordFlags.past | wordFlags.gerund)) !== 0 &&
    (flags & (wordFlags.adjective | wordFlags.noun)) === 0
  )
}

/** “TTP and Afghan Taliban activities”: two names before one noun. */
function isAttributivePair(
  block: Block,
  words: readonly Word[],
  and: number,
  lexicon: Lexicon | undefined,
): boolean {
  let at = and + 1
  while (at < words.length && at < and + 4 && /^\p{Lu}/u.test(words[at]!.text) && words[at]!.gap === ' ') at++
  const last = words[at - 1]!
  if (at === and + 1) return false
  return !isArgument(last, words[at], block.text.slice(last.end, last.end + 3), lexicon)
}

/** Whether a name ends its noun phrase: before a verb, a preposition, a conjunction, a mark, or as a possessor. */
function isArgument(
  name: Word,
  next: Word | undefined,
  after: string,
  lexicon: Lexicon | undefined,
): boolean {
  if (/^['’]/.test(after)) return true
  if (!next || /^\s*[.,;:!?)—–]/.test(after)) return true
  if (!/^\s+$/.test(next.gap) || /^\p{Lu}/u.test(next.text) || next.sentence !== name.sentence) return false
  if (
    prepositions.has(next.key) ||
    conjunctions.has(next.key) ||
    auxiliaries.has(next.key) ||
    adverbs.has(next.key)
  )
    return true
  const flags = lexicon?.flags(next.key) ?? 0
  if (/ly$/.test(next.key) && flags & wordFlags.adverb) return true
  // “HAL crates”: a plural that is a verb, too.
  if (/s$/.test(next.key) && lexicon?.canBe(next.key.slice(0, -1), wordFlags.noun)) return false
  const verb = wordFlags.verb | wordFlags.present | wordFlags.past
  return (flags & verb) !== 0 && (flags & (wordFlags.noun | wordFlags.plural | wordFlags.adjective)) === 0
}

function stem(text: string): string {
  return text.replace(/['’ʼ]s?$/u, '')
}
