import type { Context } from './context.ts'
import { escapeText } from './escape.ts'
import { elementsOf, isElement, textOf, wordsOf, type XmlElement, type XmlNode } from './xml.ts'

/** A citation that begins at a node, as pandoc writes it. */
interface Found {
  /** What was written before, without the bracket that the citation style set. */
  before: string
  markdown: string
  /** What follows in the last text that was taken. */
  rest: string
  /** Index of the first node behind it. */
  next: number
}

const isCall = (node: XmlNode | undefined): node is XmlElement =>
  node !== undefined &&
  isElement(node) &&
  node.name === 'xref' &&
  (node.attributes['ref-type'] === 'bibr' || /^ref/.test(node.attributes.rid ?? ''))

/** Calls in a raised element of their own: `<sup><xref/>,<xref/></sup>`. */
const isRaised = (node: XmlNode | undefined): node is XmlElement =>
  node !== undefined &&
  isElement(node) &&
  node.name === 'sup' &&
  elementsOf(node).length > 0 &&
  elementsOf(node).every(isCall) &&
  (node.children as XmlNode[]).every((child) => isElement(child) || /^[\s,;–-]*$/.test(wordsOf(child) ?? ''))

/**
 * The citation that begins at a node, if one does: the calls in one pair of brackets with what stands between them,
 * calls that are raised, or a single call in a sentence.
 *
 * @param written the Markdown before the node, at whose end the bracket stands
 */
export function citationAt(
  nodes: readonly XmlNode[],
  at: number,
  written: string,
  context: Context,
): Found | undefined {
  const node = nodes[at]
  if (isRaised(node)) {
    const keys = elementsOf(node).map((call) => `@${keyOf(call, context)}`)
    return { before: written, markdown: `[${keys.join('; ')}]`, rest: '', next: at + 1 }
  }
  if (!isCall(node)) return undefined
  const open = /(\(|\\\[)([^()[\]\\]{0,60})$/.exec(written)
  const closed = open && closing(nodes, at, open[1] === '(' ? ')' : ']')
  if (open && closed) {
    const before = written.slice(0, open.index)
    const markdown = `[${items(nodes.slice(at, closed.index), open[2]!, closed.text, context)}]`
    return { before, markdown, rest: closed.rest, next: closed.index + 1 }
  }
  const named = narrative(nodes, at, context)
  if (named) return { before: written, ...named }
  return { before: written, markdown: single(node, written, context), rest: '', next: at + 1 }
}

/** The text in which the bracket ends, with what stands before and behind it there. */
function closing(nodes: readonly XmlNode[], from: number, bracket: string) {
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index]!
    if (isCall(node)) continue
    const text = wordsOf(node)
    if (text === undefined) return undefined
    const end = text.search(/[()[\]]/)
    if (end < 0) continue
    return text[end] === bracket ? { index, text: text.slice(0, end), rest: text.slice(end + 1) } : undefined
  }
  return undefined
}

/** The works within one pair of brackets; what stands between two belongs to the first up to the semicolon. */
function items(nodes: readonly XmlNode[], prefix: string, suffix: string, context: Context): string {
  let result = prefix
  let isFirst = true
  for (const node of nodes) {
    if (isCall(node)) {
      const text = textOf(node) ?? ''
      const yearOnly = isFirst && !context.numeric && /^(?:\d{4}|n\.d\.)[a-z]?\b/.test(text)
      result += `${yearOnly ? '-' : ''}@${keyOf(node, context)}${locatorOf(text, context)}`
      isFirst = false
      continue
    }
    const words = (wordsOf(node) ?? '').replace(/\s+/g, ' ')
    if (/^[,;–-]?$/.test(words.trim())) result += '; '
    else {
      const cut = words.indexOf(';')
      const tail = cut < 0 ? words : words.slice(0, cut)
      const head = cut < 0 ? undefined : words.slice(cut + 1)
      result += `${escapeText(tail)};${escapeText(head ?? ' ')}`
    }
  }
  return result + escapeText(suffix)
}

/** “Smith (2020, p. 3)”, names and year each a call of the same work: the sentence names it. */
function narrative(
  nodes: readonly XmlNode[],
  at: number,
  context: Context,
): Omit<Found, 'before'> | undefined {
  const [names, gap, year, end] = nodes.slice(at, at + 4)
  if (!isCall(names) || !isCall(year) || names.attributes.rid !== year.attributes.rid) return undefined
  const open = /^\s*([([])$/.exec((gap && wordsOf(gap)) ?? '')?.[1]
  const closed = open && /^([^()[\]]*)[)\]]/.exec((end && wordsOf(end)) ?? '')
  if (!closed) return undefined
  const inside = [
    textOf(year)?.replace(/^(?:\d{4}|n\.d\.)[a-z]?(?:[,:]\s+)?/, ''),
    closed[1]!.replace(/^[,:]?\s+/, ''),
  ]
  const locator = inside.filter(Boolean).join(' ')
  const markdown = `@${keyOf(names, context)}${locator && !context.numeric ? ` [${escapeText(locator)}]` : ''}`
  return { markdown, rest: wordsOf(end!)!.slice(closed[0].length), next: at + 4 }
}

/** A call that stands in no brackets: the sentence names the work, or the call is a number. */
function single(node: XmlElement, written: string, context: Context): string {
  const key = keyOf(node, context)
  const text = textOf(node) ?? ''
  if (context.numeric || !/\p{L}{2}/u.test(text)) return `[@${key}]`
  const locator = /\d{4}[a-z]?, ([^)\]]+)[)\]]$/.exec(text)?.[1]
  const narrative = `@${key}${locator ? ` [${escapeText(locator)}]` : ''}`
  return /[\p{L}\p{N}]$/u.test(written) ? ` ${narrative}` : narrative
}

/** “, pp. 3–5” of “Smith, 2020, pp. 3–5”. */
function locatorOf(text: string, { numeric }: Context): string {
  const year = numeric ? null : /(?:\d{4}|n\.d\.)[a-z]?[,:](?=\s)/.exec(text)
  const locator = year && text.slice(year.index + year[0].length).trim()
  return locator ? `, ${escapeText(locator)}` : ''
}

/** A key that holds more than letters, digits and single marks between them stands in braces. */
function keyOf(call: XmlElement, { labels }: Context): string {
  const rid = (call.attributes.rid ?? '').split(/\s+/)[0]!
  const key = labels.get(rid) ?? rid
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key) ? key : `{${key}}`
}
