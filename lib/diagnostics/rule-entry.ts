/**
 * How certain a finding is. Error: certainly wrong. Warning: probably wrong, the author must look. Suggestion:
 * consistency and style.
 */
export type Severity = 'error' | 'warning' | 'suggestion'

/** One line of a registry of message ids. */
export interface RuleEntry {
  severity: Severity
  /** One sentence that says what the rule finds; printed in the docs. */
  summary: string
}

/** Message ids, `kind/rule`, and what they mean. */
export type RuleTable = Readonly<Record<`${string}/${string}`, RuleEntry>>
