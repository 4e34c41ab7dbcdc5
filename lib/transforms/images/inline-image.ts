/**
 * The bytes of an image that is written into the text as a data URL (RFC 2397), percent-encoded or in base64.
 *
 * @returns nothing where the URL is no data URL of an image
 */
export function inlineImage(url: string): Uint8Array | undefined {
  const comma = url.indexOf(',')
  const head = url.slice(0, Math.min(comma, 200))
  if (comma < 0 || !/^data:image\/[a-z0-9.+-]+(?:;|$)/i.test(head)) return
  const data = url.slice(comma + 1)
  if (/;\s*base64\s*$/i.test(head)) return new Uint8Array(Buffer.from(decoded(data), 'base64'))
  return new TextEncoder().encode(decoded(data))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
