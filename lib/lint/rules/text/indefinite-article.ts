import { isFunctionWord } from '../../english/function-words.ts'
import { touches } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** Written with a consonant, spoken with a vowel; and the reverse. */
const vowelSound = /^(?:hour|honest|honor|honour|heir|herb(?:s|al)?$)/i
const consonantSound =
  /^(?:uni(?!m|nf|nt|nh|nv|ns|nd|nq)|use|usa|usu|util|utop|ura|uro|ure|ute|uku|ubiq|eu|ewe|one(?!s?$)|one$|once|oui|u$)/i
/** Letters whose names begin with a vowel. */
const vowelLetter = /^[AEFHILMNORSX]/

/** How a word in capitals may begin that is said as a word. */
const onset =
  /^(?:[AEIOUY]|[B-DF-HJ-NP-TV-XZ]{1}[AEIOUY]|B[LR]|C[HLR]|DR|F[LR]|G[LR]|KR|P[HLR]|QU|S[CHKLMNPTW]|T[HRW]|W[HR])/

/** “a” before a vowel sound, “an” before a consonant. */
export const indefiniteArticle = defineRule({
  id: 'text/indefinite-article',
  severity: 'error',
  summary: '“a” before a vowel sound, or “an” before a consonant.',
  fix: 'certain',
  languages: ['en'],
  check(model, report) {
    for (const { block, words, at, word } of model.englishWords) {
      if ((word.key !== 'a' && word.key !== 'an') || (word.text === 'A' && !word.initial)) continue
      const next = words[at + 1]
      if (!next || !/^\s$/.test(next.gap) || /^['’ʼ]/.test(block.text.slice(word.end, word.end + 1))) continue
      const sound = soundOf(next.text, (key) => model.isWord(key))
      if (!sound) continue
      const wanted = sound.vowel ? 'an' : 'a'
      if (word.key === wanted) continue
      // “*a* and *b*”, “Figure 1 a or b”: a letter; “an be”, “an of”: another word was meant.
      if (isFunctionWord(next.key) || touches(block.emphasis, word.start, word.end)) continue
      const expected = word.text[0] === 'A' ? `A${wanted.slice(1)}` : wanted
      report({
        span: { block, start: word.start, end: word.end },
        reason: `Unexpected \`${word.text} ${next.text}\`, expected \`${expected} ${next.text}\``,
        expected: [expected],
        fix: sound.certain ? 'certain' : 'offered',
        severity: sound.certain ? 'error' : 'suggestion',
        evidence: `“${next.text}” begins with a ${sound.vowel ? 'vowel' : 'consonant'} when spoken`,
      })
    }
  },
})

function soundOf(
  text: string,
  isWord: (key: string) => boolean,
): { vowel: boolean; certain: boolean } | undefined {
  if (/^\p{N}/u.test(text)) {
    // 8, 11, 18, 80…; 11,000 is eleven thousand, 1,100 may be eleven hundred.
    return { vowel: /^(?:8|11$|18$|11\D|18\D)/.test(text), certain: false }
  }
  // A single letter, or one before a hyphen or a number, is said by its name.
  if (/^\p{Lu}$/u.test(text)) return { vowel: vowelLetter.test(text), certain: false }
  if (/^\p{Lu}{2,}s?$/u.test(text)) {
    // NATO is a word and NSA are letters; only what no one can say as a word is plain.
    const spelled = !/[AEIOUY]/.test(text) || text.length === 2 || !onset.test(text)
    return spelled ? { vowel: vowelLetter.test(text), certain: false } : undefined
  }
  // “LoD”, “html”: said by letters, or nobody knows how.
  if (/\p{Ll}\p{Lu}/u.test(text) || !/[aeiouy]/i.test(text)) return undefined
  // “Rc”, “Hz”: a symbol; “Xref”: its first letter is said by its name.
  if (/^\p{Lu}[bcdfghj-np-tv-xz]{1,2}$|^X[b-df-hj-np-tv-z]/u.test(text)) return undefined
  if (!/^\p{L}\p{Ll}+/u.test(text) || !/^[A-Za-z’'-]+$/.test(text)) return undefined
  const key = text.toLowerCase()
  if (!isWord(key) && /^\p{Ll}/u.test(text)) return undefined
  const certain = isWord(key)
  if (vowelSound.test(key)) return /^herb/.test(key) ? undefined : { vowel: true, certain }
  if (consonantSound.test(key)) return { vowel: false, certain }
  // “an historic”, “an hotel” are old but not wrong.
  if (/^h(?:istor|otel|abitu|eredit|ysteri)/.test(key)) return undefined
  return { vowel: /^[aeiou]/.test(key), certain: certain && !/^u/.test(key) }
}
