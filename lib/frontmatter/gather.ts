import type { CompanionFile } from './companion.ts'
import { readAuthorNote } from './dialects/author-note.ts'
import { readCitationBlock } from './dialects/citation-block.ts'
import { companionEntries } from './dialects/companion-entries.ts'
import { fieldReaders } from './dialects/field-readers.ts'
import { foreignKeys } from './dialects/foreign-keys.ts'
import { formatEntries } from './dialects/format-block.ts'
import { peopleKey } from './dialects/people.ts'
import { soleAuthorKeys, topLevelAliases } from './dialects/top-level.ts'
import type { Draft } from './draft.ts'
import { foldKey, kebabCase } from './fold-key.ts'
import { metadata } from './metadata.ts'
import { unknownKey } from './shape.ts'
import type { Speak } from './speak.ts'
import { isEmpty, itemsOf, type LocatedEntry, type LocatedMap } from './yaml/located.ts'

const ownKeys = Object.keys(metadata.entries)
const targets = new Map<string, string>([
  ...Object.entries(topLevelAliases).map(([alias, path]) => [foldKey(alias), path] as const),
  ...ownKeys.map((key) => [foldKey(key), key] as const),
])
const suggestions = [...ownKeys.map(kebabCase), ...Object.keys(topLevelAliases)]

/**
 * What other readers heed: options of chunks, macros of formulas, the works that a bibliography has too, authors of a
 * head, the bibliography that Manubot makes.
 */
const readElsewhere = new Set(
  [
    'execute',
    'header-includes',
    'knitr',
    'substitutions',
    'myst',
    'metadata-files',
    'abstract-title',
    'references',
    'author-meta',
    'manubot-output-bibliography',
  ].map(foldKey),
)

/** Whether a key is one that front matter has: galley's own, another name for one, or another tool's. */
export function isKnownKey(key: string): boolean {
  const folded = foldKey(key)
  return (
    targets.has(folded) ||
    Object.hasOwn(soleAuthorKeys, folded) ||
    foreignKeys.has(folded) ||
    readElsewhere.has(folded)
  )
}

/**
 * Puts every key of a front matter at its place in the draft; unknown keys are reported, and those of other tools
 * once for each tool.
 */
export function gather(map: LocatedMap, draft: Draft, speak: Speak): void {
  const foreign = new Map<string, LocatedEntry[]>()
  for (const entry of formatsLast(withPeople(map.entries, draft))) {
    if (isOnlyTag(entry, map.entries)) {
      sayForeign('a site', [entry], speak)
      continue
    }
    if (put(entry, draft, speak)) continue
    const span = entry.keySpan ?? entry.value.span
    if (readElsewhere.has(foldKey(entry.key))) continue
    if (isAskedFor(entry.key, span.source.text)) continue
    const tool = foreignKeys.get(foldKey(entry.key))
    if (tool === undefined) unknownKey(entry.key, span, suggestions, [], speak)
    else foreign.set(tool, [...(foreign.get(tool) ?? []), entry])
  }
  putAbstractTitle(map, draft)
  for (const [tool, entries] of foreign) sayForeign(tool, entries, speak)
}

function sayForeign(tool: string, entries: readonly LocatedEntry[], speak: Speak): void {
  const [first] = entries
  if (!first) return
  const names = entries.map(({ key }) => `“${key}”`).slice(0, 20)
  const isOne = entries.length === 1
  speak('frontmatter/not-used', first.keySpan ?? first.value.span, {
    reason: isOne
      ? `Unexpected key ${names[0]}, a setting of ${tool} that has no meaning here`
      : `Unexpected keys ${names.join(', ')}, settings of ${tool} that have no meaning here`,
    note: isOne ? 'Its value is in no output.' : 'Their values are in no output.',
    actual: first.key,
  })
}

/**
 * Puts the keys of a file beside the manuscript under its own; settings of its own tool are named once.
 *
 * @param isWhole whether the manuscript is all of the project's files
 */
export function gatherCompanion(
  companion: CompanionFile,
  draft: Draft,
  speak: Speak,
  isWhole: boolean,
): void {
  const { entries, unused } = companionEntries(companion, speak)
  // The title of a book is none of its chapters'.
  const own =
    companion.kind === 'jupyter-book' && !isWhole ? entries.filter(({ key }) => key !== 'title') : entries
  const given = formatsLast(withPeople(own, draft))
  const unread = given.filter((entry) => isOnlyTag(entry, own) || !put(entry, draft, speak))
  const left = [...unused, ...unread].filter(({ key }) => !readElsewhere.has(foldKey(key)))
  const [first] = left
  if (!first) return
  speak('frontmatter/not-used', first.keySpan ?? first.value.span, {
    reason: `Unexpected ${left.length === 1 ? 'key' : 'keys'} ${left
      .map(({ key }) => `“${key}”`)
      .slice(0, 20)
      .join(', ')}, which ${left.length === 1 ? 'has' : 'have'} no meaning here`,
    note: left.length === 1 ? 'Its value is in no output.' : 'Their values are in no output.',
  })
}

/** `tags` are keywords, unless there are `keywords` too: then they sort an article among others (MyST, Quarto). */
function isOnlyTag({ key }: LocatedEntry, all: readonly LocatedEntry[]): boolean {
  return (
    foldKey(key) === 'tags' &&
    all.some((other) => /^keywords?$/.test(foldKey(other.key)) && !isEmpty(other.value))
  )
}

/** A field of the author's own that the text asks for: `{{< meta x >}}`, `when-meta="x.y"`. */
function isAskedFor(key: string, text: string): boolean {
  return text.includes(`{{< meta ${key}`) || text.includes(`-meta="${key}`)
}

/** Quarto's `abstract-title` is the heading of the main abstract. */
function putAbstractTitle(map: LocatedMap, draft: Draft): void {
  const given = map.entries.find(({ key }) => foldKey(key) === 'abstracttitle')
  const abstracts = draft.get('abstracts')
  const [main] = abstracts ? itemsOf(abstracts) : []
  if (!given || main?.kind !== 'map' || main.entries.some(({ key }) => /^(?:type|title)$/.test(key))) return
  main.entries.push({ ...given, key: 'title' })
}

/** What the top says counts before what a format says. */
function formatsLast(entries: readonly LocatedEntry[]): LocatedEntry[] {
  const isFormat = ({ key }: LocatedEntry) => foldKey(key) === 'format'
  return [...entries.filter((entry) => !isFormat(entry)), ...entries.filter(isFormat)]
}

/**
 * MyST's `contributors` beside `authors` describe people by their ids (its guide, “Frontmatter”, “Contributors”): the
 * authors are those whom `authors` names.
 */
function withPeople(entries: readonly LocatedEntry[], draft: Draft): LocatedEntry[] {
  const isPeople = ({ key, value }: LocatedEntry) =>
    key === 'contributors' &&
    value.kind === 'list' &&
    value.items.some((item) => item.kind === 'map' && item.entries.some((part) => foldKey(part.key) === 'id'))
  const authors =
    entries.some(({ key }) => /^authors?$/i.test(key)) || draft.get('contributors') !== undefined
  return entries.map((entry) => (authors && isPeople(entry) ? { ...entry, key: peopleKey } : entry))
}

/** Whether the key is known. */
function put(entry: LocatedEntry, draft: Draft, speak: Speak): boolean {
  const key = foldKey(entry.key)
  const { value, keySpan } = entry
  if (key === 'citation' && value.kind === 'map') {
    readCitationBlock(value, draft, speak)
    return true
  }
  if (key === 'authornote' && value.kind === 'map') {
    readAuthorNote(value, draft)
    return true
  }
  if (key === 'parts' && value.kind === 'map') {
    gather(value, draft, speak)
    return true
  }
  if (key === 'format' && value.kind === 'map') {
    const given = formatEntries(value, draft).filter((one) => !draft.get(targets.get(foldKey(one.key)) ?? ''))
    return given.filter((one) => put(one, draft, speak)).length > 0
  }
  if (entry.key === peopleKey) {
    draft.append(peopleKey, itemsOf(value), value.span, keySpan)
    return true
  }
  const sole = Object.hasOwn(soleAuthorKeys, key) ? soleAuthorKeys[key] : undefined
  if (sole !== undefined) {
    // A list is that of all authors.
    const isList = sole === 'affiliations' && value.kind !== 'scalar'
    draft.put(isList ? sole : `soleAuthor.${sole}`, value, keySpan)
    return true
  }
  const path = targets.get(key)
  if (path === undefined) return false
  if (isEmpty(value) && value.kind !== 'list') return true
  const reader = fieldReaders[path]
  const read = reader ? reader(entry, draft, speak) : value
  if (read) draft.put(path, read, keySpan)
  return true
}
