import type { Block, Span } from '../model/block.ts'
import type { DocumentModel } from '../model/document-model.ts'
import type { Word } from '../model/words.ts'
import { inflect } from './inflect.ts'

/**
 * A list of phrases, one a line: what is found, `=>`, what may stand instead (several between `|`; `-` for nothing;
 * left out where only the author can say), and after `#` a note. In the pattern
 *
 * - `word` is the word, in any case; `a/b` one word or the other; `-` between words a hyphen
 * - `~verb` is any form of a verb: `~share` is share, shares, shared, sharing; `~` in the replacement takes that form
 * - `*` is any one word, `*ing` any word in -ing, `*ly`…; `$1` in the replacement is the first of them, `$0` the first word
 * - `[a b]` is context behind the phrase that must be there and is not replaced; `[!a/b]` that must not
 * - `^` at the start: only where a sentence begins; `§conclusion` only below such a heading
 */
export type PhraseList = string

/** One phrase, ready to be looked for. */
export interface Phrase {
  owner: string
  tokens: Token[]
  /** Context behind it that must be there and stays. */
  tail: Token[]
  not: Token | undefined
  initial: boolean
  section: string | undefined
  expected: string[]
  note: string | undefined
}

interface Token {
  /** Forms of the word, or undefined for any word. */
  words?: ReadonlyMap<string, number>
  ending?: string
  hyphen: boolean
}

interface Found {
  phrase: Phrase
  /** The form (base, -s, past, -ing, participle) of each inflected word. */
  forms: Map<number, number>
}

/** A phrase where it was found. */
export interface PhraseMatch {
  owner: string
  span: Span
  expected: string[]
  note: string | undefined
}

/**
 * Phrases by the words that they may begin with. A line is read when one of its first words is met: a manuscript
 * meets few of them.
 */
export class PhraseIndex {
  readonly #lines = new Map<string, { owner: string; line: string }[]>()
  readonly #phrases = new Map<string, readonly Phrase[]>()
  readonly #read = new Map<string, Phrase>()

  /**
   * Takes a list.
   *
   * @param owner whose phrases they are: of each owner's phrases the longest at a place wins
   */
  add(list: PhraseList, owner: string): void {
    for (const line of list.split('\n')) {
      if (line === '') continue
      for (const word of firstWords(line)) {
        const lines = this.#lines.get(word)
        if (lines) lines.push({ owner, line })
        else this.#lines.set(word, [{ owner, line }])
      }
    }
  }

  /** The phrases that may begin with a word. */
  startingWith(word: string): readonly Phrase[] | undefined {
    const lines = this.#lines.get(word)
    if (!lines) return undefined
    let phrases = this.#phrases.get(word)
    if (!phrases) {
      phrases = lines.map(({ owner, line }) => this.#phrase(owner, line))
      this.#phrases.set(word, phrases)
    }
    return phrases
  }

  #phrase(owner: string, line: string): Phrase {
    const key = `${owner} ${line}`
    let phrase = this.#read.get(key)
    if (!phrase) {
      phrase = { owner, ...readPhrase(line) }
      this.#read.set(key, phrase)
    }
    return phrase
  }
}

/** The words with which a line's phrase may begin. */
function firstWords(line: string): string[] {
  const from = line.startsWith('§') ? line.indexOf(' ') + 1 : 0
  const start = line[from] === '^' ? from + 1 : from
  const end = line.indexOf(' ', start)
  const [first] = line.slice(start, end === -1 ? undefined : end).split('-') as [string]
  return first
    .toLowerCase()
    .split('/')
    .flatMap((word) => (word.startsWith('~') ? [...inflect(word.slice(1))] : [word]))
}

function readPhrase(line: string): Omit<Phrase, 'owner'> {
  const [rule, note] = line.split(/\s# /) as [string, string | undefined]
  const [found, instead] = rule.split('=>') as [string, string | undefined]
  let pattern = found.trim().toLowerCase()
  const section = /^§(\p{L}+)/u.exec(pattern)?.[1]
  if (section) pattern = pattern.slice(section.length + 1).trim()
  const initial = pattern.startsWith('^')
  if (initial) pattern = pattern.slice(1).trim()
  const not = /\[!([^\]]+)\]/.exec(pattern)
  const tail = /\[([^!\]][^\]]*)\]/.exec(pattern)
  pattern = pattern.replace(/\[[^\]]*\]/g, '').trim()
  return {
    tokens: readTokens(pattern),
    tail: tail ? readTokens(tail[1]!) : [],
    not: not ? readTokens(not[1]!)[0] : undefined,
    initial,
    section,
    expected: instead?.trim() ? instead.split('|').map((each) => each.trim().replace(/^-$/, '')) : [],
    note: note?.trim(),
  }
}

function readTokens(pattern: string): Token[] {
  return pattern.split(/ (?=\S)/).flatMap((part) =>
    part.split(/(?<=[^*])-(?=.)/).map((token, at): Token => {
      const hyphen = at > 0
      if (token.startsWith('*')) return token.length > 1 ? { ending: token.slice(1), hyphen } : { hyphen }
      const words = new Map<string, number>()
      for (const word of token.split('/')) {
        const forms = word.startsWith('~') ? inflect(word.slice(1)) : [word]
        // “come” is the base sooner than the participle.
        for (const [form, each] of forms.entries()) if (!words.has(each)) words.set(each, form)
      }
      return { words, hyphen }
    }),
  )
}

/** Finds the phrases of an index in the author's own words of a block, with their owners. */
export function* findPhrases(model: DocumentModel, block: Block, index: PhraseIndex): Generator<PhraseMatch> {
  const words = model.words(block)
  const ends = new Map<string, number>()
  for (let at = 0; at < words.length; at++) {
    const phrases = index.startingWith(lower(words[at]!))
    if (!phrases) continue
    for (const [owner, found] of longest(words, at, phrases)) {
      if (at < (ends.get(owner) ?? 0)) continue
      const { phrase } = found
      const span = { block, start: words[at]!.start, end: words[at + phrase.tokens.length - 1]!.end }
      if (phrase.section && !model.sectionOf(block)?.toLowerCase().startsWith(phrase.section)) continue
      if (model.isQuoted(block, span.start, span.end) || model.isTitle(block, span.start, span.end)) continue
      // “at the Internet Archive”: the last word begins a name.
      if (beginsName(block, words, at + phrase.tokens.length - 1)) continue
      // A word that the author stresses (“can *not*”) is meant.
      if (
        block.emphasis.length > 0 &&
        block.emphasis.some((each) => span.start < each.start && each.end <= span.end)
      )
        continue
      ends.set(owner, at + phrase.tokens.length)
      yield {
        owner,
        span,
        expected: phrase.expected.map((each) => fill(each, words, at, found)),
        note: phrase.note,
      }
    }
  }
}

/** The longest phrase of each owner that stands at a word. */
function longest(words: readonly Word[], at: number, phrases: readonly Phrase[]): Map<string, Found> {
  const best = new Map<string, Found>()
  for (const phrase of phrases) {
    if (phrase.tokens.length <= (best.get(phrase.owner)?.phrase.tokens.length ?? 0)) continue
    const forms = matchAt(words, at, phrase)
    if (forms) best.set(phrase.owner, { phrase, forms })
  }
  return best
}

/** The form (base, -s, -ed, -ing, participle) of each inflected word, if the phrase stands at a word. */
function matchAt(words: readonly Word[], at: number, phrase: Phrase): Map<number, number> | undefined {
  if (phrase.initial && !words[at]!.initial) return undefined
  const second = phrase.tokens[1]?.words
  if (second && !second.has(at + 1 < words.length ? lower(words[at + 1]!) : '')) return undefined
  const forms = new Map<number, number>()
  const all = phrase.tail.length > 0 ? [...phrase.tokens, ...phrase.tail] : phrase.tokens
  for (const [offset, token] of all.entries()) {
    const word = words[at + offset]
    if (!word) return undefined
    if (offset > 0 && !(token.hyphen ? /^[-‐‑]$/.test(word.gap) : /^\s+$/.test(word.gap))) return undefined
    const key = lower(word)
    if (token.words) {
      const form = token.words.get(key)
      if (form === undefined) return undefined
      forms.set(offset, form)
    } else if (token.ending && !(key.endsWith(token.ending) && key.length > token.ending.length + 1))
      return undefined
  }
  const next = words[at + all.length]
  if (phrase.not?.words && next && /^[\s-]+$/.test(next.gap) && phrase.not.words.has(lower(next)))
    return undefined
  return forms
}

function fill(expected: string, words: readonly Word[], at: number, { phrase, forms }: Found): string {
  const wild = phrase.tokens.flatMap((token, offset) => (token.words ? [] : [words[at + offset]!.text]))
  const form = [...forms].find(([offset]) => (phrase.tokens[offset]?.words?.size ?? 0) > 3)?.[1] ?? 0
  const text = expected
    .replace(/~(\p{L}+)/gu, (_, verb: string) => inflect(verb)[form] ?? verb)
    .replace(/\$0/g, () => words[at]!.text)
    .replace(/\$(\d)/g, (_, number: string) => wild[Number(number) - 1] ?? '')
  return /^\p{Lu}\p{Ll}|^\p{Lu}$/u.test(words[at]!.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function lower(word: Word): string {
  // The key is the word in small letters, but for a possessive ending.
  if (word.key.length === word.text.length) return word.key
  return word.text.toLowerCase().replace(/['ʼ]/g, '’')
}

/** Whether a word, not the first of its sentence, and the next one both have a capital. */
function beginsName(block: Block, words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    next !== undefined &&
    next.gap === ' ' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    /^\p{Lu}\p{Ll}/u.test(words[at]!.text) &&
    !words[at]!.initial &&
    /^\p{Ll}/u.test(block.text.slice(words[at - 1]?.start ?? 0))
  )
}
