import type { Element, ElementContent } from 'xast'
import { type Attributes, x } from 'xastscript'
import type { SourcePlace } from '../../document/source-map.ts'
import { fitInline } from './fit-inline.ts'

declare module 'xast' {
  interface ElementData {
    /** Absolute path of the file that `position` is in, where it is not the manuscript. */
    path?: string
    /** True for what galley made itself; the proof leaves it out. */
    generated?: boolean
  }
  interface TextData {
    /** `cited` for the words of a citation, or of a reference to a part of the document. */
    generated?: boolean | 'cited'
  }
}

/** What an element is made of: nothing, text, nodes. */
export type Content = ElementContent | string | undefined | null | false | Content[]

/**
 * Makes an element whose inline content fits its content model. Attributes without a value are left out.
 *
 * @param name with its prefix, `mml:math`
 * @param attributes in the order in which they are to be written
 */
export function element(name: string, attributes: Attributes = {}, ...content: Content[]): Element {
  const node = x(name, attributes)
  node.children = fitInline(name, flatten(content))
  return node
}

/** The nodes of a content, strings made text. */
export function flatten(content: Content): ElementContent[] {
  if (content === undefined || content === null || content === false || content === '') return []
  if (typeof content === 'string') return [{ type: 'text', value: content }]
  if (Array.isArray(content)) return content.flatMap(flatten)
  return content.type === 'text' && content.value === '' ? [] : [content]
}

/** Says where an element comes from, unless that is known already. */
export function placed<T extends ElementContent>(node: T, place: SourcePlace | undefined): T {
  if (!place || node.position) return node
  node.position = place.position
  if (place.path && node.type === 'element') node.data = { ...node.data, path: place.path }
  return node
}

/** Marks what galley made itself: labels, numbers, formatted citations. Gives back the same nodes. */
export function generated<T extends ElementContent>(node: T): T {
  if (node.type === 'element') node.data = { ...node.data, generated: true }
  else if (node.type === 'text') node.data = { generated: true, ...node.data }
  return node
}

/** Marks the words within nodes, not their elements: links in a generated citation are the author's all the same. */
export function generatedWords(nodes: readonly ElementContent[]): ElementContent[] {
  for (const node of nodes) {
    if (node.type === 'text') generated(node)
    else if (node.type === 'element') generatedWords(node.children)
  }
  return [...nodes]
}

/** Marks the words of a citation, or of a reference to a part of the document. Gives back the same nodes. */
export function citedWords(nodes: readonly ElementContent[]): ElementContent[] {
  for (const node of nodes) {
    if (node.type === 'text') node.data = { ...node.data, generated: 'cited' }
    // The keys of a citation that could not be resolved are no words of one.
    else if (node.type === 'element' && node.attributes['content-type'] !== 'unresolved-citation')
      citedWords(node.children)
  }
  return [...nodes]
}

/** A text that galley made itself. */
export function generatedText(value: string): ElementContent {
  return generated({ type: 'text', value })
}

/** The text of nodes, without markup. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
}
