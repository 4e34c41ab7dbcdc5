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

const words: Record<Figure['kind'], string> = {
  figure:
    'Figures?|Fig|Abbildung|Abb|Bild|Figura|Figuur|Afbeelding|Afb|Рисунок|Рис|图|図|圖|그림|شكل|الشكل|איור|شکل',
  table: 'Tables?|Tab|Tabelle|Tableau|Tabla|Tabella|Tabela|Tabel|Таблица|Табл|表|표|جدول|الجدول|טבלה',
  listing: 'Listing|Code|Listado|Листинг|代码|リスト',
}
const end = '(?:\\s*[:.)–—|：．]\\s*|\\s+-\\s+|\\s*$)'
const patterns = Object.fromEntries(
  Object.entries(words).map(([kind, names]) => [
    kind,
    new RegExp(`^\\s*(?:${names})\\.?\\s*([A-Z]?\\d+(?:\\.\\d+)*[a-z]?)${end}`, 'iu'),
  ]),
) as Record<Figure['kind'], RegExp>
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
