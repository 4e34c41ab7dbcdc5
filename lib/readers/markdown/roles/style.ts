import type { PhrasingContent } from 'mdast'
import { placeOf } from '../../../document/offset-map.ts'
import { slicePart } from '../fence.ts'
import { inlineOf, parsePointer, type RoleReader } from './role.ts'

type Wrapper = 'superscript' | 'subscript' | 'delete' | 'underline' | 'smallCaps' | 'strong' | 'emphasis'

/** Roles whose content is set in another manner. */
export function wrap(type: Wrapper): RoleReader {
  return (role) => [{ type, children: inlineOf(role), position: role.position }]
}

/** Roles whose content is a name on a screen or a keyboard: code. */
export const code: RoleReader = ({ code, position }) => [{ ...code, position }]

/** `{math}`: TeX. */
export const math: RoleReader = ({ content, position }) => [
  { type: 'inlineMath', value: content.text, position },
]

/** `{abbr}`: the short form, and the long one in parentheses. */
export const abbr: RoleReader = (role) => {
  const { content, position, reading } = role
  const match = /^([^()]+)\((.+)\)\s*$/s.exec(content.text)
  if (!match) return inlineOf(role)
  const short = match[1]!.trimEnd()
  const place = placeOf(content.map, 0, short.length, reading.source)
  const children: PhrasingContent[] = [{ type: 'text', value: short, position: place }]
  return [{ type: 'abbreviation', title: match[2]!, children, position }]
}

/** `{span}` and the like: words that only belong to something. */
export const plain: RoleReader = (role) => {
  return [{ type: 'span', children: inlineOf(role), position: role.position }]
}

/** `{index}`: the words; what stands in angle brackets is the entry of an index, which no output has. */
export const indexed: RoleReader = (role) => {
  const { content, position, reading } = role
  const { label } = parsePointer(role)
  if (!label) return plain(role)
  const shown = slicePart(content, label.start, label.end)
  reading.consume('index', placeOf(content.map, label.end, content.text.length, reading.source))
  return [{ type: 'span', children: reading.parseInline(shown.text, shown.map), position }]
}

/** `{chem}`: the formula of a substance (mhchem). */
export const chemistry: RoleReader = ({ content, position }) => [
  { type: 'inlineMath', value: `\\ce{${content.text}}`, position },
]

/** `{si}`: a number and, in angle brackets, its unit, as siunitx writes both (MyST's guide, “Scientific Units”). */
export const quantity: RoleReader = ({ content, position }) => {
  const match = /^([^<>]*)<([^<>]*)>\s*$/.exec(content.text)
  const number = match?.[1]?.trim() ?? ''
  const unit = match?.[2]?.trim() ?? content.text
  const value = number ? `\\SI{${number}}{${unit}}` : `\\si{${unit}}`
  return [{ type: 'inlineMath', value, position }]
}
