import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Text } from 'mdast'
import { childrenOf, type Occurrence } from './occurrences.ts'

/** Punctuation that a note call follows (Chicago Manual of Style, 14.26), with quotation marks that close. */
const closing = /^[.,;:!?]["”’»']*|^["”’»']+/

/**
 * Puts a citation into a note of its own, for note styles: a call in its place, after the punctuation that follows
 * it and without the space before it, and a definition that holds the citation.
 *
 * @param occurrence where the citation stands
 * @param names that stay in the sentence, for a narrative citation
 * @param identifier of the note, unique in the manuscript
 * @returns the note's definition; it is not in the tree yet
 */
export function moveToNote(
  { citation, parent }: Occurrence,
  names: PhrasingContent[] | undefined,
  identifier: string,
): FootnoteDefinition {
  const children = childrenOf(parent)
  const at = children.indexOf(citation)
  const call: FootnoteReference = {
    type: 'footnoteReference',
    identifier,
    label: identifier,
    ...(citation.position && { position: citation.position }),
  }
  children.splice(at, 1, ...(names ?? []), call)
  if (!names) attachToWord(children, at)
  const { position } = citation
  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{ type: 'paragraph', children: [citation], ...(position && { position }) }],
    ...(position && { position }),
  }
}

/**
 * Puts a raised citation (a note call, a raised number) to the word that it belongs to: the space before it goes,
 * and it changes places with the punctuation behind it.
 *
 * @param children that it stands among; changed
 * @param at its index
 */
export function attachToWord(children: { type: string }[], at: number): void {
  const before = children[at - 1]
  if (before?.type === 'text') (before as Text).value = (before as Text).value.replace(/[ \t\u00a0\n]+$/, '')
  const after = children[at + 1]
  if (before?.type !== 'text' || after?.type !== 'text') return
  const [punctuation] = closing.exec((after as Text).value) ?? []
  if (punctuation === undefined) return
  // “word.” [@key]. has its full stop already.
  const ended = /[.!?]["”’»']*$/.test((before as Text).value) && punctuation[0] === '.'
  if (ended) return
  ;(before as Text).value += punctuation
  ;(after as Text).value = (after as Text).value.slice(punctuation.length)
}
