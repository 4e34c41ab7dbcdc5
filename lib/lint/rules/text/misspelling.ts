import { slipsBetween } from '../../../diagnostics/nearest.ts'
import { isFormed } from '../../english/formation.ts'
import { determiners } from '../../english/function-words.ts'
import { type Span, touches } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** As many times a word may be wrong; more often it is a term. */
const most = 2
/** What is longer is no word. */
const longest = 40
/** Words whose neighbours are looked up at most, so that a text in no language costs no more than one in English. */
const patience = 400

/** A word that no dictionary has, near one that it has. */
export const misspelling = defineRule({
  id: 'text/misspelling',
  severity: 'warning',
  summary: 'A word that neither the dictionary nor the document knows, near one that the dictionary has.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    if (!model.lexicon) return
    const unknown = new Map<string, Span[]>()
    const names = new Set<string>()
    for (const { block, words, at, word } of model.englishWords) {
      const text = word.text.replace(/['’ʼ](?:s|S)?$/u, '')
      if (
        text.length < 5 ||
        text.length > longest ||
        !/^[A-Za-z][a-z]+(?:['’][a-z]+)?$/.test(text) ||
        model.isWord(straight(text))
      )
        continue
      if ((model.vocabulary.get(word.key)?.count ?? 0) > most || model.codeWords.has(text)) continue
      // In foreign names and in emphasis, in addresses and file names, anything may stand; names are cited.
      if (isForeign(block, word.start, word.end) || isPartOfName(block.text, word)) continue
      // Persons have names that no dictionary has; “the Kalashenkov culture” is no person.
      if (word.capital && !word.initial && !determiners.has(words[at - 1]?.key ?? '')) {
        names.add(text)
        continue
      }
      const spans = unknown.get(text)
      const span = { block, start: word.start, end: word.start + text.length }
      if (spans) spans.push(span)
      else unknown.set(text, [span])
    }
    let tried = 0
    for (const [text, spans] of unknown) {
      // A name in the middle of one sentence is one at the beginning of another, and in a list of authors.
      if (names.has(text)) continue
      if (isFormed(text.toLowerCase(), (word) => model.isWord(word)) || tried++ > patience) continue
      if (model.lexicon.isTerm(text)) continue
      const suggestions = suggest(model, text)
      if (suggestions.length === 0 || isOwnName(model, text) || isVariedInCase(model, text)) continue
      for (const span of spans) {
        report({
          span,
          reason: `Unexpected \`${text}\`, expected ${suggestions.map((each) => `\`${each}\``).join(' or ')}`,
          expected: suggestions,
          note: 'No dictionary has it. If it is right, put it into `galley.dictionary`',
        })
      }
    }
  },
})

/** Whether what stands around a word, without a space, is an address, a file name, a key or a citation. */
function isPartOfName(text: string, { start, end }: Word): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))![0]
  const after = /^\S*/.exec(text.slice(end, end + 40))![0]
  return (
    /[/\\@_:=#\ufffc]|\.\p{L}/u.test(before) ||
    /^[/\\@_=#(]|\.\p{L}|:\/|_/u.test(after) ||
    /^[ ]?\ufffc|^[+,]* \(?(?:1[5-9]|20)\d\d|^,? et al/.test(text.slice(end, end + 10))
  )
}

function straight(text: string): string {
  return text.replace(/[’ʼ]/g, "'")
}

/** In another language, or emphasised: a term, a species, a word that is spoken of. */
function isForeign(block: Span['block'], start: number, end: number): boolean {
  return (
    touches(block.foreign, start, end) ||
    touches(block.emphasis, start, end) ||
    touches(block.links, start, end)
  )
}

/** How much a kind of slip is to be expected of a typing hand; the smaller the more. */
function rankOf(typed: string, meant: string): number {
  const sorted = (word: string) => [...word].sort().join('')
  if (typed.length === meant.length) return sorted(typed) === sorted(meant) ? 0 : 3
  return typed.length < meant.length ? 1 : 2
}

/**
 * Dictionary words one slip away; two slips for long words. A word with a capital in the middle of a sentence is
 * a name, and only a name can be what it means.
 */
function suggest(model: DocumentModel, text: string): string[] {
  const lower = text.toLowerCase()
  const name = /^\p{Lu}/u.test(text) && !model.vocabulary.get(lower)?.forms.has(lower)
  const reach = text.length >= 9 ? 2 : 1
  const mask = letters(lower)
  const found: { word: string; slips: number; rank: number }[] = []
  for (const word of model.lexicon!.similar(text, reach)) {
    if (word.length < 4 || name !== /^\p{Lu}/u.test(word)) continue
    const other = word.toLowerCase()
    if (bits(letters(other) ^ mask) > reach * 2) continue
    const slips = slipsBetween(lower, other, reach)
    if (slips <= reach && !isLatinEnding(lower, other) && !isUmlaut(lower, other))
      found.push({ word, slips, rank: rankOf(lower, other) })
  }
  // Of short words only a swap of letters is plain: names of tools are as short.
  if (text.length < 6) found.splice(0, found.length, ...found.filter(({ rank }) => rank === 0))
  found.sort((a, b) => a.slips - b.slips || a.rank - b.rank)
  const best = found.filter(
    ({ slips, rank }) => slips === found[0]!.slips && (slips > 1 || rank === found[0]!.rank),
  )
  if (name && !isPlainName(text, best)) return []
  if (best.length > 3) return []
  return best.map(({ word }) => (/^\p{Lu}/u.test(text) ? word[0]!.toUpperCase() + word.slice(1) : word))
}

/** “radiata”, “radiate”: a word of a species or an organ, whose ending alone is not English. */
function isLatinEnding(typed: string, meant: string): boolean {
  const ending = /(?:[aiou]|ae|us|um|is|os|ii|ensis|oides)$/.exec(typed)?.[0]
  return ending !== undefined && meant.startsWith(typed.slice(0, -ending.length)) && !meant.endsWith(ending)
}

/** “Schroedinger”: an umlaut of two letters, as a typewriter has it, beside a dictionary that has one. */
function isUmlaut(typed: string, meant: string): boolean {
  return typed.replace(/([aou])e/g, '$1') === meant.replace(/([aou])e/g, '$1')
}

/** Names are many: only long ones are told, and only where one name alone is near. */
function isPlainName(text: string, best: readonly { slips: number }[]): boolean {
  return best.length === 1 && text.length >= (best[0]!.slips > 1 ? 11 : 8)
}

/** A name that the document gives to somebody: beside other capitals, or cited. */
function isOwnName(model: DocumentModel, text: string): boolean {
  if (!/^\p{Lu}/u.test(text)) return false
  // “Baghdadi”, “Bostonian”: of a place that is known.
  const stem = text.replace(/(?:i|is|an|ian|ese|ite|ites|ans)$/, '')
  return model.citedNames.has(text.toLowerCase()) || (stem !== text && model.isWord(stem))
}

/** With a capital here and without there, in the middle of sentences: the name of a thing. */
function isVariedInCase(model: DocumentModel, text: string): boolean {
  return (model.vocabulary.get(text.toLowerCase())?.middle.size ?? 0) > 1
}

function letters(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}
