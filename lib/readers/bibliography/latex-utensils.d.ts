/** The BibTeX grammar alone: the package's main module would load its LaTeX grammars as well (600 kB). */
declare module 'latex-utensils/out/src/bibtex/bibtex_parser_simple.js' {
  import type { bibtexParser } from 'latex-utensils'

  const grammar: { parse(text: string): bibtexParser.BibtexAst }
  export default grammar
}
