import type { ListNumbering } from '../../../document/nodes.ts'
import { romanSigns } from '../../../document/written-number.ts'

/** How the marker of an item is written: `1`, `a`, `iv`, `#`, `@label`. */
export type MarkerKind = ListNumbering['style'] | 'example'

/** What a marker says. */
export interface Marker {
  kind: MarkerKind
  /** From 1. */
  value: number
}

/** The value of a Roman numeral; nothing where the letters are none. */
function romanValue(letters: string): number | undefined {
  let rest = letters.toLowerCase()
  let value = 0
  for (const [sign, worth] of romanSigns) {
    let count = 0
    while (rest.startsWith(sign) && count < (sign.length > 1 ? 1 : 3)) {
      rest = rest.slice(sign.length)
      value += worth
      count++
    }
  }
  return rest === '' && value > 0 ? value : undefined
}

/** Roman numerals beyond these are words (“mix.”, “cm.”). */
const mostRoman = 50

/**
 * Reads what stands between the delimiters of a list's marker.
 *
 * @param kind of the list, where it is known: `i` is one in `i, ii` and nine in `h, i`
 */
export function readMarker(text: string, kind?: MarkerKind): Marker | undefined {
  if (/^\d{1,9}$/.test(text)) return ofKind({ kind: 'decimal', value: Number(text) }, kind)
  if (text === '#') return ofKind({ kind: 'decimal', value: 1 }, kind)
  if (/^@[\w-]*$/.test(text)) return ofKind({ kind: 'example', value: 1 }, kind)
  const lower = text === text.toLowerCase()
  const roman: MarkerKind = lower ? 'lower-roman' : 'upper-roman'
  const alpha: MarkerKind = lower ? 'lower-alpha' : 'upper-alpha'
  const value = /^(?:[ivxlcdm]{1,7}|[IVXLCDM]{1,7})$/.test(text) ? romanValue(text) : undefined
  const isRoman = value !== undefined && value <= mostRoman
  if (kind === roman) return isRoman ? { kind, value } : undefined
  if (isRoman && kind === undefined && (text.length > 1 || value === 1)) return { kind: roman, value }
  if (!/^[a-zA-Z]$/.test(text)) return undefined
  return ofKind({ kind: alpha, value: text.toLowerCase().charCodeAt(0) - 96 }, kind)
}

function ofKind(marker: Marker, kind: MarkerKind | undefined): Marker | undefined {
  return kind === undefined || marker.kind === kind ? marker : undefined
}
