import { decodeReferences } from '../../diagnostics/character-references.ts'

/** An ampersand of LaTeX and what is left of a character reference: `\&amp;`, and `{\&}amp$\mathsemicolon$` of Crossref's. */
const halfEscaped = /(?:\{\\&\}|\\&)amp(?:;|\$\\mathsemicolon\$)/g

/**
 * A field of BibTeX with the characters that references of HTML stand for: sites and reference managers export
 * `Astronomy &amp; Astrophysics`, `M&uuml;ller`.
 *
 * @returns LaTeX: signs that have a meaning there are escaped
 */
export function withoutReferences(source: string): string {
  if (!source.includes('&')) return source
  return decodeReferences(source.replace(halfEscaped, '\\&'), (characters) =>
    characters.replace(/[#$%&_{}]/g, '\\$&'),
  )
}
