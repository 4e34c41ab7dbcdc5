/**
 * The bare form of an ORCID: without URL, with ASCII hyphens (a minus sign or a dash pasted from print counts as
 * one), upper case.
 */
export function bareOrcid(written: string): string {
  const bare = written
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '')
    .replace(/^orcid(?:\s?id)?[:\s]\s*/i, '')
    .replace(/[\u2010-\u2015\u2212\u00ad\uff0d]/g, '-')
    .replace(/[\s\u200b\ufeff/]/g, '')
    .toUpperCase()
  const [within, another] = bare.match(/(?<![\dA-Z-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\dA-Z-])/g) ?? []
  if (within && !another) return within
  return /^\d{15}[\dX]$/.test(bare) ? bare.replace(/(.{4})(?=.)/g, '$1-') : bare
}

/** Whether a bare ORCID has the right form and check character (ISO 7064 MOD 11-2). */
export function isOrcid(bare: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(bare)) return false
  const digits = bare.replaceAll('-', '')
  return digits[15] === mod11_2(digits.slice(0, 15))
}

/** The check character of a row of digits by ISO 7064 MOD 11-2, as ORCID and ISNI use it. */
function mod11_2(digits: string): string {
  let total = 0
  for (const digit of digits) total = ((total + Number(digit)) * 2) % 11
  const check = (12 - total) % 11
  return check === 10 ? 'X' : String(check)
}
