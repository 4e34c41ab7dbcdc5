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
  const known = plainQuantities(tex)
    .replaceAll(/\\begin\{eqnarray(\*?)\}/g, '\\begin{array}{rcl}')
    .replaceAll(/\\end\{eqnarray(\*?)\}/g, '\\end{array}')
    // The number is galley's: Temml would leave empty marks for a style sheet to count.
    .replaceAll(/\\(begin|end)\{(equation|align|gather|multline|alignat|flalign)\}/g, '\\$1{$2*}')
  return isAligned(known) ? `\\begin{aligned}${known}\\end{aligned}` : known
}

/** Whether a formula has marks of alignment that no environment reads, as those of MyST and Sphinx may. */
function isAligned(tex: string): boolean {
  if (!tex.includes('&')) return false
  let depth = 0
  for (const [sign] of tex.matchAll(/\\(?:begin|end)(?=\{)|\\[\s\S]|[{}&]/g)) {
    if (sign === '\\begin' || sign === '{') depth++
    else if (sign === '\\end' || sign === '}') depth--
    else if (sign === '&' && depth === 0) return true
  }
  return false
}

/** What a converter of TeX says is wrong, without the excerpt that it appends; the excerpt is in the manuscript. */
export function texFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/ at (?:position \d+|end of input):[\s\S]*$/, '').trim()
}
