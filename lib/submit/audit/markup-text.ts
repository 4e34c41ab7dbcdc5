import { decodeReferences } from '../../diagnostics/character-references.ts'

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
  return decodeReferences(text).replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
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
