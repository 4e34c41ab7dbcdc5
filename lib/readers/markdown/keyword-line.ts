import type { Paragraph, PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { sliceText, trimContent } from './text-map.ts'

/** What stands before the keywords of an abstract. */
const label =
  /^\s*(?:key ?words?(?: and phrases)?|index terms|schlag(?:wörter|worte)|schlüssel(?:wörter|worte)|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave|trefwoorden|ключевые слова|关键[词字]|キーワード)\s*[:：—–]\s*/iu

/**
 * Takes the last paragraph of an abstract that lists keywords, `**Keywords:** tides; gauges`, where the front matter
 * has none.
 *
 * @param blocks of the abstract; the line is taken out of them
 * @param metadata get the keywords
 */
export function takeKeywords(blocks: Node[], source: string, metadata: Metadata): FrontMatterPart[] {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph' || metadata.keywords.length > 0) return []
  const paragraph = last as Paragraph
  const found = label.exec(textOf(paragraph))
  const listed = found && dropStart(paragraph.children, found[0].length, source)
  if (!listed || listed.length === 0) return []
  const keywords = splitList(listed, source)
  blocks.pop()
  metadata.keywords = keywords.map((keyword) => textOf({ type: 'paragraph', children: keyword }))
  return keywords.map((keyword, index): FrontMatterPart => {
    const [start, end] = [keyword[0]?.position?.start, keyword.at(-1)?.position?.end]
    return {
      type: 'frontMatterPart',
      part: 'keyword',
      path: `keywords.${index}`,
      children: keyword,
      ...(start && end && { position: { start, end } }),
    }
  })
}

/** Content without the characters at its start; nothing where these end within more than marked text. */
function dropStart(
  content: PhrasingContent[],
  length: number,
  source: string,
): PhrasingContent[] | undefined {
  let left = length
  for (const [index, node] of content.entries()) {
    const size = textOf(node).length
    if (size <= left) left -= size
    else if (left === 0) return content.slice(index)
    else if (node.type === 'text') return [sliceText(node, left, size, source), ...content.slice(index + 1)]
    // `**Keywords: tides, gauges**`
    else if ((node.type === 'strong' || node.type === 'emphasis') && content.length === 1)
      return dropStart(node.children, left, source)
    else return undefined
  }
  return undefined
}

/** The keywords between semicolons; between commas where there are none; without the full stop at the end. */
function splitList(content: PhrasingContent[], source: string): PhrasingContent[][] {
  const texts = content.filter((node) => node.type === 'text').map(({ value }) => value)
  const separator = texts.some((value) => value.includes(';')) ? /[;；]/ : /[,，、;；·]/
  const keywords: PhrasingContent[][] = [[]]
  for (const node of content) {
    if (node.type !== 'text') {
      if (node.type !== 'break') keywords.at(-1)!.push(node)
      continue
    }
    let from = 0
    for (const part of node.value.split(separator)) {
      if (from > 0) keywords.push([])
      if (part) keywords.at(-1)!.push(sliceText(node, from, from + part.length, source))
      from += part.length + 1
    }
  }
  return keywords
    .map((keyword) => trimContent(keyword, source))
    .map(withoutStop(source))
    .filter(hasWords)
}

function withoutStop(source: string) {
  return (keyword: PhrasingContent[], index: number, all: PhrasingContent[][]): PhrasingContent[] => {
    const last = keyword.at(-1)
    if (index < all.length - 1 || last?.type !== 'text' || !/[^.]\.$/.test(last.value)) return keyword
    return [...keyword.slice(0, -1), sliceText(last, 0, last.value.length - 1, source) satisfies Text]
  }
}

function hasWords(keyword: PhrasingContent[]): boolean {
  return /[\p{L}\p{N}]/u.test(textOf({ type: 'paragraph', children: keyword }))
}
