import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/**
 * Everything that a piece of markup can say: its text with elements as gaps, its text with elements as nothing (a
 * name may be set half in bold), and the markup itself with attributes and comments.
 */
export function markupTexts(markup: string): string[] {
  const tag = /<[^<>]*>/g
  return [markup.replace(tag, ' '), markup.replace(tag, ''), markup].map(decode)
}

/** Character references and percent-encoding, undone. */
function decode(text: string): string {
  const references = text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      if (name) return decodeNamedCharacterReference(name) || whole
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
  return references.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** Files inside a page: the data URIs, decoded. */
export function dataUris(markup: string): { mediaType: string; bytes: Uint8Array }[] {
  return [...markup.matchAll(/data:([\w.+/-]+)(?:;[\w=-]+)*?;base64,([A-Za-z0-9+/=]+)/g)].map(
    ([, type, data]) => ({
      mediaType: type ?? '',
      bytes: new Uint8Array(Buffer.from(data ?? '', 'base64')),
    }),
  )
}
