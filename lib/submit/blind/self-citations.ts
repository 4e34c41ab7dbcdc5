import { toString as textOf } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { Document, Reference } from '../../document/document.ts'
import type { Citation } from '../../document/nodes.ts'
import { fold } from '../audit/fold.ts'
import type { CitedWork } from '../audit/matcher.ts'

/** A citation of the authors' own work. */
export interface SelfCitation {
  /** `Reference.id` of the work. */
  reference: string
  /** As it is cited: “(Jensen, 2019)”. */
  text: string
  position?: Position
  /** “we”, “our earlier study”: the sentence says whose work it is, and must be worded anew. */
  phrase?: string
}

const firstPerson =
  /\b(?:our|my)\s+(?:\w+\s+){0,2}(?:work|works|stud(?:y|ies)|papers?|articles?|books?|research|analys[ie]s|findings|results|publications?|experiments?|method|approach|model|dataset|data)\b|\b(?:we|I)\s+(?:\w+\s+){0,2}(?:showed|shown|argued|found|reported|described|proposed|demonstrated|developed|introduced|published|wrote|written|discussed|examined|analy[sz]ed)\b/

/** Works whose authors share a family name with an author of the manuscript, and an initial where both have one. */
export function ownWorks({ metadata, references }: Document): Reference[] {
  const authors = metadata.contributors.flatMap(({ family, given }) =>
    family ? [{ family: fold(family).compact, initial: fold(given ?? '').compact[0] }] : [],
  )
  return references.filter(({ item }) =>
    (item.author ?? []).some((name) => {
      const family = fold(name.family ?? name.literal ?? '').compact
      const initial = fold(name.given ?? '').compact[0]
      return authors.some(
        (author) => author.family === family && (!author.initial || !initial || author.initial === initial),
      )
    }),
  )
}

/**
 * Works that have an author's or editor's family name: own ones, and those of others of that name.
 *
 * @param withoutOwn whether own ones are left out, since they are masked
 */
export function worksOfThatName(document: Document, withoutOwn: boolean): CitedWork[] {
  const families = new Set(document.metadata.contributors.map(({ family }) => fold(family ?? '').compact))
  const own = new Set(withoutOwn ? ownWorks(document) : [])
  return document.references
    .filter((reference) => !own.has(reference))
    .filter(({ item }) =>
      [...(item.author ?? []), ...(item.editor ?? [])].some((name) =>
        families.has(fold(name.family ?? name.literal ?? '').compact),
      ),
    )
    .map(({ item }) => ({
      year: String(item.issued?.['date-parts']?.[0]?.[0] ?? 'n d'),
      title: item.title ?? '',
      others: [...(item.author ?? []), ...(item.editor ?? [])]
        .map((name) => name.family ?? name.literal ?? '')
        .filter((name) => name.length > 2 && !families.has(fold(name).compact)),
    }))
}

/** Citations of own works, each with the phrase around it that says whose they are. */
export function findSelfCitations(document: Document): SelfCitation[] {
  const own = new Set(ownWorks(document).map(({ id }) => id))
  const keys = new Map(document.references.map(({ key, id }) => [key, id]))
  const found: SelfCitation[] = []
  for (const root of [...document.children, ...document.notes]) {
    visitParents(root, 'citation', (node: Citation, ancestors) => {
      for (const { key } of node.items) {
        const reference = keys.get(key)
        if (!reference || !own.has(reference)) continue
        const block = ancestors.findLast((one) => one.type === 'paragraph') ?? root
        const phrase = phraseAround(textOf(block), textOf(node))
        found.push({
          reference,
          text: textOf(node),
          ...(node.position && { position: node.position }),
          ...(phrase && { phrase }),
        })
      }
    })
  }
  return found
}

/** In the sentence that the citation stands in, and not farther than a long sentence goes. */
function phraseAround(text: string, citation: string): string | undefined {
  const at = text.indexOf(citation)
  if (at < 0) return undefined
  const before = text.slice(Math.max(0, at - 300), at)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? ')) + 1
  const after = text.slice(at + citation.length, at + citation.length + 200)
  const end = /[.?!](?:\s|$)/.exec(after)?.index ?? after.length
  return firstPerson.exec(before.slice(start) + citation + after.slice(0, end))?.[0]
}
