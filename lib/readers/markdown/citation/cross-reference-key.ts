import type { Reading } from '../construct.ts'
import { seriesOf } from '../float-series.ts'

/**
 * Keys that name a part of the document and never a work: pandoc-crossref's `fig:`, `tbl:`, `eq:`, `sec:`, `lst:`
 * (its manual, “Prefixes”), LaTeX's usual `tab:` and its kin, and Quarto's `fig-`… (“Cross-reference options”).
 */
const withColon =
  /^(?:fig|figure|tbl|tab|table|eq|eqn|equation|sec|section|lst|alg|app|vid|thm|lem|cor|prp|def|exm):/i
const withHyphen = /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-/i

/**
 * Whether a key after `@` refers to a part of this document.
 *
 * @param reading knows the series of floats that the manuscript adds
 */
export function isCrossReferenceKey(key: string, reading?: Reading): boolean {
  if (withColon.test(key) || withHyphen.test(key)) return true
  return reading !== undefined && seriesOf(key, reading) !== undefined
}
