import { type LocatedScalar, slice, trimmed } from '../yaml/located.ts'

/** Words that institutions are called by, in the languages that front matters are in. */
const institutions =
  /\b(?:univers|institut|instituci|depart|school|college|facult|laborat|hospital|cent(?:re|er|ro)\b|academ|escuela|hochschule|ministr|ETH\b|MIT\b|CNRS\b|CSIC\b|INRAE?\b)/i

/** What is no address: whom to write to, thanks, what the authors did. */
const notAddress =
  /\b(?:correspond|equal|contribut|thank|support|fund|grant|present address|current|now at|deceased|author)/i

const mail = /[^\s<>()[\],;:@]{1,64}@[^\s<>()[\],;:@]{1,255}/

/**
 * The institution in a note on an author that says nothing else: `^[Kiel University]`,
 * `^[Kiel University - jane@kiel.example]`.
 *
 * @returns nothing where the note says more
 */
export function institutionIn(note: LocatedScalar): LocatedScalar | undefined {
  const { text } = note
  if (text.length > 300 || notAddress.test(text)) return undefined
  const address = mail.exec(text)
  const rest = address ? text.slice(address.index + address[0].length) : ''
  if (/[\p{L}\d]/u.test(rest)) return undefined
  const before = text.slice(0, address?.index ?? text.length)
  const words = before.replace(/e-?mail[\s:]{0,4}$/i, '').trimEnd()
  const end = words.length - (/[-<([,;:–—\s]{1,8}$/.exec(words)?.[0].length ?? 0)
  const said = text.slice(0, end)
  // Two sentences, or a link, say more.
  if (!institutions.test(said) || /[.!?]\s+\p{Lu}\p{Ll}/u.test(said) || /[[\]]/.test(said)) return undefined
  return trimmed(slice(note, 0, end))
}
