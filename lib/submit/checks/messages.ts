import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../../diagnostics/report.ts'
import { placeOfField } from '../place.ts'
import type { Submission } from '../submission.ts'
import type { Check, CheckFinding } from './check.ts'

/** What reading the manuscript found wrong: identifiers and dates, citations, images, open questions. */
export const checkMessages: Check = (submission) => [
  ofKind(
    submission,
    'metadata',
    'Identifiers, dates and other metadata',
    'frontmatter',
    'metadata that are valid',
  ),
  ofKind(submission, 'citations', 'Citations', 'citation', 'citations that lead to references'),
  ofKind(
    submission,
    'cross-references-and-images',
    'Cross-references and images',
    'transform',
    'references and images that are there',
  ),
  ...queries(submission),
]

function ofKind({ file }: Submission, id: string, title: string, kind: string, says: string): CheckFinding {
  const messages = file.messages
    .filter((message) => (message as { ruleKind?: string }).ruleKind === kind)
    .filter((message) => severityOf(message) !== 'suggestion')
    // The title and what nothing cites have items of their own.
    .filter((message) => !/title|^not-cited$/.test(message.ruleId ?? ''))
    .sort((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
  const details = messages.map((message) => ({
    text: message.reason,
    place: { path: message.file ?? file.path, line: message.line ?? 1, column: message.column ?? 1 },
  }))
  const [first] = details
  return {
    id,
    state: messages.some(isWrong) ? 'red' : first ? 'amber' : 'green',
    title,
    evidence: first ? `${details.length}: ${first.text}` : 'Nothing wrong was found',
    says,
    key: 'title',
    details: details.slice(1),
    ...(first && { place: first.place, fix: 'galley lint shows each with what to do.' }),
  }
}

/** What an upload system refuses: errors, and identifiers whose form or check digit is wrong. */
function isWrong(message: VFileMessage): boolean {
  return severityOf(message) === 'error' || /^invalid-/.test(message.ruleId ?? '')
}

function queries(submission: Submission): CheckFinding[] {
  const open = submission.document.metadata.queries
  if (open.length === 0) return []
  return [
    {
      id: 'author-queries',
      state: 'amber',
      title: 'Open questions',
      evidence: `${open.length} ${open.length === 1 ? 'question' : 'questions'} to the author`,
      says: 'a manuscript without open questions',
      key: 'title',
      ...placeOfField('queries', submission),
      details: open.map((text, index) => ({ text, ...placeOfField(`queries.${index}`, submission) })),
      fix: 'Answer them and take them out of “queries”.',
    },
  ]
}
