import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** A character reference of HTML with its semicolon: by name, by decimal or by hexadecimal number. */
const reference = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,30}));/gi

/**
 * A text with its character references (`&uuml;`, `&#252;`, `&#xFC;`) undone (HTML, 13.5). What is none stays as it
 * is: `&nothing;`.
 *
 * @param write what to write for the characters that a reference stands for; they themselves by default
 */
export function decodeReferences(text: string, write = (characters: string): string => characters): string {
  return text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string) => {
    const characters = name ? decodeNamedCharacterReference(name) : characterAt(hex, decimal)
    return characters ? write(characters) : whole
  })
}

function characterAt(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code > 0 && code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : undefined
}
