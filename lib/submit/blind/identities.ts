import type { Contributor, Member } from '../../frontmatter/contributors.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'

/** What a string tells of its author. */
export type IdentityKind =
  | 'name'
  | 'family-name'
  | 'email'
  | 'orcid'
  | 'affiliation'
  | 'address'
  | 'grant'
  | 'repository'
  | 'identifier'
  | 'statement'

/** A string that tells who wrote the manuscript. */
export interface Identity {
  kind: IdentityKind
  /** As the front matter has it. */
  text: string
}

/**
 * Every string of the metadata that tells who wrote the manuscript: names in all their orders, e-mail addresses and
 * their local parts, ORCIDs, affiliations, pages, grants, repositories, ids of the article, acknowledgements.
 */
export function collectIdentities(metadata: Metadata): Identity[] {
  const found: Identity[] = []
  const add = (kind: IdentityKind, text: string | undefined) => {
    if (text !== undefined && text.trim().length > 2) found.push({ kind, text: text.trim() })
  }
  for (const contributor of metadata.contributors) {
    for (const person of [contributor, ...(contributor.members ?? [])]) ofPerson(person, add)
    add('name', contributor.collective)
  }
  for (const { institution, department, text, ror, url, ids, street } of metadata.affiliations) {
    add('affiliation', institution)
    add('affiliation', department)
    add('affiliation', text)
    add('address', street)
    add('identifier', ror)
    add('address', url)
    for (const id of Object.values(ids ?? {})) add('identifier', id)
  }
  for (const { award, recipient } of metadata.funding) {
    add('grant', award)
    add('name', recipient)
  }
  add('repository', metadata.repository)
  add('repository', /^https?:\/\/[^/]+\/([^/]+)\//.exec(metadata.repository ?? '')?.[1])
  for (const { doi, url } of metadata.relatedArticles) {
    add('identifier', doi)
    add('address', url)
  }
  add('identifier', metadata.doi)
  for (const id of Object.values(metadata.ids)) add('identifier', id)
  add('name', metadata.copyright?.holder)
  add('statement', metadata.copyright?.statement)
  const { acknowledgements, authorContributions } = metadata.statements
  for (const statement of [acknowledgements, authorContributions, metadata.fundingStatement])
    if (statement && statement.length > 12) add('statement', statement)
  const seen = new Set<string>()
  return found.filter(({ kind, text }) => {
    const key = `${kind} ${text.toLowerCase()}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Local parts of addresses that many people have. */
const common = /^(?:info|contact|office|mail|admin|author|authors|editor|research|hello)$/i

function ofPerson(
  person: Contributor | Member,
  add: (kind: IdentityKind, text: string | undefined) => void,
): void {
  const { given, family, particle, name } = person
  const whole = [particle, family].filter(Boolean).join(' ')
  add('name', name)
  if (given && family) {
    const initials = given
      .split(/[\s.-]+/)
      .filter(Boolean)
      .map((part) => part[0])
    add('name', `${given} ${whole}`)
    add('name', `${whole} ${given}`)
    add('name', `${given.split(/\s+/)[0]} ${whole}`)
    add('name', `${initials.join(' ')} ${whole}`)
    add('name', `${initials.join('')} ${whole}`)
    add('name', `${whole} ${initials.join(' ')}`)
    add('name', `${whole} ${initials.join('')}`)
  }
  add('family-name', family)
  add('email', person.email)
  const local = person.email?.split('@')[0] ?? ''
  if (local.length > 3 && !common.test(local)) add('email', local)
  add('orcid', person.orcid)
  add('address', person.url)
  add('statement', person.note)
}
