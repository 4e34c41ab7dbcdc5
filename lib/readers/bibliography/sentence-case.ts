import type { Piece } from './latex.ts'

/** Stands for one character that keeps its case: protected text, or a formula. */
const held = '\ufffc'

/** Words that stay small in English titles (CSL 1.0.2, “Title Case Conversion”, and longer prepositions). */
const small = new Set(
  (
    'a an and as at but by down for from in into nor of on onto or over so the till to up via with yet about above ' +
    'across after against along among around before behind below beneath beside between beyond despite during ' +
    'except inside like near off out outside per since than through throughout toward towards under until unto ' +
    'upon using versus vs v within without is are et al de la el von van der'
  ).split(' '),
)

/**
 * Turns an English title in Title Case into sentence case, which CSL-JSON expects (CSL styles can raise letters,
 * not find the names among them). BibTeX means it so: outside braces, a title's case is the style's business
 * (btxdoc, section 4). A title in which longer words stand small is in sentence case already and stays.
 * Protected text, acronyms, words with inner capitals and words after a colon or a full stop stay too.
 *
 * @param pieces of a title; changed in place
 */
export function toSentenceCase(pieces: Piece[]): void {
  const text = pieces
    .map((piece) => {
      if ('tag' in piece) return piece.tag.startsWith('<span class="math">') ? held : ''
      return piece.kept ? held.repeat(piece.text.length) : piece.text
    })
    .join('')
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}\ufffc]+(?:['’][\p{L}\p{M}\p{N}\ufffc]+)*/gu)]
  const starts = new Set(words.filter((word, index) => index === 0 || startsSentence(text, word.index)))
  if (!isTitleCase(words, starts, text)) return
  const lowered = text.split('')
  for (const word of words) {
    if (starts.has(word) || !isCapitalised(word[0])) continue
    lowered[word.index] = lowered[word.index]!.toLowerCase()
  }
  let at = 0
  for (const piece of pieces) {
    if ('tag' in piece) at += piece.tag.startsWith('<span class="math">') ? 1 : 0
    else {
      const { length } = piece.text
      if (!piece.kept) piece.text = lowered.slice(at, at + length).join('')
      at += length
    }
  }
}

/** Title Case: four longer words in five, at least, are capitalised (authors forget one now and then). */
function isTitleCase(words: RegExpExecArray[], starts: Set<RegExpExecArray>, text: string): boolean {
  let capitals = 0
  let smalls = 0
  for (const word of words) {
    const [letters] = word
    if (starts.has(word) || letters.includes(held) || !/^\p{L}/u.test(letters)) continue
    // The second half of a compound may be small in Title Case: “Long-term Memory”.
    const afterHyphen = /[-‐–/]/.test(text[word.index - 1] ?? '')
    if (isCapitalised(letters)) capitals++
    else if (/^\p{Ll}+(?:['’]\p{Ll}+)*$/u.test(letters) && !small.has(letters) && !afterHyphen) smalls++
  }
  return capitals > 0 && capitals >= 4 * smalls
}

/** One capital, then small letters. A lone capital is a name for a thing (“Vitamin C”, “I”), but for “A”. */
function isCapitalised(word: string): boolean {
  return word === 'A' || /^\p{Lu}\p{M}*\p{Ll}[\p{Ll}\p{M}]*(?:['’]\p{Ll}+)*$/u.test(word)
}

/** Whether a word follows the end of a sentence or a colon. */
function startsSentence(text: string, at: number): boolean {
  return /[:.?!—][\s“‘"'(\u00a0]*$/.test(text.slice(Math.max(0, at - 6), at))
}
