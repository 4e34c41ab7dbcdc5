/** Small words that stand in one of these languages and in none of the others. */
const small: Readonly<Record<string, string>> = {
  en: 'the of and to that for with was by this are from or which were has have not',
  de: 'der und ist nicht ein eine den von zu mit auf für im dem des auch sich wird werden das dass sind',
  fr: 'le les et est une dans qui pour par sur du au pas avec ces cette sont nous aux leur',
  es: 'el los las y por con para del una como más su sus entre pero este esta',
  it: 'il di che è per della non sono gli nel delle dei alla questo questa anche',
  pt: 'os em um uma não dos das ao pela pelo são mais foi também seu sua',
  nl: 'het een van dat op te voor niet zijn aan er ook worden wordt deze',
  sv: 'och att det som på är av för till inte ett har',
  da: 'og at det som er af til ikke et har være',
  pl: 'nie się na jest że do z przez oraz dla są',
}
const languages = new Map<string, string[]>()
for (const [language, words] of Object.entries(small)) {
  for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language])
}

/** Shorter texts tell nothing. */
const least = 3
/** Letters of other scripts, by which a text is not in any language of the Latin one. */
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Thai}]/gu

/**
 * Guesses the language of a text by its script and its small words.
 *
 * @returns a primary language subtag, `und` for another script, or undefined where the text is too short to tell
 */
export function guessLanguage(text: string): string | undefined {
  // Most texts have no letter beyond Latin, and say so quickly.
  const others = /[\u0370-\u1fff\u2e80-\uffef]/.test(text) ? (text.match(otherScript)?.length ?? 0) : 0
  if (others * 3 > text.length) return 'und'
  const scores = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[\s.,;:()]+/)) {
    for (const language of languages.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < least || (second && second[1] * 2 > best[1])) return undefined
  return best[0]
}
