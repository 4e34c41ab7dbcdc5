/** The canonical form of an ISSN: `1234-5679`. */
export function canonicalIssn(written: string): string {
  const bare = written
    .trim()
    .replace(/^(e-?|p-?)?issn:?\s*/i, '')
    .replace(/[\u2010-\u2015\u2212\s-]/g, '')
    .toUpperCase()
  return bare.length === 8 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : written.trim()
}

/** Whether an ISSN has the right form and check digit (ISO 3297, annex A: weights 8 to 2, modulus 11). */
export function isIssn(canonical: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(canonical)) return false
  const digits = canonical.replace('-', '')
  let sum = 0
  for (let index = 0; index < 7; index++) sum += Number(digits[index]) * (8 - index)
  const check = (11 - (sum % 11)) % 11
  return digits[7] === (check === 10 ? 'X' : String(check))
}
