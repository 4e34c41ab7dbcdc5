import { placeOfField } from '../place.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'
import { forEach } from './for-contributors.ts'
import { limitedAmount } from './limited-amount.ts'

/** Authors: that there are some, how many, who is written to, and what each must give. */
export const checkContributors: Check = (submission) => {
  const { document, limits } = submission
  const { contributors } = document.metadata
  const place = placeOfField('contributors', submission)
  const item = { id: 'authors', title: 'Authors', key: 'contributors' }
  const says = 'every article has authors'
  if (contributors.length === 0) {
    const fix = 'Give “contributors” in the front matter, with names and affiliations.'
    return [{ ...item, ...place, state: 'red', evidence: 'There are none', says, fix }]
  }
  const evidence = `${contributors.length} ${contributors.length === 1 ? 'author' : 'authors'}`
  const fix = 'Ask the editor, or name a group as one author.'
  const named = { ...item, key: 'limits.authors', things: 'authors', fix }
  return [
    limits.authors
      ? { ...limitedAmount(contributors.length, limits.authors, named), ...place }
      : { ...item, ...place, state: 'green', evidence, says },
    ...corresponding(submission),
    ...forEach(
      submission,
      'email',
      'author-emails',
      'E-mail addresses',
      'email: …',
      (one) => one.email !== undefined,
    ),
    ...forEach(submission, 'orcid', 'author-orcids', 'ORCIDs', 'orcid: …', (one) => one.orcid !== undefined),
    ...roles(submission),
  ]
}

const corresponding: Check = (submission) => {
  const { contributors } = submission.document.metadata
  const { email, orcid } = submission.profile.contributors
  if (email === 'none' && orcid !== 'corresponding') return []
  const count = contributors.filter((one) => one.corresponding).length
  // One author alone needs no mark.
  const isClear = count > 0 || contributors.length === 1
  return [
    {
      id: 'corresponding-author',
      state: isClear ? 'green' : 'red',
      title: 'Corresponding author',
      evidence: count > 0 ? `${count} marked` : isClear ? 'One author, who is written to' : 'None is marked',
      says: 'someone to whom the journal writes',
      key: 'contributors',
      ...placeOfField('contributors', submission),
      ...(!isClear && { fix: 'Give “corresponding: true” to one author.' }),
    },
  ]
}

const roles: Check = (submission): CheckFinding[] => {
  const { contributors } = submission.document.metadata
  const { roles: requirement } = submission.profile.contributors
  const without = contributors.filter((one) => one.roles.length === 0).length
  const state = byRequirement(requirement, without === 0)
  if (!state || (requirement === 'optional' && without > 0)) return []
  return [
    {
      id: 'author-roles',
      state,
      title: 'CRediT roles',
      evidence:
        without === 0 ? 'All authors have roles' : `${without} of ${contributors.length} authors have none`,
      says: sayRequirement(requirement, 'CRediT roles'),
      key: 'contributors.roles',
      ...placeOfField('contributors', submission),
      ...(state !== 'green' && {
        fix: 'Give “roles: [Writing – original draft, …]” to each (https://credit.niso.org/).',
      }),
    },
  ]
}
