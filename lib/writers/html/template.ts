import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { append } from '../../document/append.ts'

/** The places of a page shell: `<template data-slot="…">`. */
export const slots = [
  'metadata',
  'styles',
  'skip-link',
  'title-block',
  'front',
  'contents',
  'main',
  'statements',
  'notes',
  'references',
  'footer',
] as const

/** A place of the page shell. */
export type Slot = (typeof slots)[number]

/**
 * Fills a page shell. It is parsed and filled as a tree: no text of the manuscript ever becomes markup.
 *
 * A part whose slot is missing is an error, since it would be lost; it is put at the end of the body.
 *
 * @param shell HTML with a slot for each part
 * @param parts the content of each slot; an empty one leaves nothing behind
 */
export async function fillTemplate(
  shell: string,
  parts: ReadonlyMap<Slot, ElementContent[]>,
  file: VFile,
): Promise<Root> {
  const { fromHtml } = await import('hast-util-from-html')
  const page = fromHtml(shell)
  const open = new Map(parts)
  fill(page, open)
  for (const [slot, content] of open) {
    if (content.length === 0) continue
    report(file, 'html/template-slot', {
      reason: `Unexpected page template without a place for “${slot}”, expected \`<template data-slot="${slot}">\``,
      note: 'That part stands at the end of the page.',
    })
    const body = find(page, slot === 'metadata' || slot === 'styles' ? 'head' : 'body')
    if (body) append(body.children, content)
  }
  return page
}

function fill(node: Nodes, open: Map<Slot, ElementContent[]>): void {
  delete node.position
  if (!('children' in node)) return
  node.children = node.children.flatMap((child): ElementContent[] => {
    const slot =
      child.type === 'element' && child.tagName === 'template' ? child.properties.dataSlot : undefined
    if (!isSlot(slot)) {
      fill(child, open)
      return [child as ElementContent]
    }
    const content = open.get(slot) ?? []
    open.delete(slot)
    return content
  })
}

function isSlot(name: unknown): name is Slot {
  return slots.some((slot) => slot === name)
}

/** The first element of that name. */
export function find(node: Nodes, tagName: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tagName) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = find(child, tagName)
    if (found) return found
  }
  return undefined
}
