import { visit } from 'unist-util-visit'
import type { Manuscript } from '../document/document.ts'

// Scripts written without spaces, and the signs that stand among them. Korean has spaces.
const between =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu

/**
 * Joins lines between Chinese or Japanese characters: where a source line ends there is no space, as there is none
 * anywhere in these scripts (pandoc's manual, “east_asian_line_breaks”).
 */
export function remarkEastAsianBreaks() {
  return (manuscript: Manuscript): undefined => {
    for (const tree of [manuscript, ...(manuscript.data.manuscript.notes ?? [])])
      visit(tree, 'text', (node) => {
        if (node.value.includes('\n')) node.value = node.value.replace(between, '')
      })
  }
}
