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
 * few between fields, spaces in a key. Lengths stay, so that places agree with the file.
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

function put(source: string, at: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at + text.length)
}
