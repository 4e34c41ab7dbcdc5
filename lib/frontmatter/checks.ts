import { checkAffiliations } from './checks/affiliations.ts'
import type { Check } from './checks/check.ts'
import { checkContributors } from './checks/contributors.ts'
import { checkCountries } from './checks/countries.ts'
import { checkDates } from './checks/dates.ts'
import { checkRoles } from './checks/roles.ts'

/** Every check of the whole metadata. */
export const metadataChecks: readonly Check[] = [
  checkContributors,
  checkAffiliations,
  checkRoles,
  checkDates,
  checkCountries,
]
