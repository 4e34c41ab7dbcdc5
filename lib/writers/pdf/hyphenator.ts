import { createRequire } from 'node:module'

const SOFT_HYPHEN = '\u00AD'
/** Fewer letters than this never stand alone before or after a break. */
const MIN_PART = 3

/** Pattern sets of the package `hyphen` whose name is not simply the language's tag. */
const patternNames: Readonly<Record<string, string>> = {
  en: 'en-us',
  de: 'de-1996',
  el: 'el-monoton',
  no: 'nb',
  mn: 'mn-cyrl',
  sr: 'sr-cyrl',
  la: 'la',
  'de-at': 'de-1996',
  'de-de': 'de-1996',
  'en-au': 'en-gb',
  'en-nz': 'en-gb',
  'en-ie': 'en-gb',
  'en-in': 'en-gb',
  'en-za': 'en-gb',
}

/** Where common nouns are capitalised, a capital does not mean a name. */
const capitalisedNouns = new Set(['de', 'lb', 'nds'])

/** Sets soft hyphens (U+00AD) where a word may be broken. */
export type Hyphenate = (word: string) => string

type CreateHyphenator = (
  patterns: unknown,
  options: { hyphenChar: string; minWordLength: number },
) => Hyphenate

const require = createRequire(import.meta.url)

/**
 * A hyphenator for a language, by the patterns of hyph-utf8 (Liang's algorithm). Capitalised words are left
 * whole, since most are names, whose patterns give breaks such as “Tal-iban”; so are words with capitals inside.
 *
 * @param language BCP 47 tag
 * @returns nothing where there are no patterns for the language
 */
export function createHyphenator(language: string): Hyphenate | undefined {
  const patterns = loadPatterns(language.toLowerCase())
  if (!patterns) return undefined
  const create: CreateHyphenator = require('hyphen')
  const hyphenate = create(patterns, { hyphenChar: SOFT_HYPHEN, minWordLength: 2 * MIN_PART })
  const nouns = capitalisedNouns.has(primaryTag(language))
  const known = new Map<string, string>()
  return (word) => {
    let result = known.get(word)
    if (result === undefined) {
      const capitals = nouns ? word.slice(1) : word
      result = /\p{Lu}/u.test(capitals) ? word : keepLongParts(hyphenate(word))
      known.set(word, result)
    }
    return result
  }
}

function primaryTag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** Tries the whole tag, then its language alone: `pt-br` takes `pt`. */
function loadPatterns(language: string): unknown {
  // The tag is an author's: only letters, figures and hyphens may become part of a path.
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(language)) return undefined
  const primary = primaryTag(language)
  for (const name of [patternNames[language], language, patternNames[primary], primary]) {
    if (!name) continue
    try {
      return require(`hyphen/patterns/${name}.js`) as unknown
    } catch {}
  }
  return undefined
}

function keepLongParts(hyphenated: string): string {
  const parts = hyphenated.split(SOFT_HYPHEN)
  let result = parts[0] ?? ''
  let before = result.length
  let after = parts.reduce((sum, part) => sum + part.length, 0) - before
  for (const part of parts.slice(1)) {
    result += (before >= MIN_PART && after >= MIN_PART ? SOFT_HYPHEN : '') + part
    before += part.length
    after -= part.length
  }
  return result
}
