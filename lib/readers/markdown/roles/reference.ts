import type { Link, PhrasingContent } from 'mdast'
import type { CrossReference } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { termLabel } from '../directives/glossary.ts'
import { slicePart } from '../fence.ts'
import { parsePointer, type Role, type RoleReader } from './role.ts'

/** `{ref}`, `{numref}`, `{eq}`: a label, or words with the label in angle brackets; `%s` in them is the number. */
export function reference(form: CrossReference['form']): RoleReader {
  return (role) => {
    const { label, target } = parsePointer(role)
    const identifier = target.replace(/^#/, '')
    const node: CrossReference = {
      type: 'crossReference',
      identifier,
      form,
      children: [],
      position: role.position,
    }
    // An equation is told by its number in parentheses.
    node.bracketed = true
    if (label) say(node, label, role)
    return [node]
  }
}

/** Puts the author's words into a reference. */
function say(node: CrossReference, label: { start: number; end: number }, { content, reading }: Role): void {
  const read = (start: number, end: number): PhrasingContent[] => {
    const { text, map } = slicePart(content, start, end)
    return start < end ? reading.parseInline(text, map) : []
  }
  const words = content.text.slice(label.start, label.end)
  const number = /\s*(?:%s|\{number\})/.exec(words)
  if (!number) {
    node.form = 'text'
    node.children = read(label.start, label.end)
    return
  }
  const at = label.start + number.index
  const after = at + number[0].length
  const sign = placeOf(content.map, at, after, reading.source)
  reading.consume('number', sign)
  node.form = 'number'
  node.children = read(label.start, at)
  const rest = read(after, label.end)
  if (rest.length > 0) node.suffix = rest
}

/** `{download}`: another file. */
export const file: RoleReader = (role) => {
  const { label, target } = parsePointer(role)
  const { content, reading, position } = role
  const { start, end } = label ?? { start: 0, end: content.text.length }
  const shown = slicePart(content, start, end)
  const place = placeOf(shown.map, 0, shown.text.length, reading.source)
  const words: PhrasingContent[] = label
    ? reading.parseInline(shown.text, shown.map)
    : [{ type: 'text', value: shown.text, position: place }]
  const node: Link = { type: 'link', url: target, children: words, position }
  return [node]
}

/** `{doc}`: another text, by its path without an ending; without words it is told by its first heading. */
export const otherText: RoleReader = (role) => {
  const { label, target } = parsePointer(role)
  const { content, reading, position } = role
  const url = /\.\w{1,5}$/.test(target) ? target : `${target}.md`
  const shown = label && slicePart(content, label.start, label.end)
  const children = shown ? reading.parseInline(shown.text, shown.map) : []
  return [{ type: 'link', url, children, position }]
}

/** `{term}`: a link to a term of a glossary; without one in this document the words alone. */
export const term: RoleReader = (role) => {
  const { label, target } = parsePointer(role)
  const { content, reading, position } = role
  const shown = label ? slicePart(content, label.start, label.end) : content
  const children = reading.parseInline(shown.text, shown.map)
  return [{ type: 'link', url: `#${termLabel(target)}`, children, position }]
}

/** `{button}`: words with an address. */
export const button: RoleReader = (role) => {
  const { label, target } = parsePointer(role)
  const { content, reading, position } = role
  const shown = label ? slicePart(content, label.start, label.end) : content
  return [{ type: 'link', url: target, children: reading.parseInline(shown.text, shown.map), position }]
}
