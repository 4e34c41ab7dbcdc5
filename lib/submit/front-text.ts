import { toString as textOf } from 'mdast-util-to-string'
import type { Document } from '../document/document.ts'
import type { FrontMatterPart } from '../document/nodes.ts'

/** A prose field of the front matter, by its path. */
export function frontPart(document: Document, path: string): FrontMatterPart | undefined {
  return document.frontMatter?.children.find((part) => part.path === path)
}

/** Text of a prose field, blocks apart by a line end; empty where there is none. */
export function frontText(document: Document, path: string): string {
  const part = frontPart(document, path)
  if (!part) return ''
  const isBlocks = part.part === 'abstract' || part.part === 'statement'
  return part.children
    .map((child) => textOf(child))
    .join(isBlocks ? '\n' : '')
    .trim()
}

/** Text of the title with its subtitle. */
export function titleText(document: Document): string {
  return [frontText(document, 'title'), frontText(document, 'subtitle')].filter(Boolean).join(': ')
}
