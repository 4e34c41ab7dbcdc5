import type { PhrasingContent } from 'mdast'
import type { Reading } from './construct.ts'

/** Directives that no other dialect has, and targets on a line of their own. */
const signs =
  /^[ \t]*(?:(?:`{3,}|:{3,})[ \t]*\{(?:figure|table|list-table|note|tip|warning|important|admonition|math|code-cell|code-block|image|include|bibliography|prf:[a-z]+)\}|\([^()\s]{1,100}\)=[ \t]*\r?$)/m

const known = new WeakMap<Reading, boolean>()

/** Whether a manuscript is written in MyST, by its own text: some signs mean one thing there and another elsewhere. */
export function speaksMyst(reading: Reading): boolean {
  const found = known.get(reading) ?? signs.test(reading.source)
  known.set(reading, found)
  return found
}

/** MyST prints references in brackets between parentheses, as it does works: `[@fig-map]` is “(Figure 1)”. */
export function inParentheses(content: PhrasingContent[]): PhrasingContent[] {
  const sign = (value: string): PhrasingContent => ({ type: 'text', value, data: { generated: true } })
  return [sign('('), ...content, sign(')')]
}
