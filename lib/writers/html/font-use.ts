import type { Element, ElementContent } from 'hast'

/** Which kind of type a stretch of the page is set in; each has its family. */
export type Region = 'serif' | 'small' | 'display' | 'sans' | 'mono' | 'math'

/** A kind of type in one weight and slope. */
export interface Style {
  region: Region
  bold: boolean
  italic: boolean
}

/** The characters that the page needs of each style, by `styleKey`. */
export type FontUse = Map<string, { style: Style; points: Set<number> }>

/** A style as a key. */
export function styleKey({ region, bold, italic }: Style): string {
  return `${region}${bold ? ' bold' : ''}${italic ? ' italic' : ''}`
}

/** What an element changes for what is inside, by its name. `styles/*.css` set the same. */
const byName: Record<string, Partial<Style>> = {
  h1: { region: 'display', bold: true },
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, { region: 'sans', bold: true }])),
  ...Object.fromEntries(
    ['header', 'nav', 'footer', 'table', 'figcaption'].map((name) => [name, { region: 'sans' }]),
  ),
  ...Object.fromEntries(['strong', 'b', 'th', 'dt'].map((name) => [name, { bold: true }])),
  ...Object.fromEntries(['em', 'i', 'cite', 'var', 'dfn'].map((name) => [name, { italic: true }])),
  ...Object.fromEntries(
    ['code', 'pre', 'kbd'].map((name) => [name, { region: 'mono', bold: false, italic: false }]),
  ),
  blockquote: { region: 'small' },
  math: { region: 'math', bold: false, italic: false },
}

/** The same by class. */
const byClass: Record<string, Partial<Style>> = {
  abstract: { region: 'small' },
  'reference-list': { region: 'small' },
  notes: { region: 'small' },
  statements: { region: 'small' },
  subtitle: { region: 'serif' },
  'translated-title': { region: 'serif', italic: true },
  'contributor-roles': { region: 'sans' },
  'article-info': { region: 'sans' },
  'skip-link': { region: 'sans' },
  authors: { bold: true },
  kicker: { bold: true },
  label: { bold: true },
  'contents-title': { bold: true },
  'admonition-title': { region: 'sans', bold: true },
  'theorem-title': { region: 'sans', bold: true },
  'missing-image': { region: 'sans' },
  'author-query': { region: 'sans', bold: true },
}

/** What the style sheet for print sets otherwise: those faces are needed besides. */
const inPrint: Record<string, Style> = {
  h4: { region: 'sans', bold: true, italic: true },
  h5: { region: 'sans', bold: false, italic: true },
  h6: { region: 'sans', bold: false, italic: true },
}

/** The characters of a page by the style in which they stand. */
export function fontUse(content: readonly ElementContent[]): FontUse {
  const use: FontUse = new Map()
  walk(content, { region: 'serif', bold: false, italic: false }, use)
  return use
}

function walk(content: readonly ElementContent[], style: Style, use: FontUse): void {
  for (const node of content) {
    if (node.type === 'text') note(node.value, style, use)
    // The TeX source beside a formula is not shown.
    else if (node.type === 'element' && node.tagName !== 'annotation') {
      walk(node.children, within(node, style), use)
      const printed = inPrint[node.tagName]
      if (printed) walk(node.children, printed, use)
    }
  }
}

function within(node: Element, outer: Style): Style {
  const change = byName[node.tagName]
  const style = { ...outer, ...change }
  const classes = node.properties.className
  if (Array.isArray(classes)) for (const name of classes) Object.assign(style, byClass[String(name)])
  return style
}

function note(value: string, style: Style, use: FontUse): void {
  const key = styleKey(style)
  const entry = use.get(key) ?? { style: { ...style }, points: new Set<number>() }
  use.set(key, entry)
  for (const sign of value) entry.points.add(sign.codePointAt(0) ?? 0)
}
