const prefixes =
  /^(?:anti|auto|bi|bio|cardio|chemo|co|counter|cross|crypto|cyber|de|deutero|dis|eco|electro|endo|epi|ethno|eu|ex|extra|fore|geo|gyro|hetero|homo|hydro|hyper|hypo|il|im|immuno|in|infra|inter|intra|ir|iso|kilo|macro|mega|meta|micro|mid|milli|mini|mis|mono|multi|nano|neo|neuro|non|nucleo|omni|over|paleo|palaeo|para|patho|photo|phylo|physio|poly|post|pre|pro|proto|pseudo|psycho|quasi|radio|re|retro|semi|socio|spectro|stereo|sub|super|supra|syn|techno|tele|thermo|trans|tri|ultra|un|under|uni|up|vice)(?=\p{L}{4})/u
const suffixes: readonly [pattern: RegExp, stems: readonly string[]][] = [
  [/(?:ly|ness|less|like|wise|ful|ship|hood|able|ward|wards|most)$/, ['', 'e', 'y']],
  [/(?:ibility|ability)$/, ['ible', 'able', '', 'e']],
  [/ies$/, ['y']],
  [/(?:isation|ization|isations|izations)$/, ['e', '', 'y', 'ise', 'ize', 'al']],
  [/(?:ised|ized|ising|izing|iser|izer|ise|ize|ises|izes|isers|izers)$/, ['', 'e', 'y', 'al', 'ic']],
  [/(?:ed|er|ers|ing|ings|or|ors)$/, ['', 'e', 'y']],
  [/(?:es|s)$/, ['', 'e']],
  [
    /(?:ic|ical|ically|ian|ism|ist|ists|istic|ity|ous|al|ally|an|ish|y|ive|ion|ions|esque)$/,
    ['', 'e', 'y', 'a', 'ia', 'us', 'on', 'o', 'ic'],
  ],
]
const ownDoubling = /(.)\1(?:ed|er|ing|able)$/

/**
 * Whether a word is formed by rule from words that are known: prefix, suffix, or two words put together. Papers
 * form more words than any dictionary holds.
 *
 * @param word in small letters
 * @param isWord whether a word is known
 */
export function isFormed(word: string, isWord: (word: string) => boolean, depth = 0): boolean {
  if (isWord(word)) return true
  if (depth > 2 || word.length < 6) return false
  const rest = word.replace(prefixes, '')
  if (rest !== word && isFormed(rest, isWord, depth + 1)) return true
  for (const [pattern, stems] of suffixes) {
    const match = pattern.exec(word)
    if (!match || match.index < 3) continue
    const stem = word.slice(0, match.index)
    for (const ending of stems)
      if (stem.length + ending.length > 3 && isFormed(stem + ending, isWord, depth + 1)) return true
  }
  const doubled = ownDoubling.exec(word)
  if (doubled && isWord(word.slice(0, doubled.index + 1))) return true
  return depth === 0 && isCompound(word, isWord)
}

/** Two words of four letters or more. */
function isCompound(word: string, isWord: (word: string) => boolean): boolean {
  for (let at = 4; at <= word.length - 4; at++) {
    if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true
  }
  return false
}
