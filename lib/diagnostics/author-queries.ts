import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Finding, report } from './report.ts'

/** A message that is a question to the author. */
export interface QueryMessage extends VFileMessage {
  query: { number: number; question: string }
}

/** A question to the author, as reports list it. */
export interface AuthorQuery {
  /** From 1, in the order of the manuscript. */
  number: number
  question: string
  /** From 1. */
  line: number
}

/** A question, with its place. */
export type Question = Pick<Finding, 'place' | 'foreign'> & { question: string }

/**
 * Puts questions to the author, numbered from 1 in the order given.
 *
 * @param final whether an open question is an error, because the manuscript is to be final
 */
export function askAuthor(file: VFile, questions: readonly Question[], final = false): void {
  for (const [index, { question, ...place }] of questions.entries()) {
    const number = index + 1
    const message = report(file, 'query/author-query', {
      reason: `Author query ${number}: ${question}`,
      ...place,
      ...(final && { severity: 'error' }),
      note: 'Answer it in the text, then take the query out.',
    })
    Object.assign(message, { query: { number, question } })
  }
}

/** Whether a message is a question to the author. */
export function isQuery(message: VFileMessage): message is QueryMessage {
  return 'query' in message && message.ruleId === 'author-query'
}

/** The questions among messages, by number. */
export function authorQueries(messages: readonly VFileMessage[]): AuthorQuery[] {
  return messages
    .filter(isQuery)
    .map(({ query, line }) => ({ ...query, line: line ?? 1 }))
    .sort((a, b) => a.number - b.number)
}
