import type { Node } from 'unist'
import type { Document } from '../../../document/document.ts'
import type { FrontMatterPart } from '../../../document/nodes.ts'

/** A field of prose in the front matter, as nodes; as plain text where only the metadata has it. */
export interface Prose {
  /** Path of the field: `abstracts.0.text`. */
  path: string
  children: readonly Node[]
  part?: FrontMatterPart
}

/** The prose of a field of phrasing, such as the title. */
export function prose(document: Document, part: 'title' | 'subtitle'): Prose | undefined {
  const found = document.frontMatter?.children.find((child) => child.part === part)
  if (found) return { path: found.path, children: found.children, part: found }
  const value = document.metadata[part]
  return value ? { path: part, children: [{ type: 'text', value } as Node] } : undefined
}

/** Keywords, in the author's order. */
export function keywords(document: Document): Prose[] {
  const found = document.frontMatter?.children.filter((child) => child.part === 'keyword') ?? []
  if (found.length > 0) return found.map((part) => ({ path: part.path, children: part.children, part }))
  return document.metadata.keywords.map((value, index) => ({
    path: `keywords.${index}`,
    children: [{ type: 'text', value } as Node],
  }))
}

/** An abstract, with what its metadata say of it. */
export interface AbstractProse extends Prose {
  type?: string | undefined
  title?: string | undefined
  language?: string | undefined
}

/** The abstracts, in the author's order. */
export function abstracts(document: Document): AbstractProse[] {
  const parts = document.frontMatter?.children.filter((child) => child.part === 'abstract') ?? []
  const entries = document.metadata.abstracts
  if (parts.length === 0) {
    return entries.map(({ text, type, title, language }, index) => ({
      path: `abstracts.${index}.text`,
      children: paragraphs(text),
      type,
      title,
      language,
    }))
  }
  return parts.map((part, index) => {
    const entry = entries[Number(/\.(\d+)\./.exec(part.path)?.[1] ?? index)]
    return {
      path: part.path,
      children: part.children,
      part,
      type: part.name ?? entry?.type,
      title: entry?.title,
      language: part.lang ?? entry?.language,
    }
  })
}

/** Statements, in the author's order, by name. */
export function statements(document: Document): (Prose & { name: string })[] {
  const parts = document.frontMatter?.children.filter((child) => child.part === 'statement') ?? []
  if (parts.length > 0) {
    return parts.map((part) => ({
      path: part.path,
      children: part.children,
      part,
      name: part.name ?? part.path.replace(/^.*\./, ''),
    }))
  }
  const { statements: given, fundingStatement } = document.metadata
  const entries: [string, string | undefined][] = [
    ...Object.entries(given).map(([name, value]): [string, string | undefined] => [
      `statements.${name}`,
      value,
    ]),
    ['fundingStatement', fundingStatement],
  ]
  return entries.flatMap(([path, value]) =>
    value ? [{ name: path.replace(/^.*\./, ''), path, children: paragraphs(value) }] : [],
  )
}

function paragraphs(value: string): Node[] {
  return value
    .split(/\n\s*\n/)
    .map((words) => ({ type: 'paragraph', children: [{ type: 'text', value: words.trim() }] }) as Node)
}
