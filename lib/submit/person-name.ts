import type { Contributor } from '../frontmatter/contributors.ts'

/** A contributor's name as people write it. */
export function personName(
  person: Pick<Contributor, 'collective' | 'name' | 'given' | 'family' | 'particle' | 'suffix'>,
): string {
  if (person.collective !== undefined) return person.collective
  const parts = [person.given, person.particle, person.family, person.suffix].filter(Boolean).join(' ')
  return parts || (person.name ?? '')
}
