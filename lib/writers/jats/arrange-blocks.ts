import type { Element, ElementContent } from 'xast'
import { blockContent, neverEmpty, sectioned } from './content-model.ts'
import { element, generatedWords, placed } from './element.ts'

/**
 * Arranges block content so that a container of JATS admits it, whatever the document has there: a block that may
 * not stand in the container goes into a paragraph, text gets a paragraph, a section where none may stand becomes
 * its title and its blocks, and what follows a section becomes the end of that section. The order of the words
 * stays.
 *
 * @param container name of the element that shall hold the blocks
 */
export function arrangeBlocks(container: string, content: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  const add = (node: ElementContent): void => {
    const last = result.at(-1)
    if (node.type === 'element' && node.name === 'sec') {
      if (sectioned.has(container)) result.push(node)
      else for (const part of dissolveSection(node)) add(part)
    } else if (last?.type === 'element' && last.name === 'sec') appendToSection(last, node)
    else result.push(fitBlock(container, node))
  }
  for (const node of gatherText(content)) add(node)
  const isEmpty = !result.some((node) => node.type === 'element')
  return isEmpty && neverEmpty.has(container) ? [...result, element('p')] : result
}

function fitBlock(container: string, node: ElementContent): ElementContent {
  if (node.type !== 'element' || blockContent.get(container)?.has(node.name)) return node
  return placed(element('p', {}, node), place(node))
}

const place = (node: ElementContent) => (node.position ? { position: node.position } : undefined)

/** Puts a block at the end of a section: into its last section, where it has one. */
function appendToSection(section: Element, node: ElementContent): void {
  const last = section.children.at(-1)
  if (last?.type === 'element' && last.name === 'sec') appendToSection(last, node)
  else section.children.push(...arrangeBlocks('sec', [node]))
}

/** Runs of text and inline elements become paragraphs. */
function gatherText(content: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const close = (): void => {
    if (run.some((node) => node.type !== 'text' || /\S/.test(node.value))) {
      result.push(placed(element('p', {}, run), run.map(place).find(Boolean)))
    }
    run = []
  }
  for (const node of content) {
    if (
      node.type === 'element'
        ? blockNames.has(node.name)
        : node.type === 'instruction' && node.name === 'thematic-break'
    ) {
      close()
      result.push(node)
    } else run.push(node)
  }
  close()
  return result
}

const blockNames = new Set([...(blockContent.get('sec') ?? []), 'sec'])

/** A section where sections may not stand: its title as a paragraph, then its content. */
function dissolveSection(section: Element): ElementContent[] {
  const { id } = section.attributes
  const head = section.children.filter((child) => child.type === 'element' && isHead(child.name))
  const rest = section.children.filter((child) => child.type !== 'element' || !isHead(child.name))
  const title = head.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element') return []
    const words = child.data?.generated ? generatedWords(child.children) : child.children
    return index > 0 ? [{ type: 'text', value: ' ' }, ...words] : words
  })
  const heading = element('p', { id, 'content-type': 'heading' }, element('bold', {}, title))
  return [placed(heading, place(section)), ...rest]
}

const isHead = (name: string): boolean => name === 'label' || name === 'title'
