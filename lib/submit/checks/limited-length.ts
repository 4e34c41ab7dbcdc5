import type { LengthLimit } from '../../profile/limits.ts'
import { measure } from '../count/words.ts'
import type { CheckFinding } from './check.ts'
import { number, sayLimit, withinLimit } from './within-limit.ts'

/** An item for the length of a text. */
export function limitedLength(
  text: string,
  limit: LengthLimit,
  { id, title, key, fix }: { id: string; title: string; key: string; fix: string },
): CheckFinding {
  const found = measure(text, limit.unit)
  const { state, excess } = withinLimit(found, limit)
  return {
    id,
    title,
    key,
    state,
    evidence: `${number(found)} ${limit.unit.replaceAll('-', ' ')}${excess}`,
    says: sayLimit(limit, limit.unit),
    ...(state !== 'green' && { fix }),
  }
}
