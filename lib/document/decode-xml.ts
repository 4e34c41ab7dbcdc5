/**
 * The text of an XML file, in the encoding that a byte order mark or the declaration names; UTF-8 without either. The
 * name is blanked, offsets kept: what follows is text, not bytes.
 */
export function decodeXml(bytes: Uint8Array): string {
  const text = decoder(bytes).decode(bytes)
  return text.replace(
    /^(<\?xml[^>]*?)(\sencoding\s*=\s*(["'])[^"'>]*\3)/,
    (_, start: string, named: string) => {
      return start + ' '.repeat(named.length)
    },
  )
}

function decoder(bytes: Uint8Array): TextDecoder {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)/.exec(String.fromCharCode(...bytes.slice(0, 200)))?.[1]
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
