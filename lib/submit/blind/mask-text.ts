import type { Identity } from './identities.ts'

/** What stands where something was masked. */
const maskWord = '[masked]'

/**
 * Makes a function that masks every identity in a text, the longest first. A family name alone is masked as it is
 * written only: “Young” is a name, “young” is none.
 */
export function textMasker(identities: readonly Identity[]): (text: string) => string {
  const families = identities.filter(({ kind }) => kind === 'family-name')
  const others = identities.filter(({ kind }) => kind !== 'family-name')
  const patterns = [patternOf(others, 'giu'), patternOf(families, 'gu')].filter((one) => one !== undefined)
  return (text) => patterns.reduce((masked, pattern) => masked.replace(pattern, maskWord), text)
}

/** A pattern that finds an identity as an author may have written it. */
export function identityPattern(identity: Identity): RegExp | undefined {
  return patternOf([identity], identity.kind === 'family-name' ? 'u' : 'iu')
}

function patternOf(identities: readonly Identity[], flags: string): RegExp | undefined {
  const sought = [...new Set(identities.map(({ text }) => text))].sort((a, b) => b.length - a.length)
  if (sought.length === 0) return undefined
  const patterns = sought.map((text) =>
    text
      .split(/[-\u2010-\u2013\s.]+/u)
      .filter(Boolean)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('[-\\s\u2010-\u2013.]*'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags)
}
