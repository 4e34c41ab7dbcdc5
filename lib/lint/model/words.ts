import type { Block } from './block.ts'

/** A word: letters and digits, with apostrophes inside. Parts of a hyphenated word are words of their own. */
export interface Word {
  text: string
  /** In lower case, straight apostrophe made curly, without a possessive ending. */
  key: string
  /** Whether it begins with a capital letter. */
  capital: boolean
  /** In the block's text. */
  start: number
  end: number
  /** What stands between the word before (of the same block) and this one. */
  gap: string
  /** First word of a sentence, a list item, a cell, or after a colon or an opening quotation mark. */
  initial: boolean
  /** Index of the sentence in the block. */
  sentence: number
}

/** A sentence: a stretch of its block's text and of the block's words. */
export interface Sentence {
  start: number
  end: number
  /** Index of its first word, and one past its last. */
  from: number
  to: number
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`ʻ][\p{L}\p{M}\p{N}]+)*/gu
const closers = '"\'”’)]»›*_'
const openers = '"\'“‘([«‹¿¡'

/** After these a full stop does not end a sentence. */
const abbreviations = new Set(
  (
    'e.g i.e cf al etc vs viz ca approx resp incl eds ed trans fig figs eq eqs ref refs sec secs ch chap chaps ' +
    'no nos vol vols pp p par art dr mr mrs ms prof st jr sr inc ltd co corp dept univ gen col lt maj capt rev hon ' +
    'sen rep gov pres jan feb mar apr jun jul aug sept sep oct nov dec mt ft ave tab tabs app def thm lem prop cor ' +
    'a.k.a a.m p.m ph.d m.a b.a s.l s.v n.b op loc cit ibid id dir min max avg std et u.s u.k u.n u.s.a d.c'
  ).split(' '),
)
/** Of these, the ones that often do end a sentence when a capital follows. */
const mayEnd = new Set(['etc', 'al', 'a.m', 'p.m', 'inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'ph.d', 'no'])

/** Cuts a block's text into words and sentences, in one pass. */
export function segment(block: Block): { words: Word[]; sentences: Sentence[] } {
  const { text } = block
  const words: Word[] = []
  const sentences: Sentence[] = []
  let sentenceStart = 0
  let firstWord = 0
  let previousEnd = 0
  let initial = true
  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    const gap = text.slice(previousEnd, match.index)
    const stop = words.length > 0 ? sentenceEnd(text, previousEnd, match.index, words.at(-1)!) : undefined
    if (stop !== undefined) {
      sentences.push({ start: sentenceStart, end: stop, from: firstWord, to: words.length })
      sentenceStart = skipSpace(text, stop)
      firstWord = words.length
      initial = true
    } else if (gap.includes(':') || /[“"([‘]$/.test(gap) || gap.includes('\n\n')) initial = true
    words.push({
      text: match[0],
      key: keyOf(match[0]),
      capital: isCapital(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      gap,
      initial,
      sentence: sentences.length,
    })
    initial = false
    previousEnd = match.index + match[0].length
  }
  if (words.length > firstWord || sentenceStart < text.length) {
    sentences.push({ start: sentenceStart, end: text.trimEnd().length, from: firstWord, to: words.length })
  }
  return { words, sentences }
}

/** Lower case, one kind of apostrophe, no possessive ending. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  // Most words have no apostrophe, and this runs over every word.
  if (!/['’ʼ`ʻ]/.test(lower)) return lower
  const plain = lower.replace(/['ʼ`ʻ]/g, '’')
  return plain.endsWith('’s') ? plain.slice(0, -2) : plain
}

function isCapital(word: string): boolean {
  const first = word[0]!
  return first !== first.toLowerCase()
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** Where a sentence ends between two words, if one does: after the closing marks that follow its last stop. */
function sentenceEnd(text: string, from: number, to: number, before: Word): number | undefined {
  for (let at = from; at < to; at++) {
    const mark = text[at]!
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…' && mark !== '。') continue
    let end = at + 1
    while (end < to && (closers.includes(text[end]!) || '.!?…'.includes(text[end]!))) end++
    const stop = at
    // Of several marks in a row only the first is asked.
    at = end - 1
    if (end < to && !/\s|\ufffc/.test(text[end]!)) continue
    if (mark === '.' && end === stop + 1 && isAbbreviation(text, before, stop, text[skipOpeners(text, to)]))
      continue
    const next = text[skipOpeners(text, skipSpace(text, end))]
    if (next !== undefined && next === next.toLowerCase() && next !== next.toUpperCase()) continue
    return end
  }
  return undefined
}

function skipOpeners(text: string, from: number): number {
  let at = from
  while (at < text.length && openers.includes(text[at]!)) at++
  return at
}

/** Whether the full stop at `at`, right after `before`, belongs to an abbreviation or an initial. */
function isAbbreviation(text: string, before: Word, at: number, next: string | undefined): boolean {
  if (before.end !== at) return false
  let start = before.start
  // A name of initials is short; what is longer is no abbreviation.
  while (start > 1 && before.start - start < 12 && text[start - 1] === '.' && /\p{L}/u.test(text[start - 2]!))
    start -= 2
  const name = text.slice(start, at).toLowerCase()
  const capital = next !== undefined && next !== next.toLowerCase()
  if (/^\p{L}$/u.test(name)) return before.text !== 'I' || !capital
  if (abbreviations.has(name)) return !(capital && mayEnd.has(name))
  return /^(?:\p{L}\.)+\p{L}$/u.test(name) && !capital
}
