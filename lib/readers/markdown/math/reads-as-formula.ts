/**
 * Whether the text between `\(` and `\)`, or `\[` and `\]`, is a formula. To pandoc these are escaped brackets, and
 * many a converter writes `\[sic\]` and `\[1\]`; to LaTeX, MyST and most other readers they are formulas.
 */
export function readsAsFormula(text: string, display: boolean): boolean {
  if (/\\\p{L}|[\^_=<>]/u.test(text)) return true
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length === 0 || words.some((word) => word.length > 1)) return false
  return !display || /[-+*/|]/.test(text)
}

/** Whether the text between `$ ` and ` $` is a formula: with a command or a script in it, or without any word. */
export function readsAsSpacedFormula(text: string): boolean {
  if (/\\\p{L}|[\^_]/u.test(text)) return true
  const words = text.match(/\p{L}+/gu) ?? []
  return words.length > 0 && words.every((word) => word.length === 1)
}
