import { groupEnd } from './scan.ts'

const longest = 2000
const definition =
  /\\(?:(new|renew|provide)command|(DeclareMathOperator)|def)\*?[ \t]*(\{[ \t]*\\[A-Za-z]+[ \t]*\}|\\[A-Za-z]+)[ \t]*(?:(?:\[\d\]|(?:#\d)+)[ \t]*)?(?=\{)/g

/**
 * Macros for formulas that a piece of LaTeX defines, as a preamble in `header-includes` does: `\newcommand`,
 * `\renewcommand`, `\providecommand`, `\DeclareMathOperator`, `\def`. Those with an optional argument are left out.
 *
 * @param text LaTeX, with anything else around it
 * @returns what each stands for, by command with its backslash; the last definition counts, as in LaTeX
 */
export function texDefinitions(text: string): Record<string, string> {
  const macros: Record<string, string> = {}
  for (const match of text.matchAll(definition)) {
    const start = match.index + match[0].length
    const end = groupEnd(text, start, Math.min(text.length, start + longest))
    if (end === undefined) continue
    const name = match[3]!.replace(/[{}\s]/g, '')
    const value = text.slice(start + 1, end - 1)
    macros[name] = match[2] ? `\\operatorname{${value}}` : value
  }
  return macros
}
