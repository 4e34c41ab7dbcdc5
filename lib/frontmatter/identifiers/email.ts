/** An address without `mailto:`, angle brackets and LaTeX's `\\email{…}`. */
export function bareEmail(written: string): string {
  return written
    .trim()
    .replace(/^\\(?:email|url|href)\{([^{}]*)\}$/, '$1')
    .replaceAll('\\_', '_')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
}

/**
 * Whether a text can be an e-mail address: the form that the HTML standard gives for `<input type=email>`, with
 * letters of any script (RFC 6531), and with a dot in the domain.
 */
export function isEmail(bare: string): boolean {
  if (bare.length > 254) return false
  const at = bare.lastIndexOf('@')
  const domain = bare.slice(at + 1).split('.')
  return (
    at > 0 &&
    at <= 64 &&
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(bare.slice(0, at)) &&
    domain.length > 1 &&
    domain.every((label) => /^[\p{L}\p{M}\p{N}-]{1,63}$/u.test(label) && !/^-|-$/.test(label))
  )
}
