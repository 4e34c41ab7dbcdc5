import { plainQuantities } from './siunitx.ts'

/**
 * What Temml, which turns formulas into MathML, does not know of LaTeX and can be told in its own terms: macros by
 * command. References inside formulas show the label that they name, for want of its number.
 */
const commonMacros: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  '\\makebox': '\\text{#1}',
  '\\ensuremath': '#1',
  '\\mathds': '\\mathbb{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\xspace': '',
  '\\hfill': '\\quad',
  '\\DeclareMathOperator': '\\gdef#1{\\operatorname{#2}}',
  '\\ref': '\\text{#1}',
  '\\eqref': '\\text{(#1)}',
}

/**
 * The macros of a document, as Temml takes them: a new table for each document, since formulas may add to it.
 *
 * @param own the front matter's macros: command, with its backslash, and what it stands for
 */
export function texMacros(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...commonMacros, ...own }
}

/** TeX with environments that Temml lacks written as those that it has. */
export function knownTex(tex: string): string {
  return (
    plainQuantities(tex)
      .replaceAll(/\\begin\{eqnarray(\*?)\}/g, '\\begin{array}{rcl}')
      .replaceAll(/\\end\{eqnarray(\*?)\}/g, '\\end{array}')
      // The number is galley's: Temml would leave empty marks for a style sheet to count.
      .replaceAll(/\\(begin|end)\{(equation|align|gather|multline|alignat|flalign)\}/g, '\\$1{$2*}')
  )
}

/** What a converter of TeX says is wrong, without the excerpt that it appends; the excerpt is in the manuscript. */
export function texFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/ at (?:position \d+|end of input):[\s\S]*$/, '').trim()
}
