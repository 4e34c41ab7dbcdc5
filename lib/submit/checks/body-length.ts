import { textOfParts } from '../count/tally.ts'
import { measure } from '../count/words.ts'
import type { Check } from './check.ts'
import { number, sayLimit, withinLimit } from './within-limit.ts'

/** Length of the whole, counted as the journal counts. */
export const checkBodyLength: Check = ({ limits, tally, file }) => {
  const limit = limits.body
  if (!limit || (limit.min === undefined && limit.max === undefined)) return []
  const text = textOfParts(tally, limit.counts)
  // Parts are counted apart, so that no word at the edge of two is taken for one.
  const found = measure(text, limit.unit)
  const { state, excess } = withinLimit(found, limit, limit.tolerance)
  const parts = limit.counts.map((part) => part.replaceAll('-', ' ')).join(', ')
  const tolerance = limit.tolerance > 0 ? `; ${limit.tolerance} % more are tolerated` : ''
  return [
    {
      id: 'body-length',
      state,
      title: 'Length',
      evidence: `${number(found)} ${limit.unit.replaceAll('-', ' ')}${excess}, counting ${parts}`,
      says: `${sayLimit(limit, limit.unit)}, counting ${parts}${tolerance}`,
      key: 'limits.body',
      place: { path: file.path, line: 1, column: 1 },
      ...(state !== 'green' && { fix: 'The counts by section show where the words are.' }),
    },
  ]
}
