import type { ElementContent } from 'xast'
import { element } from '../element.ts'

const tag = /<(\/?)(i|b|sup|sub|sc|span)(\s[^<>]*)?>/g
const names: Record<string, string> = { i: 'italic', b: 'bold', sup: 'sup', sub: 'sub', sc: 'sc' }

/**
 * Text of a CSL-JSON field with its markup (“Rich text formatting” of CSL-JSON: `<i>`, `<b>`, `<sup>`, `<sub>`,
 * `<sc>`, `<span style="font-variant:small-caps;">`; `<span class="nocase">` says nothing about looks). A tag that is
 * not closed is text.
 */
export function richText(text: string): ElementContent[] {
  const root: Level = { children: [] }
  const open: Level[] = [root]
  let at = 0
  for (const match of text.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match
    const top = open.at(-1)!
    if (slash ? top.tag !== name : !text.includes(`</${name}>`, match.index)) continue
    push(top, text.slice(at, match.index))
    at = match.index + whole.length
    if (slash) {
      open.pop()
      close(open.at(-1)!, top)
    } else open.push({ tag: name, name: nameOf(name, attributes), source: whole, children: [] })
  }
  push(open.at(-1)!, text.slice(at))
  while (open.length > 1) {
    const top = open.pop()!
    open.at(-1)!.children.push({ type: 'text', value: top.source ?? '' }, ...top.children)
  }
  return root.children
}

interface Level {
  tag?: string
  /** Name of the JATS element; none for a span that says nothing. */
  name?: string | undefined
  source?: string
  children: ElementContent[]
}

function nameOf(tag: string, attributes: string): string | undefined {
  return tag === 'span' ? (/small-caps/.test(attributes) ? 'sc' : undefined) : names[tag]
}

function push(level: Level, value: string): void {
  if (value) level.children.push({ type: 'text', value })
}

function close(parent: Level, level: Level): void {
  if (level.name) parent.children.push(element(level.name, {}, level.children))
  else parent.children.push(...level.children)
}
