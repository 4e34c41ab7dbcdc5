import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Caption, Figure } from '../document/nodes.ts'

/** A label that the author typed at the head of a caption: “Figure 3:”, “**Abb. 2.**”, “(a)”. */
export interface TypedLabel {
  /** “3”, “S1”; of a part of a figure, its letter. */
  number: string
  /** As it was typed. */
  text: string
  place: Position | undefined
  /** Takes it off the caption, which goes where nothing else stands in it. */
  remove: () => void
}

// The word in the languages that authors label in, the number, and what parts it from the caption.
const patterns: Record<Figure['kind'], RegExp> = {
  figure:
    /^\s*(?:figures?|fig|abbildung|abb|bild|figura|figuur|afbeelding|afb|рисунок|рис|图|図|圖|그림|الشكل|شكل|شکل|איור)\.?\s*([A-Z]?\d+(?:\.\d+)*[a-z]?)(?:\s*[:.)–—|：．]\s*|\s+-\s+|\s*$)/iu,
  table:
    /^\s*(?:tables?|tab|tabelle|tableau|tabla|tabella|tabela|tabel|таблица|табл|表|표|الجدول|جدول|טבלה)\.?\s*([A-Z]?\d+(?:\.\d+)*[a-z]?)(?:\s*[:.)–—|：．]\s*|\s+-\s+|\s*$)/iu,
  listing:
    /^\s*(?:listing|code|listado|листинг|代码|リスト)\.?\s*([A-Z]?\d+(?:\.\d+)*[a-z]?)(?:\s*[:.)–—|：．]\s*|\s+-\s+|\s*$)/iu,
}
const part = /^\s*\(?([a-z])\)\s*/

/**
 * Finds the label that an author typed in the caption of a figure, table or listing.
 *
 * @param isPart whether the figure is a part of another, whose label is a letter
 */
export function typedLabel(figure: Figure, isPart: boolean): TypedLabel | undefined {
  const caption = figure.children.find((child): child is Caption => child.type === 'caption')
  const paragraph = caption?.children[0]
  if (!caption || paragraph?.type !== 'paragraph') return undefined
  const [first] = paragraph.children
  const marked = first?.type === 'strong' || first?.type === 'emphasis' ? first : undefined
  const content: PhrasingContent[] = marked?.children ?? paragraph.children
  const [leaf] = content
  if (leaf?.type !== 'text') return undefined
  const match = (isPart ? part : patterns[figure.kind]).exec(leaf.value)
  const rest = match ? leaf.value.slice(match[0].length) : ''
  // “Figure 1 *and* others”: words, not a label.
  if (!match?.[1] || (rest === '' && content.length > 1)) return undefined
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
  return { number: match[1], text: match[0].trim(), place: leaf.position, remove }
}
