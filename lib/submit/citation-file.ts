import { parseDocument } from 'yaml'

/** Family names, or names of groups, of the authors in a `CITATION.cff`; those of the preferred citation first. */
export function citationFileAuthors(text: string): string[] {
  const document = parseDocument(text, { logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const root: unknown = document.toJS({ maxAliasCount: 20 })
  const preferred = field(root, 'preferred-citation')
  const authors = field(preferred, 'authors') ?? field(root, 'authors')
  const list: unknown[] = Array.isArray(authors) ? authors : []
  return list.flatMap((author) => {
    const name = field(author, 'family-names') ?? field(author, 'name') ?? field(author, 'alias')
    return typeof name === 'string' ? [name] : []
  })
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
