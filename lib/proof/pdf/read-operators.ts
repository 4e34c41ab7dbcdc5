/** A name, such as `/F1`, without its slash. */
export class Name {
  constructor(readonly text: string) {}
}

/**
 * An operand of a content stream: a number, a string (a character for each byte), a name, an array or a
 * dictionary.
 */
export type Operand = number | string | Name | Operand[] | Map<string, Operand>

/** Takes an operator with its operands, which are its own only until it returns. */
export type TakeOperation = (operator: string, operands: readonly Operand[]) => void

/**
 * Reads a content stream (ISO 32000-1, 7.8.2) operation by operation. Inline images are passed over.
 *
 * @param content the stream, decoded, a character for each byte
 */
export function readOperations(content: string, take: TakeOperation): void {
  const reader = new Reader(content)
  const operands: Operand[] = []
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token)
      continue
    }
    if (token.text === 'BI') reader.skipInlineImage()
    else take(token.text, operands)
    operands.length = 0
  }
}

class Operator {
  constructor(readonly text: string) {}
}

const operators = new Map<string, Operator>()
const names = new Map<string, Name>()

// Character classes of ISO 32000-1, 7.2.2.
const WHITE = 1
const DELIMITER = 2
const classes = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = WHITE
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = DELIMITER

class Reader {
  readonly #content: string
  #at = 0

  constructor(content: string) {
    this.#content = content
  }

  /** @returns an operand, an operator, or nothing at the end */
  next(): Operand | Operator | undefined {
    // Containers are kept on a list of their own: how deep they nest is up to the file.
    let open: Operand[][] | undefined
    for (;;) {
      const token = this.#token()
      if (token === undefined) return undefined
      let done: Operand
      if (token instanceof Operator) {
        if (token.text === '[' || token.text === '<<') {
          open ??= []
          open.push([])
          continue
        }
        if (token.text === ']' || token.text === '>>') {
          const items = open?.pop()
          if (!items) continue
          done = token.text === ']' ? items : toMap(items)
        } else if (open?.length) done = named(token.text)
        else return token
      } else done = token
      const parent = open?.at(-1)
      if (!parent) return done
      parent.push(done)
    }
  }

  /** To the white space after `EI` (ISO 32000-1, 8.9.7). */
  skipInlineImage(): void {
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
    end.lastIndex = this.#at
    this.#at = end.exec(this.#content) ? end.lastIndex : this.#content.length
  }

  #token(): Operand | Operator | undefined {
    const content = this.#content
    let at = this.#at
    let code = content.charCodeAt(at)
    while (classes[code] === WHITE || code === 0x25) {
      if (code === 0x25) while (at < content.length && !/[\n\r]/.test(content[at] as string)) at++
      else at++
      code = content.charCodeAt(at)
    }
    this.#at = at
    if (at >= content.length) return undefined
    if (classes[code] === DELIMITER) return this.#delimited(code)
    const text = this.#regular(at)
    // Numbers begin with a figure, a sign or a point (7.3.3).
    const number = code <= 0x39 && code >= 0x2b ? Number(text) : Number.NaN
    if (!Number.isNaN(number)) return number
    return operatorOf(text)
  }

  #regular(from: number): string {
    let at = from
    while (at < this.#content.length && classes[this.#content.charCodeAt(at)] === 0) at++
    this.#at = at
    return this.#content.slice(from, at)
  }

  #delimited(code: number): Operand | Operator {
    const at = this.#at++
    if (code === 0x28) return this.#literal()
    if (code === 0x2f) return named(this.#regular(at + 1))
    if ((code === 0x3c || code === 0x3e) && this.#content.charCodeAt(at + 1) === code) {
      this.#at++
      return operatorOf(code === 0x3c ? '<<' : '>>')
    }
    if (code === 0x3c) return this.#hexadecimal()
    return operatorOf(String.fromCharCode(code))
  }

  /** 7.3.4.3. */
  #hexadecimal(): string {
    let end = this.#content.indexOf('>', this.#at)
    if (end < 0) end = this.#content.length
    let digits = this.#content.slice(this.#at, end)
    this.#at = end + 1
    if (!/^(?:[0-9A-Fa-f]{2})*$/.test(digits)) {
      digits = digits.replace(/[^0-9A-Fa-f]/g, '')
      if (digits.length % 2) digits += '0'
    }
    return Buffer.from(digits, 'hex').toString('latin1')
  }

  /** 7.3.4.2. */
  #literal(): string {
    const content = this.#content
    const from = this.#at
    let depth = 1
    let at = from
    for (; at < content.length; at++) {
      const code = content.charCodeAt(at)
      if (code === 0x5c) at++
      else if (code === 0x28) depth++
      else if (code === 0x29 && --depth === 0) break
    }
    this.#at = at + 1
    return content
      .slice(from, at)
      .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, sign?: string) =>
        octal
          ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
          : (escapes.get(sign ?? '') ?? sign ?? ''),
      )
  }
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
])

function operatorOf(text: string): Operator {
  let operator = operators.get(text)
  if (!operator) {
    operator = new Operator(text)
    if (text.length < 4) operators.set(text, operator)
  }
  return operator
}

function named(text: string): Name {
  let name = names.get(text)
  if (!name) {
    name = new Name(
      text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    if (names.size < 1000) names.set(text, name)
  }
  return name
}

function toMap(items: readonly Operand[]): Map<string, Operand> {
  const map = new Map<string, Operand>()
  for (let at = 0; at + 1 < items.length; at += 2) {
    const key = items[at]
    if (key instanceof Name) map.set(key.text, items[at + 1] as Operand)
  }
  return map
}
