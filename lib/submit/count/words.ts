/** Characters that are words of their own where a language has no spaces: Han, Hiragana, Katakana. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/**
 * Counts words as word processors do: what stands between white space and holds a letter or a digit is a word;
 * each Chinese or Japanese character is one.
 */
export function countWords(text: string): number {
  let words = 0
  for (const piece of text.split(/\s+/u)) {
    const ideographs = piece.match(ideograph)?.length ?? 0
    const rest = ideographs > 0 ? piece.replace(ideograph, ' ').split(' ') : [piece]
    words += ideographs + rest.filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  }
  return words
}

/** A unit of a length limit. */
export type Unit = 'words' | 'characters' | 'characters-without-spaces'

/** Measures a text in a journal's unit. White space in a row is one character, that at the ends none. */
export function measure(text: string, unit: Unit): number {
  if (unit === 'words') return countWords(text)
  const folded = text.replace(/\s+/gu, unit === 'characters' ? ' ' : '').trim()
  return [...folded].length
}
