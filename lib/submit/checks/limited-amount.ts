import type { AmountLimit } from '../../profile/limits.ts'
import type { CheckFinding } from './check.ts'
import { number, sayLimit, withinLimit } from './within-limit.ts'

/** An item for how many of something there are. */
export function limitedAmount(
  found: number,
  limit: AmountLimit,
  { id, title, key, fix, things }: { id: string; title: string; key: string; fix: string; things: string },
): CheckFinding {
  const { state, excess } = withinLimit(found, limit)
  return {
    id,
    title,
    key,
    state,
    evidence: `${number(found)} ${things}${excess}`,
    says: sayLimit(limit, things),
    ...(state !== 'green' && { fix }),
  }
}
