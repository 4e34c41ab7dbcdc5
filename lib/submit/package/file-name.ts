import type { Metadata } from '../../frontmatter/metadata.ts'
import { fold } from '../audit/fold.ts'
import { personName } from '../person-name.ts'

/** What fills the placeholders of a file's name. */
export interface NameParts {
  metadata: Metadata
  /** Of the manuscript's file. */
  stem: string
  /** Without the full stop. */
  extension: string
  /** Of a figure or a supplement. */
  number?: string
}

/** Fills `{id}`, `{family}`, `{year}`, `{number}` and `{extension}` of a file's name. */
export function fileName(pattern: string, { metadata, stem, extension, number = '1' }: NameParts): string {
  const [first] = metadata.contributors
  const { published, date } = metadata.dates
  const parts: Readonly<Record<string, string>> = {
    id: metadata.ids['publisher-id'] ?? stem,
    family: first
      ? fold(first.family ?? personName(first))
          .words.trim()
          .replaceAll(' ', '-')
      : 'manuscript',
    year: String(published?.year ?? date?.year ?? 'undated'),
    number,
    extension,
  }
  return pattern
    .replace(/\{(\w+)\}/g, (whole, part: string) =>
      Object.hasOwn(parts, part) ? (parts[part] ?? '') : whole,
    )
    .replace(/\s+/g, '-')
}
