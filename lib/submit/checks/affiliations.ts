import { placeOfField } from '../place.ts'
import type { Submission } from '../submission.ts'
import { byRequirement, sayRequirement } from './by-requirement.ts'
import type { Check, CheckFinding } from './check.ts'
import { forEach } from './for-contributors.ts'

/** Affiliations: that authors have them, and that they name a country. */
export const checkAffiliations: Check = (submission) => {
  const { contributors, affiliations } = submission.document.metadata
  const known = new Set(affiliations.map(({ id }) => id))
  const how = 'affiliations: [1]'
  const found =
    contributors.length > 0
      ? forEach(submission, 'affiliations', 'affiliations', 'Affiliations', how, (one) =>
          one.affiliations.some((id) => known.has(id)),
        )
      : withoutAuthors(submission)
  return [...found, ...countries(submission)]
}

function withoutAuthors(submission: Submission): CheckFinding[] {
  if (submission.profile.contributors.affiliations === 'none') return []
  const count = submission.document.metadata.affiliations.length
  return [
    {
      id: 'affiliations',
      state: count > 0 ? 'green' : 'red',
      title: 'Affiliations',
      evidence: count > 0 ? `${count}, and no author who has them` : 'There are none',
      says: 'affiliations of the authors',
      key: 'contributors.affiliations',
      ...placeOfField('affiliations', submission),
      ...(count === 0 && { fix: 'Give “affiliations” in the front matter, and name them at each author.' }),
    },
  ]
}

function countries(submission: Submission): CheckFinding[] {
  const { affiliations } = submission.document.metadata
  const { countries: requirement } = submission.profile.contributors
  const without = affiliations
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.countryCode === undefined && one.country === undefined)
  const state = byRequirement(requirement, without.length === 0)
  const first = without[0]
  if (!state || requirement === 'forbidden' || affiliations.length === 0) return []
  return [
    {
      id: 'affiliation-countries',
      state,
      title: 'Countries of affiliations',
      evidence: first
        ? `Missing: ${without.map(({ one }) => one.institution ?? one.text ?? one.id).join('; ')}`
        : 'All have one',
      says: sayRequirement(requirement, 'country of each affiliation'),
      key: 'contributors.countries',
      ...placeOfField(`affiliations.${first?.index ?? 0}`, submission),
      ...(state !== 'green' && { fix: 'Give “country: …”.' }),
    },
  ]
}
