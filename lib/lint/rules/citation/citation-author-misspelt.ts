import { slipsBetween } from '../../../diagnostics/nearest.ts'
import { countries, demonyms } from '../../english/demonyms.ts'
import type { CitedWork } from '../../model/citations.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { wordsBefore } from '../../model/search.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** Shorter names are near one another by chance. */
const least = 6
/** A name that belongs to a citation stands among so many words before it. */
const reach = 6

/** An author’s name in the text, or in the key, that the entry spells otherwise: print has the entry’s form. */
export const citationAuthorMisspelt = defineRule({
  id: 'citation/citation-author-misspelt',
  severity: 'warning',
  summary: 'An author’s name before a citation, or in its key, one letter away from the name in the entry.',
  fix: 'none',
  check(model, report) {
    const told = new Set<string>()
    for (const work of model.citations) {
      const { key, entry, span } = work
      if (key === undefined || !entry) continue
      const names = familyNames(work).filter((name) => plain(name).length >= least)
      const word = names.length > 0 ? misspeltBefore(model, work, names) : undefined
      if (word) {
        report({
          span: { block: span.block, start: word.start, end: word.start + bare(word.text).length },
          reason: `Unexpected name \`${bare(word.text)}\` before a work by \`${word.meant}\`, expected one spelling`,
          note: 'Which one is right? The citation and the reference are printed as the entry has it',
        })
      }
      const meant = names[0]
      if (!meant || meant !== familyNames(work)[0] || told.has(key)) continue
      const written = misspeltIn(key, meant)
      if (!written) continue
      told.add(key)
      report({
        ...(work.place ? { place: work.place } : { span }),
        severity: 'suggestion',
        reason: `Unexpected \`${written}\` in the key of a work by \`${meant}\`, expected one spelling`,
        note: `Is it ${meant} or ${written[0]!.toUpperCase()}${written.slice(1)}? The citation is printed as the entry has it`,
      })
    }
  },
})

function familyNames({ entry }: CitedWork): string[] {
  return (entry?.item.author ?? entry?.item.editor ?? []).flatMap(({ family }) => (family ? [family] : []))
}

/** A word with a capital, shortly before the citation and in its sentence, that is nearly one of the names. */
function misspeltBefore(
  model: DocumentModel,
  { span: { block, start } }: CitedWork,
  names: readonly string[],
): (Word & { meant: string }) | undefined {
  if (block.quotation || model.isQuoted(block, start, start + 1)) return undefined
  for (const word of wordsBefore(model.words(block), start, reach)) {
    const text = bare(word.text)
    if (!word.capital || text.length < least || names.some((name) => plain(name).includes(plain(text))))
      continue
    // Another name, known as such, or a word of the language.
    if (countries.has(text) || demonyms.has(text) || model.isWord(text) || isOtherName(model, text)) continue
    if (/[.!?]\s/.test(block.text.slice(word.end, start))) continue
    const meant = names.find((name) => isSlip(plain(text), plain(name)))
    if (meant) return { ...word, meant }
  }
  return undefined
}

/** Whether the bibliography has somebody of that name. */
function isOtherName(model: DocumentModel, text: string): boolean {
  return model.citedNames.has(text.toLowerCase())
}

/** How the key spells the name with which it begins, if it does so by a slip. */
function misspeltIn(key: string, name: string): string | undefined {
  const meant = plain(name)
  const letters = /^[a-z]+/.exec(plain(key.replace(/^.*[:/]/, '')))?.[0] ?? ''
  const others = [meant, meant.replace(/([aou])(?![aeiou])/g, '$1e')]
  if (letters.length < least || others.some((each) => letters.startsWith(each))) return undefined
  if (name.toLowerCase().normalize('NFD') !== name.toLowerCase()) return undefined
  for (const size of [meant.length, meant.length + 1, meant.length - 1]) {
    const start = letters.slice(0, size)
    // The slip is within the name: what differs at its end may be another word of the key.
    if (start.length === size && start.slice(-2) === meant.slice(-2) && isSlip(start, meant)) return start
  }
  return undefined
}

function isSlip(typed: string, meant: string): boolean {
  return (
    typed[0] === meant[0] &&
    typed !== meant &&
    `${typed}s` !== meant &&
    `${meant}s` !== typed &&
    slipsBetween(typed, meant, 1) === 1
  )
}

/** Small letters without accents, hyphens and apostrophes. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function bare(text: string): string {
  return text.replace(/['’ʼ]s?$/u, '')
}
