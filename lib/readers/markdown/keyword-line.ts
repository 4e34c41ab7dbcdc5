import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { sliceText, trimContent } from './text-map.ts'

/** What stands before the keywords of an abstract. */
const label =
  /^\s*(?:key ?words?(?: and phrases)?|index terms|schlag(?:wörter|worte)|schlüssel(?:wörter|worte)|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave|trefwoorden|ключевые слова|关键[词字]|キーワード)\s*[:：—–]\s*/iu

/** Whether a text is what stands over keywords, or marked before them, with its colon or without. */
function isLabel(text: string): boolean {
  const words = `${text.trim().replace(/[:：]$/, '')}:`
  return label.exec(words)?.[0] === words
}

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
  const at = lineOfKeywords(paragraph.children)
  const end = nextLabel(paragraph.children, at)
  const line: Paragraph = { ...paragraph, children: paragraph.children.slice(at, end) }
  const listed = listedIn(line, source)
  if (listed.length === 0) return []
  blocks.pop()
  for (const left of [paragraph.children.slice(0, at), paragraph.children.slice(end)]) {
    const kept = trimContent(left, source)
    const [from, to] = [kept[0]?.position?.start, kept.at(-1)?.position?.end]
    const shorter: Paragraph = {
      ...paragraph,
      children: kept,
      ...(from && to && { position: { start: from, end: to } }),
    }
    if (hasWords(kept)) blocks.push(shorter)
  }
  return keywordParts(listed, source, metadata)
}

/**
 * Takes the keywords that stand among the first blocks of the body, `**Keywords:** tides; gauges` or under a heading
 * of their own, where the front matter has none.
 *
 * @returns the parts, and what is left of the body
 */
export function takeKeywordSection(
  children: readonly RootContent[],
  source: string,
  metadata: Metadata,
): { parts: FrontMatterPart[]; body: RootContent[] } {
  const none = { parts: [], body: [...children] }
  if (metadata.keywords.length > 0) return none
  for (const [index, node] of children.slice(0, furthest).entries()) {
    if (node.type !== 'paragraph') continue
    const before = children[index - 1]
    const isHeaded = before?.type === 'heading' && isLabel(textOf(before))
    const next = children[index + 1]?.type
    if (isHeaded && next !== undefined && next !== 'heading') continue
    const listed = isHeaded ? node.children : listedIn(node, source)
    // A sentence about keywords is none of them.
    if (listed.length === 0 || /[.?!]\s/.test(textOf(node)) || textOf(node).length > longest) continue
    if (isHeaded && splitList(listed, source).length < 2) continue
    const from = isHeaded ? index - 1 : index
    return {
      parts: keywordParts(listed, source, metadata),
      body: [...children.slice(0, from), ...children.slice(index + 1)],
    }
  }
  return none
}

/** Keywords stand at the opening of a text. */
const furthest = 12

/** No list of keywords is longer, in characters. */
const longest = 600

/** Where the keywords begin in the source of an abstract: in its last such line, or at their mark within one. */
export function keywordsAt(text: string): number {
  const lines = text.split('\n')
  let at = text.length + 1
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!
    at -= line.length + 1
    if (label.test(line.replace(/[*_]/g, ''))) return at
    for (const { index: mark } of line.matchAll(/\*\*|__|\\textbf\{/g))
      if (label.test(line.slice(mark, mark + 60).replace(/\\textbf\{|[*_}]/g, ''))) return at + mark
  }
  return text.length
}

/** The keywords of a paragraph that begins with what they are. */
function listedIn(paragraph: Paragraph, source: string): PhrasingContent[] {
  const found = label.exec(textOf(paragraph))
  return (found && dropStart(paragraph.children, found[0].length, source)) || []
}

/** Where within a paragraph, at the beginning of a line, “**Keywords**” stands; 0 where nowhere. */
function lineOfKeywords(content: readonly PhrasingContent[]): number {
  return Math.max(
    0,
    content.findIndex((node, index) => {
      if (node.type !== 'strong' && node.type !== 'emphasis') return false
      const before = content[index - 1]
      const beginsLine = before?.type === 'break' || (before?.type === 'text' && /\n\s*$/.test(before.value))
      // With its colon in bold it is a label wherever it stands.
      const isMarked = node.type === 'strong' && index > 0 && /[:：]\s*$/.test(textOf(node))
      return beginsLine || isMarked
        ? isLabel(textOf(node)) || (beginsLine && label.test(textOf(node)))
        : false
    }),
  )
}

/** Where behind the keywords another label begins, `**Word count:** 4000`; the end where none does. */
function nextLabel(content: readonly PhrasingContent[], at: number): number {
  const next = content.findIndex(
    (node, index) => index > at && node.type === 'strong' && /[:：]\s*$/.test(textOf(node)),
  )
  return next < 0 ? content.length : next
}

function keywordParts(listed: PhrasingContent[], source: string, metadata: Metadata): FrontMatterPart[] {
  const keywords = splitList(listed, source)
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
