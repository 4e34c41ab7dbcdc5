import type { Root, Text } from 'mdast'
import type { Node, Parent, Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { append } from '../../document/append.ts'
import type { Abbreviation } from '../../document/nodes.ts'
import { sliceText } from './text-map.ts'

/** An abbreviation that the text defines. */
export interface AbbreviationDefinition {
  /** The long form, as plain text. */
  title: string
  position?: Position | undefined
}

declare module 'mdast' {
  interface RootData {
    /** Abbreviations that the text defines, by short form. */
    abbreviations?: ReadonlyMap<string, AbbreviationDefinition>
  }
}

/** The short forms that begin with one word. */
interface Candidates {
  /** Lengths of the forms, the longest first. */
  lengths: number[]
  forms: Set<string>
}

const word = /[\p{L}\p{N}]+/gu
const joins = /[\p{L}\p{N}_]/u

/**
 * Marks every use of an abbreviation as such, in place: whole words, case and all (PHP Markdown Extra,
 * “Abbreviations”). Titles and keywords keep their plain words; addresses that are their own links do, too.
 *
 * @param tree as read, its text nodes with their places
 * @param titles long forms by short form
 * @param source what the tree's positions count
 * @returns the short forms that are used
 */
export function markAbbreviations(
  tree: Node,
  titles: ReadonlyMap<string, string>,
  source: string,
): Set<string> {
  const used = new Set<string>()
  const index = indexOf(titles.keys())
  const open: Node[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node) || isPlain(node)) continue
    const parent = node as Parent
    if (parent.children.some(({ type }) => type === 'text'))
      parent.children = parent.children.flatMap((child): Node[] =>
        child.type === 'text' && !child.data?.generated ? part(child as Text) : [child],
      )
    append(open, parent.children)
  }
  return used

  function part(node: Text): Node[] {
    const done: Node[] = []
    let from = 0
    for (const match of node.value.matchAll(word)) {
      if (match.index < from) continue
      const form = formAt(node.value, match.index, index.get(match[0]))
      if (form === undefined) continue
      const end = match.index + form.length
      if (match.index > from) done.push(sliceText(node, from, match.index, source))
      const child = sliceText(node, match.index, end, source)
      const made: Abbreviation = {
        type: 'abbreviation',
        title: titles.get(form)!,
        children: [child],
        ...(child.position && { position: child.position }),
      }
      done.push(made)
      used.add(form)
      from = end
    }
    if (from === 0) return [node]
    if (from < node.value.length) done.push(sliceText(node, from, node.value.length, source))
    return done
  }
}

/** Says which definitions nothing uses. */
export function reportUnused(tree: Root, used: ReadonlySet<string>, file: VFile): void {
  for (const [form, { position }] of tree.data?.abbreviations ?? []) {
    if (used.has(form)) continue
    report(file, 'reader/unused-abbreviation', {
      reason: `Unexpected definition of the abbreviation \`${form}\`, expected a text that uses it`,
      place: position,
      actual: form,
      note: 'Its words are in no output. Remove it, or write the abbreviation as it is defined.',
    })
  }
}

/** Forms by their first word, so that a text costs the same however many there are. */
function indexOf(forms: Iterable<string, unknown, unknown>): Map<string, Candidates> {
  const index = new Map<string, Candidates>()
  for (const form of forms) {
    const first = form.match(word)?.[0]
    if (!first || !form.startsWith(first)) continue
    const known = index.get(first) ?? { lengths: [], forms: new Set() }
    known.forms.add(form)
    if (!known.lengths.includes(form.length)) known.lengths.push(form.length)
    known.lengths.sort((a, b) => b - a)
    index.set(first, known)
  }
  return index
}

function formAt(text: string, at: number, candidates: Candidates | undefined): string | undefined {
  if (!candidates || joins.test(text.charAt(at - 1))) return undefined
  for (const length of candidates.lengths) {
    const form = text.slice(at, at + length)
    if (candidates.forms.has(form) && !joins.test(text.charAt(at + length))) return form
  }
  return undefined
}

const plainTypes = new Set(['abbreviation', 'citationLink'])
const plainParts = new Set(['title', 'subtitle', 'shortTitle', 'keyword'])

function isPlain(node: Node): boolean {
  if (plainTypes.has(node.type)) return true
  if (node.type === 'frontMatterPart') return plainParts.has((node as Node & { part: string }).part)
  if (node.type !== 'link') return false
  const [first] = (node as Parent).children
  return first?.type === 'text' && /^(?:[a-z]+:|www\.)\S*$|@/i.test((first as Text).value)
}
