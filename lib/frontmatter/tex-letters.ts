import type { Located, LocatedEntry, LocatedScalar } from './yaml/located.ts'

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
 * Names and addresses with the letters that TeX writes as commands, `Constan\c{c}a`, `Universit\'e`, `{\O}rsted`.
 *
 * @param node people or affiliations, as they are found
 */
export function withTexLetters<Node extends Located>(node: Node): Node {
  const one: Located = node
  if (one.kind === 'list') return { ...node, items: one.items.map(withTexLetters) }
  if (one.kind === 'map') {
    const entries = one.entries.map(
      (entry): LocatedEntry => ({ ...entry, value: withTexLetters(entry.value) }),
    )
    return { ...node, entries }
  }
  return { ...node, ...decoded(one) }
}

function decoded(scalar: LocatedScalar): LocatedScalar {
  if (typeof scalar.value !== 'string' || !scalar.text.includes('\\')) return scalar
  const text = scalar.text
    .replace(accented, (_, ...groups: (string | undefined)[]) => {
      const [open = '', sign, name, inGroup, dotless, bare, close = ''] = groups
      const value = `${inGroup ?? dotless ?? bare}${texAccents[sign ?? name ?? '']}`.normalize('NFC')
      // `{\'e}` is one letter in a group.
      return open && close ? value : open + value + close
    })
    .replace(letter, (written: string, grouped: string | undefined, bare: string | undefined) => {
      const name = grouped ?? bare ?? ''
      return Object.hasOwn(texLetters, name) ? texLetters[name]! : written
    })
  return text === scalar.text ? scalar : { ...scalar, text, value: text, map: scalar.map.slice(0, 1) }
}
