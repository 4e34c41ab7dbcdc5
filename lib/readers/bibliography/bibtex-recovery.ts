/** A slip that was read past: what stands there, and what should. */
export interface Slip {
  /** Offset in the entry's source. */
  offset: number
  length: number
  /** “Unexpected …, expected …”. */
  reason: string
  expected?: string[]
}

/** An entry's source made readable, character for character in its place. */
export interface Mended {
  source: string
  /** None for what is no mistake. */
  slip?: Slip
}

/**
 * Gets past what stops the grammar but leaves no doubt: a comment line within an entry, a comma too many or too
 * few between fields, spaces in a key, a field or an entry that is not closed. Lengths stay, so that places agree
 * with the file.
 *
 * @param source of one entry
 * @param offset where the grammar stopped
 * @returns nothing where the entry cannot be read with certainty
 */
export function mend(source: string, offset: number): Mended | undefined {
  const uncommented = source.replace(/^[ \t]*%.*$/gm, (line) => ' '.repeat(line.length))
  if (uncommented !== source) return { source: uncommented }

  const [head, written = ''] = /^@\s*\w+\s*[{(]\s*([^\s,{}="'#%\\][^,{}="'#%\\]{0,200}),/.exec(source) ?? ['']
  const key = written.trimEnd()
  if (/\s/.test(key) && offset <= head.length) {
    const at = head.indexOf(key)
    return {
      source: put(source, at, key.replace(/\s/g, '_')),
      slip: {
        offset: at,
        length: key.length,
        reason: `Unexpected space in the key “${key}”, expected a key in one piece`,
      },
    }
  }
  if (source.slice(offset).trim() === '') return closed(source, key)
  const before = source.slice(0, offset).trimEnd()
  const found = source[offset]
  if (found === ',' && before.endsWith(',')) {
    return {
      source: put(source, offset, ' '),
      slip: { offset, length: 1, reason: 'Unexpected second comma, expected the next field' },
    }
  }
  if (found !== undefined && /[A-Za-z]/.test(found) && /[}"\w]$/.test(before) && before.length < offset) {
    const [field = ''] = /^[\w:-]+/.exec(source.slice(offset, offset + 40)) ?? []
    return {
      source: put(source, before.length, ','),
      slip: {
        offset: before.length,
        length: 1,
        reason: `Unexpected field “${field}” straight after a value, expected a comma between them`,
        expected: [','],
      },
    }
  }
  return undefined
}

const fieldStart = /^[ \t]*[A-Za-z][\w-]{0,40}[ \t]*=[ \t]*\{/

/** A field of one line whose brace is open where the next field begins, or the entry's own last brace. */
function closed(source: string, key: string): Mended | undefined {
  const lines = source.split('\n')
  let start = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const ends = next !== undefined && (fieldStart.test(next) || /^[ \t]*\}[ \t]*$/.test(next))
    if (ends && fieldStart.test(line) && openBraces(line) === 1) {
      const [name = ''] = /[A-Za-z][\w-]*/.exec(line) ?? []
      const text = line.trimEnd()
      const comma = text.endsWith(',')
      const last = comma ? text.slice(0, -1).trimEnd() : text
      const isBracket = /[)\]]$/.test(last)
      if (isBracket && !balanced(last)) {
        const at = start + last.length - 1
        return { source: put(source, at, '}'), slip: open(at, source[at]!, name) }
      }
      // The line's end takes the comma, whose place the brace takes.
      const at = start + (comma ? text.length - 1 : text.length)
      const mended = comma ? put(source, at, '},') : put(source, at, '}')
      if (mended.length === source.length) return { source: mended, slip: open(at, source[at]!.trim(), name) }
    }
    start += line.length + 1
  }
  const end = source.trimEnd().length
  // `title = {Unclosed, year = 2001}`: it is a field that is open, and where it ends is for the author to say.
  const holdsField = /\{[^{}]*,\s*[A-Za-z]{1,30}\s*=\s*[\w"{]/.test(source.slice(source.indexOf('{') + 1))
  if (openBraces(source) !== 1 || end === source.length || holdsField) return undefined
  return {
    source: put(source, end, '}'),
    slip: {
      offset: Math.max(0, end - 1),
      length: 1,
      reason: `Unexpected end of the entry “${key}”, expected the brace that closes it`,
    },
  }
}

function open(offset: number, found: string, name: string): Slip {
  return {
    offset,
    length: 1,
    reason: `Unexpected ${found === '' ? 'end of the line' : `“${found}”`} in the field “${name}”, expected the brace that closes it`,
  }
}

/** Whether round and square brackets of a text come in pairs. */
function balanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length
  return count('(') === count(')') && count('[') === count(']')
}

/** How many braces a text leaves open; negative where it closes more than it opens. */
export function openBraces(source: string): number {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '{') depth++
    else if (source[at] === '}') depth--
  }
  return depth
}

function put(source: string, at: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at + text.length)
}
