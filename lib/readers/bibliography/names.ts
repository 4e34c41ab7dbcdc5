import type { CslName } from '../../document/document.ts'
import { plain, readLatex } from './latex.ts'

/** The names of a field, and whether the author ended it with “and others”. */
export interface NameList {
  names: CslName[]
  /** “and others”: the list goes on. */
  others: boolean
  /** Names are parted by semicolons, as no BibTeX program reads them. */
  semicolons: boolean
}

/**
 * Reads a list of names as BibTeX does (btxdoc, “Names”; biblatex 3.20, section 2.3.3): `and` outside braces
 * parts names; a name is `First von Last`, `von Last, First`, `von Last, Jr, First`, or biber's
 * `family=…, given=…`. A name wholly in braces is a group's (CSL `literal`).
 *
 * @param source the field's LaTeX
 */
export function readNames(source: string): NameList {
  const list: NameList = { names: [], others: false, semicolons: false }
  for (const part of split(source, /\s+and\s+/iy)) {
    const parts = split(part, /\s*;\s+/y)
    if (parts.length > 1) list.semicolons = true
    for (const text of parts) {
      const name = text.trim().replace(/^(?:and\s+)+|^and$/i, '')
      if (name === '') continue
      if (/^(?:others|et\s+al\.?)$/i.test(name)) list.others = true
      else list.names.push(readName(name))
    }
  }
  return list
}

/**
 * A list of publishers or places as text. biblatex parts it at `and`; BibTeX, whose databases most are, has no such
 * lists, and “Institute of Aeronautics and Astronautics” is one publisher. The word stands in both readings.
 */
export function readList(source: string): string {
  return split(source, /\s+and\s+/iy)
    .map((part) => plain(readLatex(part)))
    .filter((part) => part !== '')
    .join(' and ')
}

function readName(source: string): CslName {
  if (isOneGroup(source)) return { literal: plain(readLatex(source)) }
  const parts = withoutLastComma(split(source, /\s*,\s*/y))
  if (parts.length === 1 && group.test(source)) return { literal: plain(readLatex(source)) }
  if (/^\s*(?:family|given|prefix|suffix)\s*=/.test(source)) return readExtendedName(parts)
  const words = split(parts[0]!.trim(), /[\s~]+/y).filter((word) => word !== '')
  const [family, particle, given] = parts.length > 1 ? lastFirst(words) : firstLast(words)
  const name: CslName = {}
  const set = (field: keyof CslName, text: string) => {
    const value = plain(readLatex(text))
    if (value !== '') name[field] = value
  }
  set('family', family)
  set('non-dropping-particle', particle)
  set('given', parts.length > 2 ? parts.slice(2).join(', ') : (parts[1] ?? given))
  if (parts.length > 2) set('suffix', parts[1]!)
  // What has no family name is no person's name to CSL.
  return name.family === undefined ? { literal: plain(readLatex(source)) } : name
}

/** “The pandas development team”: no person is called so; a capitalised “The” alone may be a given name. */
const group =
  /^the\s.*\b(?:team|group|collaboration|consortium|community|contributors|developers|authors|project|foundation|network|committee|organi[sz]ation|society|association)$/i

/** “Roe, Ann,” before the next name: a comma too many, not the mark of a “Jr”. */
function withoutLastComma(parts: string[]): string[] {
  return parts.length > 1 && parts[parts.length - 1]!.trim() === '' ? parts.slice(0, -1) : parts
}

/** `First von Last`: the particle goes from the first to the last word in small letters, but for the last word. */
function firstLast(words: string[]): [family: string, particle: string, given: string] {
  const last = words.length - 1
  let from = words.findIndex((word, index) => index < last && isSmall(word))
  if (from < 0) {
    const first = last - 1 >= 0 ? last : 0
    return [words.slice(first).join(' '), '', words.slice(0, first).join(' ')]
  }
  let to = from
  for (let index = from; index < last; index++) if (isSmall(words[index]!)) to = index
  if (from < 0) from = 0
  return [words.slice(to + 1).join(' '), words.slice(from, to + 1).join(' '), words.slice(0, from).join(' ')]
}

/** `von Last`: the particle is every word up to the last small one, but for the last word. */
function lastFirst(words: string[]): [family: string, particle: string, given: string] {
  let to = -1
  for (let index = 0; index < words.length - 1; index++) if (isSmall(words[index]!)) to = index
  // “Rather than” a particle, a capitalised word before a small one belongs to the family: “De la Cruz”.
  if (to >= 0 && !isSmall(words[0]!)) return [words.join(' '), '', '']
  return [words.slice(to + 1).join(' '), words.slice(0, to + 1).join(' '), '']
}

function readExtendedName(parts: string[]): CslName {
  const name: CslName = {}
  const fields = {
    family: 'family',
    given: 'given',
    prefix: 'non-dropping-particle',
    suffix: 'suffix',
  } as const
  for (const part of parts) {
    const [, key, value] = /^"?(family|given|prefix|suffix)\s*=([\s\S]*?)"?$/.exec(part.trim()) ?? []
    if (key !== undefined) name[fields[key as keyof typeof fields]] = plain(readLatex(value ?? ''))
  }
  return name
}

/** Whether a word begins with a small letter. Braces hide letters; an accented letter counts as its letter. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && word[1] !== '\\') return false
  return /^['’]?\p{Ll}/u.test(plain(readLatex(word)))
}

function isOneGroup(source: string): boolean {
  if (!source.startsWith('{') || source[1] === '\\') return false
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '{') depth++
    else if (source[at] === '}' && --depth === 0) return at === source.length - 1
  }
  return false
}

/** Parts a text at a separator outside of braces. `separator` is sticky. */
function split(source: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < source.length; ) {
    const character = source[at]!
    if (character === '{') depth++
    else if (character === '}') depth = Math.max(0, depth - 1)
    // Only where a separator can begin, so that a run of spaces is looked at once.
    const begins =
      depth === 0 &&
      /[\s~,;]/.test(character) &&
      (at === from || !/\s/.test(source[at - 1]!) || /[,;]/.test(character))
    if (begins) {
      separator.lastIndex = at
      const found = separator.exec(source)
      if (found) {
        parts.push(source.slice(from, at))
        at += found[0].length
        from = at
        continue
      }
    }
    at += character === '\\' ? 2 : 1
  }
  parts.push(source.slice(from))
  return parts
}
