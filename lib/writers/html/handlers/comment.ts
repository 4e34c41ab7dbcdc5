import type { Result } from '../element.ts'

/** A comment of the author: in no output. */
export function comment(): Result {
  return undefined
}
