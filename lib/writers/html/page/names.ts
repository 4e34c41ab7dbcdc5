import type { Contributor, Member } from '../../../frontmatter/contributors.ts'

/** A contributor's name in full, as it is signed; the family name leads where the style is eastern. */
export function fullName(contributor: Contributor | Member): string {
  if ('collective' in contributor && contributor.collective) return contributor.collective
  const family = [contributor.particle, contributor.family].filter(Boolean).join(' ')
  const isEastern = contributor.nameStyle === 'eastern'
  const parts = (isEastern ? [family, contributor.given] : [contributor.given, family]).filter(Boolean)
  // Han names are written without a space.
  const name = parts.join(isEastern && parts.every(isHan) ? '' : ' ') || contributor.name || ''
  return contributor.suffix && parts.length > 0 ? `${name}, ${contributor.suffix}` : name
}

/** The name under which a contributor is filed: “van Gogh”, or the whole where it is in one piece. */
export function shortName(contributor: Contributor): string {
  const family = [contributor.particle, contributor.family].filter(Boolean).join(' ')
  return contributor.collective ?? (family || fullName(contributor))
}

function isHan(name: string | undefined): boolean {
  return /^\p{Script=Han}+$/u.test(name ?? '')
}
