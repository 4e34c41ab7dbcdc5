/** Schemes that a link of an untrusted manuscript may have. */
const schemes = new Set(['http', 'https', 'mailto', 'doi', 'ftp'])

/**
 * A URL that is safe to click, or nothing.
 *
 * Browsers drop tabs and line ends anywhere and control characters before a URL (WHATWG URL 4.4), so that
 * `java\nscript:` runs; they are taken out first. `//host` gets a scheme: in a file opened from disk it would
 * name a machine of the local network. `doi:` becomes a link to the resolver.
 *
 * @param url as the author wrote it: absolute, relative or `#fragment`
 */
export function safeUrl(url: string): string | undefined {
  const clean = url.replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/[\t\n\r]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase()
  if (scheme === 'doi') return `https://doi.org/${clean.slice(4)}`
  if (scheme) return schemes.has(scheme) ? clean : undefined
  return /^[\\/]{2}/.test(clean) ? `https://${clean.slice(2)}` : clean
}

/** True where a URL leads out of the page's own site. */
export function isExternal(url: string): boolean {
  return /^(?:https?|ftp):/i.test(url)
}
