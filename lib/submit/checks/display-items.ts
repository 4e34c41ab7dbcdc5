import type { Check } from './check.ts'
import { limitedAmount } from './limited-amount.ts'

/** How many figures and tables there are. */
export const checkDisplayItems: Check = ({ limits, tally }) => {
  const kinds = [
    ['figures', 'figures', 'Figures', tally.figures],
    ['tables', 'tables', 'Tables', tally.tables],
    ['display-items', 'displayItems', 'Figures and tables', tally.figures + tally.tables],
  ] as const
  return kinds.flatMap(([id, rule, title, found]) => {
    const limit = limits[rule]
    const fix = 'Move some to the supplementary material, or join them.'
    const things = title.toLowerCase()
    return limit ? [limitedAmount(found, limit, { id, title, key: `limits.${rule}`, fix, things })] : []
  })
}
