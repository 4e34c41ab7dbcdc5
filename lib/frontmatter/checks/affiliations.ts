import { nearest } from '../../diagnostics/nearest.ts'
import type { Check } from './check.ts'

/** Contributors that name an affiliation that there is not, and affiliations that no one names. */
export const checkAffiliations: Check = (metadata, places, say) => {
  const ids = new Set(metadata.affiliations.map((affiliation) => affiliation.id))
  const named = new Set<string>()
  metadata.contributors.forEach((contributor, who) => {
    const people = [contributor, ...(contributor.members ?? [])]
    for (const id of people.flatMap((person) => person.affiliations)) named.add(id)
    contributor.affiliations.forEach((id, index) => {
      if (ids.has(id)) return
      const near = id.length < 3 || ids.size > 200 ? [] : nearest(id, ids)
      say('frontmatter/unknown-affiliation', `contributors.${who}.affiliations.${index}`, {
        reason: `Unexpected affiliation “${id}”, expected ${near[0] ? `“${near[0]}”` : ids.size > 0 ? 'one of the list' : 'a list of affiliations'}`,
        note: `No affiliation has the ${/^\d+$/.test(id) ? 'index' : 'id'} “${id}”. Add it to “affiliations”, or correct it here.`,
        actual: id,
        ...(near.length > 0 && { expected: near }),
      })
    })
  })
  const first = new Map<string, number>()
  metadata.affiliations.forEach(({ id }, index) => {
    const path = `affiliations.${index}`
    const earlier = first.get(id)
    if (earlier !== undefined) {
      say('frontmatter/duplicate-key', `${path}.id`, {
        reason: `Unexpected second affiliation “${id}”, expected another id`,
        note: 'Contributors that name it are taken to mean the first.',
        actual: id,
        cause: { reason: 'First used here', ...places.nearest(`affiliations.${earlier}.id`) },
      })
    } else first.set(id, index)
    if (!named.has(id) && metadata.contributors.length > 0) {
      say('frontmatter/unused-affiliation', path, {
        reason: `Unexpected affiliation “${id}”, which no contributor names`,
        note: `Give its id to a contributor (“affiliation: ${id}”), or take it away.`,
        actual: id,
      })
    }
  })
}
