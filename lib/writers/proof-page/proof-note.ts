import type { Severity } from '../../diagnostics/rule-entry.ts'

/** One note in the margin of a proof. */
export interface ProofNote {
  /** From 1, in the order of the manuscript. */
  number: number
  kind: 'query' | 'finding'
  severity: Severity
  /** `kind/rule`. */
  rule: string
  /** What is wrong, or the question. */
  reason: string
  /** The evidence, and what to do. */
  note?: string
  /** The other place that makes it wrong. */
  cause?: string
  /** The file, where it is not the manuscript. */
  file?: string
  /** From 1. */
  line?: number
  /** Offsets in the manuscript's source, in UTF-16 units. */
  start?: number
  end?: number
  /** What stands there. */
  before?: string
  /** What may stand there instead; each can be put in as it is. */
  choices: string[]
  /** Whether a build makes the change by itself. */
  certain: boolean
}
