/** An address without angle brackets; one that starts with `www.` gets its scheme. */
export function canonicalUrl(written: string): string {
  const bare = written.trim().replace(/^<(.*)>$/, '$1')
  return /^www\./i.test(bare) ? `https://${bare}` : bare
}

/** Whether a text is an absolute http or https address. */
export function isUrl(canonical: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(canonical) && URL.canParse(canonical)
}
