import { placeOfField } from '../place.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check } from './check.ts'
import { limitedAmount } from './limited-amount.ts'

/** Whether there are keywords, and how many. */
export const checkKeywords: Check = (submission) => {
  const { document, profile, limits } = submission
  const found = document.metadata.keywords.length
  const state = byRequirement(profile.keywords, found > 0)
  if (!state) return []
  const item = { id: 'keywords', title: 'Keywords', ...placeOfField('keywords', submission) }
  const fix = 'Set the list under “keywords” in the front matter.'
  if (limits.keywords && found > 0 && state === 'green') {
    const named = { ...item, key: 'limits.keywords', things: 'keywords', fix }
    return [{ ...item, ...limitedAmount(found, limits.keywords, named) }]
  }
  return [
    {
      ...item,
      state,
      key: 'keywords',
      evidence: found === 0 ? 'There are none' : `${found} keywords`,
      says: sayRequirement(profile.keywords, 'keywords'),
      ...(state !== 'green' && { fix }),
    },
  ]
}
