import type { VFile } from 'vfile'
import type { FrontmatterRuleId } from '../diagnostics/registry/frontmatter.ts'
import type { StageRuleId } from '../diagnostics/registry.ts'
import { type Finding, report } from '../diagnostics/report.ts'
import { placeOfSpan, type Span } from './yaml/located.ts'

/** More messages of one kind say no more: the file is then something else than front matter. */
const most = 50

/** Says something about a range of the front matter, or of a file beside the manuscript. */
export interface Speak {
  (rule: FrontmatterRuleId, span: Span, finding: Finding): void
  /** Whether a rule has said so much that another message would not be kept. */
  spent(rule: FrontmatterRuleId): boolean
  /** Whether this is the first time that a topic comes up. */
  first(topic: string): boolean
}

/**
 * Speaks into a file's list of messages, at most fifty times for one rule; the fiftieth says that there are more.
 *
 * @param kind what is read: a journal's profile says the same under ids of its own
 */
export function speakInto(file: VFile, kind: 'frontmatter' | 'profile' = 'frontmatter'): Speak {
  const counts = new Map<FrontmatterRuleId, number>()
  const speak = (rule: FrontmatterRuleId, span: Span, finding: Finding): void => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    if (count > most) return
    const more = count === most ? ' There may be more of these; they are not listed.' : ''
    const id = rule.replace('frontmatter/', `${kind}/`) as StageRuleId
    report(file, id, { ...finding, ...placeOfSpan(span), note: `${finding.note ?? ''}${more}`.trim() })
  }
  const topics = new Set<string>()
  return Object.assign(speak, {
    spent: (rule: FrontmatterRuleId) => (counts.get(rule) ?? 0) >= most,
    first: (topic: string) => topics.size < topics.add(topic).size,
  })
}

/** Says nothing. */
export const silent: Speak = Object.assign(() => {}, { spent: () => true, first: () => false })
