import { placeOfField } from '../place.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check } from './check.ts'

/** Whether there is a licence. */
export const checkLicence: Check = (submission) => {
  const { licence } = submission.document.metadata
  const state = byRequirement(submission.profile.licence, licence !== undefined)
  if (!state) return []
  return [
    {
      id: 'licence',
      state,
      title: 'Licence',
      evidence: licence ? (licence.id ?? licence.url ?? licence.name ?? 'There is one') : 'There is none',
      says: sayRequirement(submission.profile.licence, 'licence'),
      key: 'licence',
      ...placeOfField('licence', submission),
      ...(state !== 'green' && {
        fix: licence ? 'Take it out.' : 'Give “licence: CC-BY-4.0”, if that is the one.',
      }),
    },
  ]
}
