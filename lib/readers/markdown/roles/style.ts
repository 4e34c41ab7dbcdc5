import type { PhrasingContent } from 'mdast'
import { placeOf } from '../../../document/offset-map.ts'
import { inlineOf, type RoleReader } from './role.ts'

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

/** `{span}`, `{term}` and the like: words that only belong to something. */
export const plain: RoleReader = (role) => {
  return [{ type: 'span', children: inlineOf(role), position: role.position }]
}
