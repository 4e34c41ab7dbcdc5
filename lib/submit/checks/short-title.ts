import { frontText } from '../front-text.ts'
import { placeOfField } from '../place.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check } from './check.ts'
import { limitedLength } from './limited-length.ts'

/** Whether there is a short title for running heads, and how long it is. */
export const checkShortTitle: Check = (submission) => {
  const { document, profile, limits } = submission
  const text = frontText(document, 'shortTitle')
  const state = byRequirement(profile.shortTitle, text !== '')
  if (!state) return []
  const item = { id: 'short-title', title: 'Short title', ...placeOfField('shortTitle', submission) }
  if (state === 'green' && text !== '' && limits.shortTitle) {
    const named = { ...item, key: 'limits.shortTitle', fix: 'Shorten “short-title”.' }
    return [{ ...item, ...limitedLength(text, limits.shortTitle, named) }]
  }
  return [
    {
      ...item,
      state,
      key: 'shortTitle',
      evidence: text === '' ? 'There is none' : 'There is one',
      says: sayRequirement(profile.shortTitle, 'short title'),
      ...(state !== 'green' && { fix: text === '' ? 'Give “short-title: …”.' : 'Remove “short-title”.' }),
    },
  ]
}
