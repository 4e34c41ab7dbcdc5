/** YAML 1.2.2, 5.7: single-character escapes of double-quoted scalars. */
const single: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\t': '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
}
const hexadecimal: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Commands of TeX that begin like the escapes of a line end and a tab. */
const tex =
  /^(?:nabla|neq?|not|nu|rangle|rho|rightarrow|rm|tan|tau|text[a-z]{0,9}|theta|tilde|times|to)(?![a-z])/

/** Whether a command of TeX stands where its author forgot that `"…"` has escapes: nobody means a bell or a backspace. */
function isTex(source: string, start: number): boolean {
  const word = source.slice(start + 1, start + 16)
  return /^[abefv][A-Za-z]/.test(word) || tex.test(word)
}

/**
 * Reads an escape.
 *
 * @param start offset of its backslash
 * @returns what it stands for, how many UTF-16 units of the source it takes, and whether it joins two lines;
 *   a faulty escape stands for itself
 */
export function readEscape(
  source: string,
  start: number,
  end: number,
): { text: string; length: number; joinsLines?: true } {
  const kind = source[start + 1]
  if (kind === undefined || start + 1 >= end) return { text: '\\', length: 1 }
  if (kind === '\n') return { text: '', length: 2, joinsLines: true }
  if (kind === '\r' && source[start + 2] === '\n') return { text: '', length: 3, joinsLines: true }
  if (isTex(source, start)) return { text: `\\${kind}`, length: 2 }
  const known = Object.hasOwn(single, kind) ? single[kind] : undefined
  if (known !== undefined) return { text: known, length: 2 }
  const digits = Object.hasOwn(hexadecimal, kind) ? hexadecimal[kind]! : 0
  const code = source.slice(start + 2, Math.min(end, start + 2 + digits))
  if (digits > 0 && code.length === digits && /^[0-9a-f]+$/i.test(code)) {
    const point = Number.parseInt(code, 16)
    if (point <= 0x10ffff) return { text: String.fromCodePoint(point), length: 2 + digits }
  }
  return { text: `\\${kind}`, length: 2 }
}
