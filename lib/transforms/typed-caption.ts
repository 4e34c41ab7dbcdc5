import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Caption, Figure } from '../document/nodes.ts'
import { readTypedLabel } from '../document/typed-label.ts'

/** A label that the author typed at the head of a caption: “Figure 3:”, “**Abb. 2.**”, “(a)”. */
export interface TypedCaption {
  /** “3”, “S1”; of a part of a figure, its letter. */
  number: string
  /** As it was typed. */
  text: string
  place: Position | undefined
  /** Takes it off the caption, which goes where nothing else stands in it. */
  remove: () => void
}

/** “(a)”, “b)” */
const part = /^\s*\(?([a-z])\)\s*/

/**
 * Finds the label that an author typed in the caption of a figure, table or listing.
 *
 * @param isPart whether the figure is a part of another, whose label is a letter
 */
export function typedCaption(figure: Figure, isPart: boolean): TypedCaption | undefined {
  const caption = figure.children.find((child): child is Caption => child.type === 'caption')
  const paragraph = caption?.children[0]
  if (!caption || paragraph?.type !== 'paragraph') return undefined
  const [first] = paragraph.children
  const marked = first?.type === 'strong' || first?.type === 'emphasis' ? first : undefined
  const content: PhrasingContent[] = marked?.children ?? paragraph.children
  const [leaf] = content
  if (leaf?.type !== 'text') return undefined
  const label = isPart ? readLetter(leaf.value) : readTypedLabel(leaf.value, figure.kind)
  if (!label) return undefined
  const rest = leaf.value.slice(label.length)
  // “Figure 1 *and* others”: words, not a label.
  if (rest === '' && content.length > 1) return undefined
  const remove = () => {
    if (rest !== '') leaf.value = rest
    else {
      paragraph.children.shift()
      const next = paragraph.children[0]
      if (next?.type === 'text') next.value = next.value.replace(/^\s*[:.)–—|：．]?\s*/, '')
      if (next === undefined || (next.type === 'text' && next.value === '')) caption.children.shift()
      if (caption.children.length === 0) figure.children.splice(figure.children.indexOf(caption), 1)
    }
  }
  const text = leaf.value.slice(0, label.length).trim()
  return { number: label.number, text, place: leaf.position, remove }
}

function readLetter(text: string): { number: string; length: number } | undefined {
  const match = part.exec(text)
  return match?.[1] ? { number: match[1], length: match[0].length } : undefined
}
