/** The canonical form of a ROR id: `https://ror.org/04bs1pb34`. */
export function canonicalRor(written: string): string {
  const bare = written
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?ror\.org\//, '')
    .replace(/^ror:\s*/, '')
    .replace(/\/$/, '')
  return `https://ror.org/${bare}`
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Whether a ROR id has the right form (a zero, six characters of Crockford's base 32, two check digits) and the
 * right check digits: ISO 7064 MOD 97-10 over the number that the characters after the zero stand for.
 */
export function isRor(canonical: string): boolean {
  const match = /^https:\/\/ror\.org\/(0[0-9a-hjkmnp-tv-z]{6})(\d\d)$/.exec(canonical)
  if (!match) return false
  let number = 0
  for (const character of match[1]!) number = number * 32 + alphabet.indexOf(character)
  return Number(match[2]) === 98 - ((number * 100) % 97)
}
