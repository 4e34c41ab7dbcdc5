/**
 * Ids that are legal in XML 1.0 (NCName) and in HTML, and unique in one document.
 */
export class Ids {
  readonly #taken = new Set<string>()

  /** Marks an id as used. */
  reserve(id: string): void {
    this.#taken.add(id)
  }

  /**
   * An id made from what the author wrote.
   *
   * @param label an author's label (`fig:map`) or a title
   * @param prefix what to begin with where the label alone cannot be an id
   * @returns the label with every illegal run of characters as one hyphen, and a number behind it where that
   *   id is taken
   */
  make(label: string, prefix: string): string {
    const base = toNcName(label, prefix)
    let id = base
    for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`
    this.#taken.add(id)
    return id
  }
}

/** Prefixes of the ids that citations, references and notes have. */
const reserved = /^(?:ref|cite|note|call|cor|aff)-?\d*(?:-|$)/

function toNcName(label: string, prefix: string): string {
  const name = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
  if (name === '') return prefix
  return /^[\p{L}_]/u.test(name) && !reserved.test(name) ? name : `${prefix}-${name}`
}
