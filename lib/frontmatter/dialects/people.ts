import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import type { Located, LocatedEntry, LocatedMap } from '../yaml/located.ts'

/** Where the draft keeps people whom authors name by an id; no key that an author can write. */
export const peopleKey = ' people'

/**
 * Puts described people in the places of their ids: `authors: [jane]` beside `contributors: [{id: jane, name: …}]`.
 *
 * @param authors what stands under `authors`
 * @param draft whose people are taken out of it
 * @param speak told of people whom no author names: they are in no output
 */
export function withDescriptions(authors: Located, draft: Draft, speak: Speak): Located {
  const given = draft.get(peopleKey)
  draft.root.entries = draft.root.entries.filter(({ key }) => key !== peopleKey)
  if (given?.kind !== 'list') return authors
  const people = new Map<string, LocatedMap>()
  for (const item of given.items) {
    const id = item.kind === 'map' ? idOf(item) : undefined
    if (id !== undefined && item.kind === 'map' && !people.has(id)) people.set(id, item)
  }
  const named = new Set<LocatedMap>()
  const described = (item: Located): Located => {
    const id = item.kind === 'scalar' ? item.text.trim() : item.kind === 'map' ? idOf(item) : undefined
    const found = id === undefined ? undefined : people.get(id)
    if (!found) return item
    named.add(found)
    const entries = withoutId(found)
    if (item.kind !== 'map') return { ...found, entries }
    const own = new Set(item.entries.map(({ key }) => foldKey(key)))
    return {
      ...item,
      entries: [...withoutId(item), ...entries.filter(({ key }) => !own.has(foldKey(key)))],
    }
  }
  const settled =
    authors.kind === 'list' ? { ...authors, items: authors.items.map(described) } : described(authors)
  for (const [id, person] of people) {
    if (named.has(person)) continue
    speak('frontmatter/not-used', person.span, {
      reason: `Unexpected contributor “${id}”, whom no author names, expected the id under \`authors\``,
      note: 'Who is no author is in no output.',
      actual: id,
    })
  }
  return settled
}

function withoutId({ entries }: LocatedMap): LocatedEntry[] {
  return entries.filter(({ key }) => foldKey(key) !== 'id')
}

function idOf({ entries }: LocatedMap): string | undefined {
  const value = entries.find(({ key }) => foldKey(key) === 'id')?.value
  return value?.kind === 'scalar' ? value.text.trim() : undefined
}
