import type { Affiliation } from './affiliations.ts'
import type { Contributor, Member, Role } from './contributors.ts'
import { countryCode } from './countries.ts'
import { creditTerm } from './credit.ts'
import type { Dates } from './dates.ts'
import type { Licence } from './licence.ts'
import { licenceOfUrl, licenceUrl } from './licence-list.ts'
import type { Metadata } from './metadata.ts'
import { isMovingDate } from './parse-date.ts'
import { isGroupName, splitName } from './person-name.ts'

/**
 * Adds what follows from what the author wrote: given and family names, groups, country codes, CRediT terms, the
 * address of a licence. Nothing is changed that the author gave, and nothing is made up; a date that only a clock
 * could tell is none.
 */
export function derive(metadata: Metadata): Metadata {
  return {
    ...metadata,
    contributors: metadata.contributors.filter(isSomeone).map(deriveContributor),
    affiliations: metadata.affiliations.map((one) => deriveAffiliation(one, metadata.language)),
    dates: withoutMoving(metadata.dates),
    ...(metadata.licence && { licence: deriveLicence(metadata.licence) }),
  }
}

/** Of whom nothing is said is in no output; that the name is missing was said. */
function isSomeone({ name, family, given, collective, orcid, email }: Contributor): boolean {
  return [name, family, given, collective, orcid, email].some((part) => part !== undefined)
}

function withoutMoving(dates: Dates): Dates {
  return Object.fromEntries(
    Object.entries(dates).filter(
      ([, date]) => date?.year !== undefined || !isMovingDate(date?.literal ?? ''),
    ),
  )
}

function deriveContributor(contributor: Contributor): Contributor {
  const { name } = contributor
  if (contributor.collective === undefined && name !== undefined && isGroupName(name)) {
    return { ...contributor, collective: name }
  }
  return {
    ...derivePerson(contributor),
    ...(contributor.members && { members: contributor.members.map(derivePerson) }),
  }
}

function derivePerson<Person extends Contributor | Member>(person: Person): Person {
  const parts = person.name === undefined ? {} : partsOf(person.name, person)
  return { ...parts, ...person, roles: person.roles.map(deriveRole) }
}

/** What a name in one line says of the parts that the author did not give, where it agrees with the others. */
function partsOf(name: string, { given, family }: Contributor | Member): ReturnType<typeof splitName> {
  if (given !== undefined && family !== undefined) return {}
  const parts = splitName(name)
  const agrees = family === undefined ? name.startsWith(given ?? '') : parts.family === family
  return agrees ? parts : {}
}

function deriveRole(role: Role): Role {
  return { ...role, role: creditTerm(role.role) ?? role.role }
}

function deriveAffiliation(affiliation: Affiliation, language: string): Affiliation {
  if (affiliation.countryCode !== undefined) {
    return { ...affiliation, countryCode: affiliation.countryCode.toUpperCase() }
  }
  // The last part of an address in one line, where it is a country by name: “…, 06300, France”.
  const last = affiliation.text?.slice(-200).trimEnd().replace(/\.$/, '').split(/[,;]/).at(-1)?.trim()
  const named =
    affiliation.country ?? (last && last.length > 3 ? last : /^(UK|USA|U\.S\.A|U\.K)$/.exec(last ?? '')?.[0])
  const code = named === undefined ? undefined : countryCode(named, language)
  return code === undefined ? affiliation : { ...affiliation, countryCode: code }
}

function deriveLicence(licence: Licence): Licence {
  const id = licence.id ?? (licence.url === undefined ? undefined : licenceOfUrl(licence.url))
  const url = licence.url ?? (id === undefined ? undefined : licenceUrl(id))
  return { ...licence, ...(id !== undefined && { id }), ...(url !== undefined && { url }) }
}
