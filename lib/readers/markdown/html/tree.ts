import type { Node, Position } from 'unist'
import type { OffsetMap } from '../../../document/offset-map.ts'
import type { HtmlToken } from './scan.ts'

/** Text between tags, with where it stands. */
export interface HtmlText {
  type: 'htmlText'
  value: string
  map: OffsetMap
  position: Position
  /** Inside an element such as `<pre>`: no Markdown. */
  isLiteral: boolean
}

/** An element with what it holds: further elements, text, and the Markdown between its tags. */
export interface HtmlElement {
  type: 'htmlElement'
  name: string
  attributes: Map<string, string>
  open: Position
  close?: Position
  children: HtmlChild[]
}

/** A tag that has no other half. */
export interface LoneTag {
  type: 'htmlTag'
  /** With a slash before it for an end tag. */
  name: string
  position: Position
  /** What a start tag would have begun. */
  element?: HtmlElement
}

/** What stands in a row of HTML and Markdown. */
export type HtmlChild = HtmlElement | HtmlText | LoneTag | Node

/** One thing after another, before elements are made of tags. */
export type HtmlItem =
  | { type: 'token'; token: Extract<HtmlToken, { type: 'open' | 'close' }>; position: Position }
  | { type: 'child'; child: HtmlChild }

/** Elements that end by themselves where one of these begins (HTML, “Optional tags”). */
const endedBy: Record<string, ReadonlySet<string>> = {
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  tr: new Set(['tr', 'tbody', 'tfoot', 'thead']),
  td: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']),
  th: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']),
  thead: new Set(['tbody', 'tfoot']),
  tbody: new Set(['tbody', 'tfoot']),
  p: new Set([
    ...[
      'p',
      'div',
      'ul',
      'ol',
      'dl',
      'table',
      'blockquote',
      'pre',
      'figure',
      'hr',
      'section',
      'article',
      'details',
    ],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'form', 'header', 'footer', 'main', 'nav', 'aside'],
  ]),
}
const endsByItself = (name: string): boolean => name in endedBy

/** Elements nested deeper than this are left as tags. */
const deepest = 100

/**
 * Matches the tags in a row of things. An end tag ends the nearest element of its name; one that finds none, and
 * a start tag that nothing ends, stay as they are.
 */
export function buildTree(items: readonly HtmlItem[]): HtmlChild[] {
  const root: HtmlChild[] = []
  const open: HtmlElement[] = []
  const counts = new Map<string, number>()
  const here = (): HtmlChild[] => open[open.length - 1]?.children ?? root
  const pop = (): HtmlElement => {
    const element = open.pop()!
    counts.set(element.name, (counts.get(element.name) ?? 1) - 1)
    return element
  }
  /** Takes the innermost element off as if its tag stood alone; its content moves up. */
  const unwrap = (): void => {
    const element = pop()
    const parent = here()
    const at = parent.lastIndexOf(element)
    const tag: LoneTag = { type: 'htmlTag', name: element.name, position: element.open, element }
    if (!endsByItself(element.name)) parent.splice(at, 1, tag, ...element.children)
  }
  for (const item of items) {
    if (item.type === 'child') {
      here().push(item.child)
      continue
    }
    const { token, position } = item
    const { name } = token
    if (token.type === 'close') {
      if ((counts.get(name) ?? 0) === 0) {
        here().push({ type: 'htmlTag', name: `/${name}`, position })
        continue
      }
      while (open[open.length - 1]!.name !== name) unwrap()
      pop().close = position
      continue
    }
    while (endedBy[open[open.length - 1]?.name ?? '']?.has(name)) pop()
    const element: HtmlElement = {
      type: 'htmlElement',
      name,
      attributes: token.attributes,
      open: position,
      children: [],
    }
    if (!token.isVoid && open.length >= deepest) {
      here().push({ type: 'htmlTag', name, position })
      continue
    }
    here().push(element)
    if (token.isVoid) continue
    open.push(element)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  while (open.length > 0) unwrap()
  return root
}
