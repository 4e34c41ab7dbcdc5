import { creditTerm, nearCreditTerms } from '../credit.ts'
import type { Check } from './check.ts'

/** Roles that are none of CRediT's. */
export const checkRoles: Check = (metadata, _places, say) => {
  metadata.contributors.forEach((contributor, who) => {
    contributor.roles.forEach(({ role }, index) => {
      if (creditTerm(role) !== undefined) return
      const near = nearCreditTerms(role)
      say('frontmatter/unknown-role', `contributors.${who}.roles.${index}.role`, {
        reason: `Unexpected role “${role}”, expected ${near[0] ? `“${near[0]}”` : 'one of the 14 CRediT terms'}`,
        note: 'It is kept as written, without an identifier. The terms are at https://credit.niso.org/.',
        actual: role,
        ...(near.length > 0 && { expected: near }),
      })
    })
  })
}
