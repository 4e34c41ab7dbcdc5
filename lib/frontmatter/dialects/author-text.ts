import {
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
  split,
  trimmed,
} from '../yaml/located.ts'
import { institutionIn } from './institution-note.ts'

/**
 * Several authors in one text: `Ada Lovelace and Charles Babbage`, `A. One; B. Two`, `Ann One, Bob Two, and Cy
 * Three`. A comma alone separates only where each part is a full name, so that `García Márquez, Gabriel` and
 * `Jane Doe, PhD` stay one.
 */
export function splitAuthors(node: LocatedScalar): LocatedScalar[] {
  const clear = split(node, /(?<=\s)and(?=\s)|;|\\and(?=\s)|(?<=\s)&(?=\s)|\n/g, masked(node.text))
  const names = clear.every((part) => words(part.text) > 1 || /\p{Script=Han}/u.test(part.text))
    ? clear
    : [trimmed(node)]
  return names.flatMap((name) => {
    const parts = split(name, /,/g, masked(name.text))
    return parts.length > 1 && parts.every((part) => words(part.text) > 1 && !/^(and|the)\b/i.test(part.text))
      ? parts
      : [name]
  })
}

/** The text with `x` for all that stands in notes and marks: `Ann One^1,2^, Bob Two` are two. */
function masked(text: string): string {
  if (text.length > longest * 10) return text
  const overwrite = (match: string) => 'x'.repeat(match.length)
  return text.replace(notes, overwrite).replace(marks, overwrite)
}

/** No name is longer; nothing is looked for in what cannot be one. */
const longest = 2_000
// `[^corresponding author]` is a slip for `^[…]`: what a note is called has no blank.
const notes =
  /\^\[((?:[^[\]]|\[[^[\]]*\])*)\]|\\(?:thanks|footnote)\{([^{}]{0,2000})\}|\[\^([^[\]\s]+ [^[\]]*)\]/g
const marks =
  /\^\{?([\d,;*†‡§¶\\\s]{1,20})\}?\^?|\^([a-z](?:[,;\s]{1,2}[a-z\d*†‡§¶]){0,9})\^|<sup>([^<]{1,20})<\/sup>|\\textsuperscript\{([^{}]{1,20})\}/g

/** Numbers and single letters name affiliations; words, as in `2<sup>nd</sup>`, do not. */
const namesAffiliation = /\d|(?:^|[,;\s])[a-z](?=$|[,;\s*†‡§¶])/

/**
 * An author in one text, taken apart: the name, and what stands about it as `^[note]`, `<e-mail>`, superscript
 * marks of affiliations, a link to a page, emphasis.
 *
 * @param isWhole whether nothing else is said of the author: a note that is an institution is the affiliation then
 * @returns a mapping with `name`, and `note`, `email`, `url`, `affiliation`, `corresponding`, `equalContribution`
 *   as far as the text says so
 */
export function readAuthorText(node: LocatedScalar, isWhole = false): LocatedMap {
  const whole = trimmed(node)
  if (whole.text.length > longest) return mapAt(whole.span, { name: whole })
  const said = found(whole, notes, 1, 2, 3)
  const mark = found(whole, marks, 1, 2, 3, 4)
  const places = mark && namesAffiliation.test(mark.text) ? withoutSymbols(mark) : undefined
  const institution = isWhole && said && !places ? institutionIn(said) : undefined
  const note = institution ? undefined : said
  const mail = found(whole, /<(?:mailto:)?([^<>\s@]+@[^<>\s]+)>|\(([^()\s@]+@[^()\s]+)\)/g, 1, 2)
  const link = found(whole, /\]\((https?:\/\/[^()\s]+)\)/g, 1)
  const orcid = link && /orcid\.org/i.test(link.text)
  const name = bareName(whole)
  const says = said?.text ?? ''
  const starred = mark && /[*†]/.test(mark.text)
  return mapAt(whole.span, {
    name,
    note,
    email: mail ?? found(said, /(?<![^\s<>()@:])([^\s<>()@:]+@[^\s<>()@]+\.[^\s<>()@.]+)/g, 1),
    url: orcid ? undefined : link,
    orcid: orcid ? link : undefined,
    affiliation: places ?? institution,
    corresponding:
      /\bcorrespond/i.test(says) || (starred && mark.text.includes('*') && mail)
        ? scalarAt(whole.span, true)
        : undefined,
    equalContribution: /\bequal(ly)?\b|\bco-?first\b/i.test(says) ? scalarAt(whole.span, true) : undefined,
  })
}

function withoutSymbols(mark: LocatedScalar): LocatedScalar {
  const digits = mark.text.replace(/[^\da-z,;\s]/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, '')
  const at = mark.text.indexOf(digits)
  return at >= 0 ? slice(mark, at, at + digits.length) : { ...mark, text: digits, value: digits }
}

/** The first of the groups of the first match, as a scalar at its place. */
function found(
  node: LocatedScalar | undefined,
  pattern: RegExp,
  ...groups: number[]
): LocatedScalar | undefined {
  if (!node) return undefined
  for (const match of node.text.matchAll(pattern)) {
    const group = groups.map((index) => match[index]).find((text) => text !== undefined)
    if (group === undefined) continue
    const start = match.index + match[0].indexOf(group)
    return trimmed(slice(node, start, start + group.length))
  }
  return undefined
}

/** The name without what stands about it. Where that stood within the name, the name is put together anew. */
function bareName(node: LocatedScalar): LocatedScalar {
  const cut = node.text
    .replace(notes, '')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/\$\^\{?[^$]*\}?\$/g, '')
    .replace(marks, '')
    .replace(/<[^<>\s@]+@[^<>\s]+>|\([^()\s@]+@[^()\s]+\)/g, '')
    .replace(/\[([^[\]]+)\]\([^()\s]+\)/g, '$1')
    // What is left of an ORCID in parentheses.
    .replace(/\((?:\d{4}-\d{4}-\d{4}-\d{3}[\dX]|ORCID|\s*)\)/gi, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/^[*_](.+)[*_]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![\s,*†‡\\])[\s,*†‡\\]+$/, '')
  const at = node.text.indexOf(cut)
  return at >= 0
    ? slice(node, at, at + cut.length)
    : { ...scalarAt(node.span, cut), map: node.map.slice(0, 1) }
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
