/** Accents of TeX, as combining characters. */
export const texAccents: Readonly<Record<string, string>> = {
  ...{ "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308' },
  ...{ '~': '\u0303', '=': '\u0304', '.': '\u0307' },
  ...{ c: '\u0327', v: '\u030c', H: '\u030b', u: '\u0306' },
  ...{ k: '\u0328', r: '\u030a', d: '\u0323', b: '\u0331' },
}

/** Letters of TeX that are no accented ones. */
export const texLetters: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å' },
  ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ' },
}

const accented =
  /(\{?)\\(?:(['`^"~=.])|([cvHukrdb])(?=\{| \S))(?:\{\\?([A-Za-z])\}| ?\\([ij])(?![A-Za-z])| ?([A-Za-z]))(\}?)/g
const letter = /\{\\([A-Za-z]{1,2})\}|\\([A-Za-z]{1,2})(?:\{\}| |(?![A-Za-z]))/g

/**
 * A text with the letters that TeX writes as commands: `Constan\c{c}a`, `Universit\'e`, `{\O}rsted`. `O\'Neil` has
 * no such letter.
 */
export function readTexLetters(text: string): string {
  return text
    .replace(accented, (written: string, ...groups: (string | undefined)[]) => {
      const [open = '', sign, name, inGroup, dotless, bare, close = ''] = groups
      const at = groups[7] as number | undefined
      if (sign === "'" && /^[A-Z]$/.test(bare ?? '') && /\p{L}/u.test(text.charAt((at ?? 0) - 1)))
        return written
      const value = `${inGroup ?? dotless ?? bare}${texAccents[sign ?? name ?? '']}`.normalize('NFC')
      // `{\'e}` is one letter in a group.
      return open && close ? value : open + value + close
    })
    .replace(letter, (written: string, grouped: string | undefined, bare: string | undefined) => {
      const name = grouped ?? bare ?? ''
      return Object.hasOwn(texLetters, name) ? texLetters[name]! : written
    })
}
