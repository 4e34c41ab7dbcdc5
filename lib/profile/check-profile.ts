import type { Finding } from '../diagnostics/report.ts'
import type { Limits } from './limits.ts'
import type { Profile } from './profile.ts'

/** Says what is wrong with the part of a profile at a path. */
type Say = (path: string, finding: Finding) => void

/** Finds what contradicts itself in a profile. */
export function checkProfile(profile: Profile, say: Say): void {
  checkLimits(profile.limits, 'limits', say)
  profile.articleTypes.forEach(({ id, limits }, index) => {
    if (limits) checkLimits(limits, `articleTypes.${index}.limits`, say)
    const first = profile.articleTypes.findIndex((type) => type.id === id)
    if (first < index) {
      say(`articleTypes.${index}.id`, {
        reason: `Unexpected second article type “${id}”, expected each once`,
        note: 'The first one counts.',
        actual: id,
      })
    }
  })
  const roles = new Set(profile.files.map(({ role }) => role))
  const isAnonymous = profile.review.blind === 'double' || profile.review.blind === 'triple'
  if (isAnonymous && profile.files.length > 0 && !roles.has('anonymous-manuscript')) {
    say('files', {
      reason: `Unexpected list of files without “anonymous-manuscript”, expected one with ${profile.review.blind}-blind review`,
      note: 'Name the anonymous file, or set “review: {blind: single}”.',
    })
  }
}

function checkLimits(limits: Limits, path: string, say: Say): void {
  for (const [part, limit] of Object.entries(limits)) {
    if (limit?.min === undefined || limit.max === undefined || limit.min <= limit.max) continue
    say(`${path}.${part}.min`, {
      reason: `Unexpected minimum of ${limit.min}, expected at most the maximum of ${limit.max}`,
      note: 'No manuscript can keep both.',
      actual: String(limit.min),
    })
  }
}
