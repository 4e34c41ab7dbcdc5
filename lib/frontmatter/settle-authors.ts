import { AffiliationList } from './dialects/affiliations.ts'
import { partAuthors, settleCorrespondence } from './dialects/author-list.ts'
import { readContributors } from './dialects/contributors.ts'
import { withDescriptions } from './dialects/people.ts'
import type { Draft } from './draft.ts'
import { foldKey } from './fold-key.ts'
import { inPlainWords } from './plain-words.ts'
import type { Speak } from './speak.ts'
import { isEmpty, type Located, type LocatedMap } from './yaml/located.ts'

/** Puts contributors and affiliations together, once everything is gathered. */
export function settleAuthors(draft: Draft, speak: Speak): void {
  for (const path of ['contributors', 'affiliations']) {
    const entry = draft.entry(path)
    if (entry) entry.value = inPlainWords(entry.value)
  }
  takeAffiliationsOut(draft, speak)
  const list = new AffiliationList(draft, speak)
  const given = draft.entry('contributors')
  const parted = given && partAuthors(withDescriptions(given.value, draft, speak), list)
  const contributors = parted && readContributors(parted.authors, list, draft, speak)
  if (contributors) draft.replace('contributors', contributors)
  if (parted?.correspondence)
    settleCorrespondence(
      parted.correspondence,
      contributors?.items.filter((one) => one.kind === 'map') ?? [],
      draft,
    )
  settleSoleAuthor(draft, list, speak)
  const [only] = list.items
  const people = (contributors?.items ?? []).filter((one) => one.kind === 'map')
  const none = !people.some(namesAffiliation)
  if (only && list.items.length === 1 && none && people.length > 0) {
    const id = only.entries[0]!.value
    for (const author of people) {
      author.entries.push({ key: 'affiliations', value: { kind: 'list', span: only.span, items: [id] } })
    }
    speak('frontmatter/assigned', only.span, {
      reason: 'Unexpected affiliation that no contributor names, expected its id at a contributor',
      note: `It is the only one, and is taken to be that of ${people.length === 1 ? 'the author' : `all ${people.length} authors`}.`,
    })
  }
  if (list.items.length > 0) {
    const span = draft.get('affiliations')?.span ?? list.items[0]!.span
    draft.replace('affiliations', { kind: 'list', span, items: [...list.items] })
  } else if (draft.get('affiliations'))
    draft.root.entries = draft.root.entries.filter(({ key }) => key !== 'affiliations')
}

/** Items of the authors' list with `index` are affiliations whose own heading is missing. */
function takeAffiliationsOut(draft: Draft, speak: Speak): void {
  const authors = draft.get('contributors')
  if (authors?.kind !== 'list' || draft.get('affiliations')) return
  const isAffiliation = (item: Located): boolean =>
    item.kind === 'map' &&
    item.entries.some(({ key }) => foldKey(key) === 'index') &&
    item.entries.every(({ key }) => /^(?:name|index|ror)$/.test(foldKey(key)))
  const found = authors.items.filter(isAffiliation)
  const [first] = found
  if (!first) return
  draft.replace('contributors', { ...authors, items: authors.items.filter((item) => !isAffiliation(item)) })
  draft.put('affiliations', { kind: 'list', span: first.span, items: found })
  speak('frontmatter/assigned', first.span, {
    reason: 'Unexpected affiliation among the authors, expected it under “affiliations:”',
    note: 'What has an index and no affiliation of its own is taken to be one. Put “affiliations:” before the first.',
  })
}

function namesAffiliation(author: LocatedMap): boolean {
  return author.entries.some(({ key, value }) => {
    if (key === 'members' && value.kind === 'list') {
      return value.items.some((member) => member.kind === 'map' && namesAffiliation(member))
    }
    return key === 'affiliations'
  })
}

/** `ORCID:` or `affiliation:` beside a single author is the author's. */
function settleSoleAuthor(draft: Draft, list: AffiliationList, speak: Speak): void {
  const sole = draft.get('soleAuthor')
  draft.root.entries = draft.root.entries.filter(({ key }) => key !== 'soleAuthor')
  if (sole?.kind !== 'map') return
  const authors = draft.get('contributors')
  const author = authors?.kind === 'list' && authors.items.length === 1 ? authors.items[0] : undefined
  for (const entry of sole.entries) {
    const span = entry.keySpan ?? entry.value.span
    if (isEmpty(entry.value)) continue
    if (author?.kind !== 'map' || author.entries.some(({ key }) => foldKey(key) === foldKey(entry.key))) {
      if (entry.key === 'affiliations') {
        list.resolve(entry.value)
        continue
      }
      speak('frontmatter/unknown-key', span, {
        reason: `Unexpected key “${span.source.text.slice(span.start, span.end)}” outside of a contributor`,
        note: 'Whose it is cannot be told. Put it under the contributor it belongs to.',
      })
      continue
    }
    const ids = entry.key === 'affiliations' ? list.resolve(entry.value) : undefined
    const value: Located = ids ? { kind: 'list', span: entry.value.span, items: ids } : entry.value
    author.entries.push({ ...entry, value })
    speak('frontmatter/assigned', span, {
      reason: `Unexpected key “${span.source.text.slice(span.start, span.end)}” outside of a contributor`,
      note: 'There is one author, and it is taken to be that author’s. Put it under the contributor.',
    })
  }
}
