import type { Contributor } from '../../frontmatter/contributors.ts'
import { personName } from '../person-name.ts'
import { placeOfField } from '../place.ts'
import type { Submission } from '../submission.ts'
import type { CheckFinding } from './check.ts'

/**
 * An item for what all authors, or those whom the journal writes to, must give. A group has no ORCID and no address.
 *
 * @param rule of the profile's `contributors`
 * @param how what to write in the front matter
 * @param isThere whether an author gives it
 */
export function forEach(
  submission: Submission,
  rule: 'email' | 'orcid' | 'affiliations',
  id: string,
  title: string,
  how: string,
  isThere: (one: Contributor) => boolean,
): CheckFinding[] {
  const whom = submission.profile.contributors[rule]
  const { contributors } = submission.document.metadata
  if (whom === 'none' || contributors.length === 0) return []
  const asked = contributors
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => rule === 'affiliations' || one.collective === undefined)
    .filter(({ one }) => whom === 'all' || one.corresponding || contributors.length === 1)
  const missing = asked.filter(({ one }) => !isThere(one))
  const first = missing[0]
  return [
    {
      id,
      state: first ? 'red' : 'green',
      title,
      evidence: first
        ? `Missing: ${missing.map(({ one }) => personName(one)).join(', ')}`
        : `${asked.length} of ${asked.length}`,
      says: whom === 'all' ? `${title} of all authors` : `${title} of corresponding authors`,
      key: `contributors.${rule}`,
      ...placeOfField(`contributors.${first?.index ?? 0}`, submission),
      details: missing.slice(1).map(({ one, index }) => ({
        text: personName(one),
        ...placeOfField(`contributors.${index}`, submission),
      })),
      ...(first && { fix: `Give “${how}”.` }),
    },
  ]
}
