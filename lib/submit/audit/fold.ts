/** Letters that have no decomposition, by what stands for them where a keyboard lacks them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
}

/** Lower case, without accents, soft hyphens and zero-width characters. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœþðıħ]/g, (letter) => plain[letter] ?? letter)
}

/** A text in the two forms in which identities are sought. */
export interface Folded {
  /** Words with one space around each. */
  words: string
  /** Letters and digits only: for what is written with and without hyphens, dots and spaces. */
  compact: string
}

/** Brings a text into the forms in which identities are sought: case, accents and punctuation do not count. */
export function fold(text: string): Folded {
  const words = ` ${bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return { words, compact: words.replaceAll(' ', '') }
}
