import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import { isEmpty, itemsOf, type Located, type LocatedEntry, type LocatedMap } from '../yaml/located.ts'

/**
 * Funding as it is found: a statement in prose; a list of grants; MyST's `{statement, awards: [{id, sources,
 * recipients}]}`; Quarto's `{statement, source, recipient}`.
 *
 * @param draft takes the statement (`fundingStatement`) and the grants (`funding`)
 */
export function readFunding(entry: LocatedEntry, draft: Draft): void {
  const { value, keySpan } = entry
  const items = value.kind === 'list' ? value.items : [value]
  for (const item of items) {
    if (isEmpty(item)) continue
    if (item.kind === 'scalar') draft.put('fundingStatement', item, keySpan)
    else if (item.kind === 'map') fromMap(item, draft, keySpan)
    else draft.append('funding', [item], value.span, keySpan)
  }
}

function fromMap(map: LocatedMap, draft: Draft, keySpan: LocatedEntry['keySpan']): void {
  const statement = map.entries.find((entry) => foldKey(entry.key) === 'statement')
  if (statement) draft.put('fundingStatement', statement.value, statement.keySpan)
  const awards = map.entries.find((entry) => /^(awards|grants|awardgroups?)$/.test(foldKey(entry.key)))
  const rest = map.entries.filter((entry) => entry !== statement && entry !== awards)
  const listed = awards ? itemsOf(awards.value) : []
  const grants: Located[] = rest.length > 0 ? [{ ...map, entries: rest }, ...listed] : listed
  const read = grants.flatMap((grant): Located[] =>
    grant.kind === 'map' ? fromGrant(grant, draft.speak) : [grant],
  )
  if (read.length > 0) draft.append('funding', read, map.span, keySpan)
}

/** A grant of several sources or recipients is one entry for each. */
function fromGrant(grant: LocatedMap, speak: Speak): LocatedMap[] {
  const sources = grant.entries.find((entry) => /^(sources?|funders?)$/.test(foldKey(entry.key)))
  const recipients = grant.entries.find((entry) => /^(recipients?|investigators?)$/.test(foldKey(entry.key)))
  const others = grant.entries.filter((entry) => entry !== sources && entry !== recipients)
  const from = sources ? itemsOf(sources.value).map((source) => funder(source, sources)) : [[]]
  const to = recipients
    ? itemsOf(recipients.value).map((one) => [{ ...recipients, key: 'recipient', value: nameOf(one) }])
    : [[]]
  // Beside its sources a grant's `name` is its own (MyST's guide, “Funding”).
  const named = sources && others.find((entry) => foldKey(entry.key) === 'name')
  if (named)
    speak('frontmatter/not-used', named.keySpan ?? named.value.span, {
      reason: `Unexpected key “${named.key}” of a grant, which has no place in the metadata`,
      note: 'Its value is in no output.',
      actual: named.key,
    })
  const own = others.filter((entry) => entry !== named)
  return from.flatMap((source) =>
    to.map((recipient) => ({ ...grant, entries: [...source, ...own, ...recipient] })),
  )
}

function funder(source: Located, entry: LocatedEntry): LocatedEntry[] {
  if (source.kind !== 'map') return [{ ...entry, key: 'funder', value: source }]
  return source.entries.map((part) => {
    const key = foldKey(part.key)
    if (/^(name|institution|source)$/.test(key)) return { ...part, key: 'funder' }
    return /^(id|ror|doi|funderid)$/.test(key) ? { ...part, key: 'funderId' } : part
  })
}

/** A person's name, where it is given as a part. */
function nameOf(node: Located): Located {
  if (node.kind !== 'map') return node
  return node.entries.find((entry) => /^(name|literal|ref)$/.test(foldKey(entry.key)))?.value ?? node
}
