import type { Element, ElementContent } from 'xast'
import type { CslItem, CslName, Reference } from '../../../document/document.ts'
import { element, textOf as plain } from '../element.ts'
import type { State } from '../state.ts'
import { numbersOf } from './dates.ts'
import { elementCitation } from './element-citation.ts'
import { textOf } from './field.ts'
import { publicationOf } from './types/index.ts'

/** A field of the entry as it stands in the text: where, and the element that says what it is. */
interface Found {
  start: number
  end: number
  make: (content: ElementContent[]) => Element
  /** What is to be tagged within it. */
  inner?: Found[]
}

/**
 * A reference in the exact words and punctuation of its citation style, the same fields tagged within. A field that
 * the style words in another way (an abbreviated name, a page range) is tagged as far as it is found.
 */
export function mixedCitation(reference: Reference, state: State): Element {
  const content = state.all(reference.children)
  if (plain(content).trim() === '') return elementCitation(reference, state)
  const { type } = publicationOf(reference.item)
  const text = plain(content)
  return element(
    'mixed-citation',
    { 'publication-type': type },
    tag(content, fieldsIn(text, reference.item, type)),
  )
}

/** Which title goes into which element, by kind of publication. */
const whole = new Set(['book', 'report', 'thesis', 'software', 'standard', 'webpage', 'patent'])

/** Elements that hold no markup; a style's italics around them go. */
const textOnly = new Set(['volume', 'issue', 'fpage', 'lpage', 'year', 'pub-id'])

function fieldsIn(text: string, item: CslItem, type: string): Found[] {
  const found: Found[] = []
  const look = (value: string | undefined, name: string, attributes: Record<string, string> = {}): void => {
    const at = value ? freePlace(text, value, found) : -1
    if (!value || at < 0) return
    const make = (content: ElementContent[]): Element =>
      element(name, attributes, textOnly.has(name) ? plain(content) : content)
    found.push({ start: at, end: at + value.length, make })
  }
  const container = textOf(item, 'container-title')
  const titleName =
    type === 'data' ? 'data-title' : !container && whole.has(type) ? 'source' : 'article-title'
  const title = textOf(item, 'title')?.replace(/<[^<>]*>/g, '')
  look(item.DOI, 'pub-id', { 'pub-id-type': 'doi' })
  look(title, type === 'book' && container ? 'chapter-title' : titleName)
  look(container, 'source')
  look(textOf(item, 'container-title-short'), 'source')
  people(text, item.author, type === 'patent' ? 'inventor' : 'author', found)
  people(text, item.editor, 'editor', found)
  const year = numbersOf(item.issued)?.year
  if (year !== undefined && year >= 1400) look(String(year), 'year', { 'iso-8601-date': String(year) })
  const isSource = !container && (type === 'data' || type === 'preprint')
  look(textOf(item, 'publisher'), isSource ? 'source' : 'publisher-name')
  look(textOf(item, 'publisher-place'), 'publisher-loc')
  const [first, last] = (textOf(item, 'page') ?? '').split(/[-‐-―]+/)
  look(first, 'fpage')
  look(last, 'lpage')
  look(textOf(item, 'volume'), 'volume')
  look(textOf(item, 'issue'), 'issue')
  return found.sort((a, b) => a.start - b.start)
}

/** The first place of a value that stands free: not within a word, not within another field. */
function freePlace(text: string, value: string, taken: readonly Found[]): number {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length
    const isWord = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
    if (isWord && !taken.some((one) => at < one.end && one.start < end)) return at
  }
  return -1
}

/** The people of one role, who stand side by side, as one group. */
function people(text: string, names: readonly CslName[] | undefined, role: string, found: Found[]): void {
  const inner: Found[] = []
  for (const name of names ?? []) {
    const one = person(text, name, [...found, ...inner])
    if (one) inner.push(one)
  }
  const start = Math.min(...inner.map((one) => one.start))
  const end = Math.max(...inner.map((one) => one.end))
  if (inner.length === 0 || found.some((one) => start < one.end && one.start < end)) return
  const make = (content: ElementContent[]): Element =>
    element('person-group', { 'person-group-type': role }, content)
  found.push({ start, end, make, inner: inner.sort((a, b) => a.start - b.start) })
}

/** A person as the style writes it: the surname, and given names or initials beside it. */
function person(text: string, name: CslName, taken: readonly Found[]): Found | undefined {
  const surname = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ') || name.literal
  const at = surname ? freePlace(text, surname, taken) : -1
  if (!surname || at < 0) return undefined
  const end = at + surname.length
  if (name.literal || !name.given) {
    return { start: at, end, make: (content) => element('collab', {}, content) }
  }
  const given = givenNames(text, at, end, name.given)
  return {
    start: Math.min(at, given?.start ?? at),
    end: Math.max(end, given?.end ?? end),
    make: (content) => stringName(plain(content), surname, given?.text),
  }
}

/** “, J. A.”, “ JA” or “John” behind a surname, or “J. A. ” before it. */
function givenNames(text: string, at: number, end: number, given: string) {
  const words = given.split(/[\s.-]+/).filter(Boolean)
  const initials = words.map((word) => word[0] ?? '')
  const dotted = [
    given,
    initials.map((one) => `${one}.`).join(' '),
    initials.map((one) => `${one}.`).join(''),
  ]
  const bare = initials.join('')
  // Without a comma the initials stand bare, and a full stop behind them ends the list of people.
  const forms = [
    ...dotted.map((form) => [', ', form] as const),
    ...[bare, ...dotted].map((form) => [' ', form] as const),
  ]
  for (const [gap, form] of forms) {
    if (text.startsWith(gap + form, end))
      return { start: end, end: end + gap.length + form.length, text: form }
    const start = at - form.length - 1
    if (start >= 0 && text.slice(start, at) === `${form} `) return { start, end: at, text: form }
  }
  return undefined
}

function stringName(text: string, surname: string, given: string | undefined): Element {
  const parts: (string | Element)[] = []
  const names = [
    { value: surname, name: 'surname' },
    ...(given ? [{ value: given, name: 'given-names' }] : []),
  ].sort((a, b) => text.indexOf(a.value) - text.indexOf(b.value))
  let at = 0
  for (const { value, name } of names) {
    const start = text.indexOf(value, at)
    parts.push(text.slice(at, start), element(name, {}, value))
    at = start + value.length
  }
  return element('string-name', {}, parts, text.slice(at))
}

/** Cuts the content at the fields and wraps each; a field that begins within markup is tagged within it. */
function tag(content: readonly ElementContent[], fields: readonly Found[]): ElementContent[] {
  let offset = 0
  const inside = (nodes: readonly ElementContent[]): ElementContent[] => nodes.flatMap(cut)
  const cut = (node: ElementContent): ElementContent[] => {
    const start = offset
    if (node.type === 'text') {
      offset += node.value.length
      return cutText(node.value, start, fields)
    }
    if (node.type !== 'element') return [node]
    const length = plain([node]).length
    const field = fields.find((one) => one.start === start && one.end === start + length)
    if (field) {
      offset += length
      return [field.make([node])]
    }
    const children = inside(node.children)
    // A link admits no fields: what a field is says more than where its words lead.
    const isTagged =
      node.name === 'ext-link' &&
      children.some((child) => !node.children.includes(child) && child.type === 'element')
    return isTagged ? children : [{ ...node, children }]
  }
  return inside(content)
}

function cutText(value: string, start: number, fields: readonly Found[]): ElementContent[] {
  const result: ElementContent[] = []
  let at = 0
  for (const field of fields) {
    if (field.start < start + at || field.end > start + value.length) continue
    const before = value.slice(at, field.start - start)
    if (before) result.push({ type: 'text', value: before })
    const words = value.slice(field.start - start, field.end - start)
    result.push(
      field.make(field.inner ? cutText(words, field.start, field.inner) : [{ type: 'text', value: words }]),
    )
    at = field.end - start
  }
  const rest = value.slice(at)
  if (rest) result.push({ type: 'text', value: rest })
  return result
}
