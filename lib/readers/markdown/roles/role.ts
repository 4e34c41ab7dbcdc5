import type { InlineCode, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Reading } from '../construct.ts'
import type { Part } from '../fence.ts'

/** A MyST role as it was written: `{name}` before code (MyST's guide, “Roles”). */
export interface Role {
  name: string
  /** What stands between the backticks. */
  content: Part
  /** The code as it was read. */
  code: InlineCode
  /** Of the name and the code. */
  position?: Position
  reading: Reading
}

/** Makes the nodes of a role. */
export type RoleReader = (role: Role) => PhrasingContent[]

/** The content as inline Markdown. */
export function inlineOf({ content, reading }: Role): PhrasingContent[] {
  return reading.parseInline(content.text, content.map)
}

/** `text <target>`, as roles that point at something have it; without brackets the whole is the target. */
export function parsePointer({ content: { text } }: Role): {
  label?: { start: number; end: number }
  target: string
} {
  const match = /^([^<>]*[^<>\s])\s*<([^<>]*)>\s*$/.exec(text)
  if (!match) return { target: text.trim() }
  const start = match[1]!.length - match[1]!.trimStart().length
  return { label: { start, end: match[1]!.length }, target: match[2]!.trim() }
}
