import type { Element, Nodes, Root } from 'hast'
import { isInline, streamOf } from './extract-html.ts'
import type { Entry, Ledger, StreamName } from './ledger.ts'
import { WordCollector } from './ledger.ts'

/**
 * The words that a page shows when it is printed, in order, with what galley generated: what the PDF must hold.
 * Words that are the manuscript's own carry its place, found by counting along the document's ledger; all carry the
 * number of their block.
 *
 * @param page the finished HTML as `readHtml` gives it, which has been proved against the document
 * @param document the document's ledger
 */
export function printedWords(page: Root, document: Ledger): Entry[] {
  const printed: Entry[] = []
  const counts = new Map<StreamName, number>()
  let block = 0
  let words = new WordCollector()
  words.block = block
  let stream: StreamName | undefined
  let generated = false
  const flush = () => {
    words.close()
    for (const entry of words.entries) {
      if (stream && !generated) {
        const index = counts.get(stream) ?? 0
        counts.set(stream, index + 1)
        const place = document[stream][index]?.place
        if (place) entry.place = place
      }
      printed.push(entry)
    }
    words = new WordCollector()
    words.block = block
  }
  const endBlock = () => {
    block++
    flush()
  }
  const walk = (node: Nodes, inside: StreamName | undefined, made: boolean): void => {
    if (node.type === 'text') {
      if (stream !== inside || generated !== made) {
        flush()
        stream = inside
        generated = made
      }
      words.add(node.value)
      return
    }
    if (node.type === 'element') {
      if (!isPrinted(node)) return
      const isBlock = !isInline(node)
      if (isBlock) endBlock()
      for (const child of node.children) {
        walk(child, streamOf(node) ?? inside, made || 'dataGenerated' in node.properties)
      }
      if (isBlock) endBlock()
    } else if (node.type === 'root') for (const child of node.children) walk(child, inside, made)
  }
  walk(page, undefined, false)
  flush()
  return printed
}

/** Elements that only the screen shows, and pictures and formulas, which the PDF holds with their description. */
function isPrinted(element: Element): boolean {
  if (['head', 'style', 'nav', 'math', 'script', 'svg'].includes(element.tagName)) return false
  const { className, role } = element.properties
  if (role === 'img') return false
  const classes = Array.isArray(className) ? className : []
  return !classes.includes('screen-only') && !classes.includes('skip-link')
}
