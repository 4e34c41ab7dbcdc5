/** The bare form of a DOI: without `doi:` and without the resolver's address; case as written. */
export function bareDoi(written: string): string {
  const bare = written.trim().replace(/^(https?:\/\/)?((dx|www)\.)?doi\.org\//i, '')
  const address = bare !== written.trim()
  const doi = bare.replace(/^doi:\s*/i, '')
  return address && /%[0-9a-f]{2}/i.test(doi) ? decoded(doi) : doi
}

/** Whether a bare DOI has the form `10.registrant/suffix` (ISO 26324; no spaces, no control characters). */
export function isDoi(bare: string): boolean {
  return /^10\.\d{4,9}(\.\d+)*\/[^\s\x00-\x1f\x7f]+$/.test(bare)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
