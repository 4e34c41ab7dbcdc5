import { splitName } from '../person-name.ts'
import type { Check } from './check.ts'

/** Authors without a name, and a group that is equal to itself only. That there are authors at all is a lint rule. */
export const checkContributors: Check = (metadata, _places, say) => {
  const equal = metadata.contributors.flatMap((one, index) => (one.equalContribution ? [index] : []))
  if (equal.length === 1) {
    say('frontmatter/equal-contribution', `contributors.${equal[0]}.equalContribution`, {
      reason: 'Unexpected mark of equal contribution on one contributor only, expected two or more',
      note: 'Mark every contributor who contributed equally, or none.',
    })
  }
  metadata.contributors.forEach((contributor, index) => {
    const { name, family, given, collective } = contributor
    if (family !== undefined || collective !== undefined || given !== undefined) return
    if (name === undefined) {
      say('frontmatter/missing-part', `contributors.${index}`, {
        reason: 'Unexpected contributor without a name, expected “name”, “family” or “collective”',
        note: 'Give the name in one line (“name: Anna Maria Jensen”), or “given” and “family”.',
      })
    } else if (splitName(name).given === undefined && /\s.*,|,.*,/.test(name)) {
      say('frontmatter/missing-part', `contributors.${index}.name`, {
        severity: 'suggestion',
        reason: `Unexpected form of the name “${name}”, expected “given” and “family”`,
        note: 'Which part is the family name is left open; JATS and citations need to know.',
        actual: name,
      })
    }
  })
}
