import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import {
  isEmpty,
  type Located,
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
  split,
  trimmed,
} from '../yaml/located.ts'
import type { AffiliationList } from './affiliations.ts'

/** A list of authors without what is no author. */
export interface PartedAuthors {
  authors: Located
  /** The line that says whom to write to. */
  correspondence?: LocatedScalar
}

/** Longer than any line about authors; nothing is looked for in what is. */
const longest = 5_000

/**
 * Takes out of a list of authors what stands there for the sake of a title page alone: rules (`---`), affiliations
 * after their marks (`^1^Kiel University`, also in emphasis), and the line on correspondence. A text of several lines
 * is such a list, too.
 *
 * @param affiliations get what has a mark before it
 */
export function partAuthors(node: Located, affiliations: AffiliationList): PartedAuthors {
  const items = linesOf(node)
  if (!items.some(isMarked) && !items.some(isRule)) return { authors: node }
  const authors: Located[] = []
  let correspondence: LocatedScalar | undefined
  for (const item of items) {
    if (isRule(item)) continue
    if (isMarked(item)) for (const one of markedParts(item)) affiliations.add(one)
    else if (!correspondence && item.kind === 'scalar' && onCorrespondence.test(item.text.slice(0, longest)))
      correspondence = item
    else authors.push(item)
  }
  return {
    authors: { kind: 'list', span: node.span, items: authors },
    ...(correspondence && { correspondence }),
  }
}

/**
 * Gives the address of the line on correspondence to the one author whose name is in it; where none is, the line
 * stays as the authors' note.
 *
 * @param people as `readContributors` gives them
 */
export function settleCorrespondence(line: LocatedScalar, people: readonly LocatedMap[], draft: Draft): void {
  const text = line.text.slice(0, longest)
  const mail = /[^\s<>()[\]:,;@]{1,64}@[^\s<>()[\]:,;@]{1,255}/.exec(text)
  const words = foldKey(text)
  const named = people.filter((person) => surnames(person).some((name) => words.includes(name)))
  const [author] = named.length === 0 && people.length === 1 ? people : named
  if (author && mail && named.length < 2) {
    const has = (key: string) => author.entries.some((entry) => foldKey(entry.key) === key)
    const end = mail.index + mail[0].replace(/\.$/, '').length
    if (!has('email')) author.entries.push({ key: 'email', value: slice(line, mail.index, end) })
    if (!has('corresponding')) author.entries.push({ key: 'corresponding', value: scalarAt(line.span, true) })
  } else if (!draft.get('statements.authorNote')) draft.put('statements.authorNote', line)
}

/** The last words of a name, folded; short ones stand in too many words. */
function surnames(person: LocatedMap): string[] {
  return person.entries.flatMap(({ key, value }) => {
    if (!/^(?:name|family)$/.test(foldKey(key)) || value.kind !== 'scalar') return []
    const last = foldKey(value.text.trim().split(/\s+/).at(-1) ?? '')
    return last.length > 2 ? [last] : []
  })
}

function linesOf(node: Located): Located[] {
  if (node.kind === 'list') return node.items
  if (node.kind !== 'scalar' || isEmpty(node)) return [node]
  const lines = split(node, /\n/g).map((line) =>
    trimmed(slice(line, /^\|?/.exec(line.text)![0].length, line.text.length)),
  )
  return lines.length > 1 ? lines : [node]
}

const onCorrespondence = /^[\s\\*_^†]{0,8}(?:corresponding authors?|correspond(?:ence|ing))\b/i

function isRule(item: Located): boolean {
  return item.kind === 'scalar' && /^\s*(?:[-–—_]{3,}|\*{3,})\s*$/.test(item.text)
}

/** A mark of an affiliation, raised as pandoc, LaTeX and HTML raise it. */
const mark = /(?:\^|\$\^\{?|<sup>|\\textsuperscript\{)\s?(\d{1,3}|[a-z])\s?(?:\}?\$|\^|<\/sup>|\})/g

function isMarked(item: Located): boolean {
  if (item.kind !== 'scalar' || item.text.length > longest) return false
  const [first] = item.text.matchAll(mark)
  if (!first || !/^[\s*_]{0,4}$/.test(item.text.slice(0, first.index))) return false
  return /\p{L}{3}/u.test(item.text.slice(first.index + first[0].length))
}

/** Each affiliation of a text with its mark: `^1^Kiel University, ^2^Lund University`. */
function markedParts(item: Located): LocatedMap[] {
  if (item.kind !== 'scalar') return []
  const marks = [...item.text.matchAll(mark)]
  return marks.map((one, index) => {
    const at = one.index + one[0].indexOf(one[1]!)
    const id = slice(item, at, at + one[1]!.length)
    const words = slice(item, one.index + one[0].length, marks[index + 1]?.index ?? item.text.length)
    return mapAt(words.span, { id, name: withoutSigns(words) })
  })
}

/** Without the signs of emphasis about it and those that part it from the next. */
function withoutSigns(words: LocatedScalar): LocatedScalar {
  const start = /^[\s*_,;:.]{0,8}/.exec(words.text)![0].length
  const end = words.text
    .trimEnd()
    .replace(/[*_]{1,3}$/, '')
    .replace(/[\s,;\\]{1,8}$/, '').length
  return slice(words, start, Math.max(start, end))
}
