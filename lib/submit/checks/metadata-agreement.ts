import type { Metadata } from '../../frontmatter/metadata.ts'
import { fold } from '../audit/fold.ts'
import { personName } from '../person-name.ts'
import { placeOfField } from '../place.ts'
import type { Submission } from '../submission.ts'
import type { Check } from './check.ts'

/** What is wrong between two parts of the metadata, at the later one. */
interface Disagreement {
  path: string
  text: string
  /** Wrong for certain, or doubtful. */
  state: 'red' | 'amber'
}

/** Whether the parts of the metadata agree: dates in order, each person and keyword once, authors as in other files. */
export const checkMetadataAgreement: Check = (submission) => {
  const { metadata } = submission.document
  const found = [
    ...datesOutOfOrder(metadata),
    ...peopleTwice(metadata),
    ...keywordsTwice(metadata),
    ...strangeRecipients(metadata),
    ...otherAuthors(submission),
  ].toSorted((a, b) => Number(b.state === 'red') - Number(a.state === 'red'))
  const details = found.map(({ path, text }) => ({ text, ...placeOfField(path, submission) }))
  const [first] = found
  return [
    {
      id: 'metadata-agreement',
      state: first?.state ?? 'green',
      title: 'Agreement of the metadata',
      evidence: first ? `${found.length}: ${first.text}` : 'Nothing contradicts itself',
      says: 'dates in order, each person and keyword once, the same authors everywhere',
      key: 'title',
      details: details.slice(1),
      ...(details[0]?.place && { place: details[0].place }),
      ...(first && { fix: 'Correct the one that is wrong in the front matter.' }),
    },
  ]
}

const events = ['received', 'revised', 'accepted', 'published'] as const

function datesOutOfOrder({ dates }: Metadata): Disagreement[] {
  const given = events.flatMap((event) => {
    const date = dates[event]
    return date?.year === undefined ? [] : [{ event, date }]
  })
  return given.slice(1).flatMap(({ event, date }, index): Disagreement[] => {
    const before = given[index]
    if (!before || !isEarlier(date, before.date)) return []
    const text = `${event} on ${date.literal}, before it was ${before.event} on ${before.date.literal}`
    return [{ path: `dates.${event}`, text, state: 'red' }]
  })
}

type Day = NonNullable<Metadata['dates']['date']>

/** As far as both are exact. */
function isEarlier(one: Day, other: Day): boolean {
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [one[part], other[part]]
    if (a === undefined || b === undefined) return false
    if (a !== b) return a < b
  }
  return false
}

function peopleTwice({ contributors }: Metadata): Disagreement[] {
  const seen = { orcid: new Map<string, string>(), name: new Map<string, string>() }
  return contributors.flatMap((person, index): Disagreement[] => {
    const name = personName(person)
    const found: Disagreement[] = []
    const key = fold(name).compact
    const same = person.orcid === undefined ? undefined : seen.orcid.get(person.orcid)
    if (same !== undefined)
      found.push({
        path: `contributors.${index}.orcid`,
        text: `${name} has the ORCID of ${same}`,
        state: 'red',
      })
    if (key !== '' && seen.name.has(key))
      found.push({ path: `contributors.${index}`, text: `${name} stands twice`, state: 'amber' })
    if (person.orcid !== undefined) seen.orcid.set(person.orcid, name)
    seen.name.set(key, name)
    return found
  })
}

function keywordsTwice({ keywords }: Metadata): Disagreement[] {
  const seen = new Set<string>()
  return keywords.flatMap((keyword, index): Disagreement[] => {
    const key = fold(keyword).compact
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: `keywords.${index}`, text: `the keyword “${keyword}” stands twice`, state: 'amber' }]
  })
}

/** A grant's recipient is one of the authors. */
function strangeRecipients({ funding, contributors }: Metadata): Disagreement[] {
  if (contributors.length === 0) return []
  const names = contributors.map((person) => fold(personName(person)).compact)
  const families = contributors.map(({ family }) => fold(family ?? '').compact).filter(Boolean)
  return funding.flatMap(({ recipient }, index): Disagreement[] => {
    const own = fold(recipient ?? '').compact
    if (own === '' || names.includes(own) || families.some((family) => own.includes(family))) return []
    const text = `the grant’s recipient “${recipient}” is none of the authors`
    return [{ path: `funding.${index}.recipient`, text, state: 'amber' }]
  })
}

/** Another file of the project names other authors, or names them in another order. */
function otherAuthors({ document, authorsElsewhere }: Submission): Disagreement[] {
  const own = document.metadata.contributors.map(
    ({ family, collective, name }) => fold(family ?? collective ?? name ?? '').compact,
  )
  if (!authorsElsewhere || own.length === 0) return []
  const theirs = authorsElsewhere.families.map((family) => fold(family).compact)
  if (own.join(' ') === theirs.join(' ')) return []
  const isOrder = [...own].sort().join(' ') === [...theirs].sort().join(' ')
  const text = `${authorsElsewhere.file} has ${isOrder ? 'the authors in another order' : 'other authors'}: ${authorsElsewhere.families.join(', ')}`
  return [{ path: 'contributors', text, state: 'amber' }]
}
