import type { Nodes, PhrasingContent, Text } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'
import {
  addAnchor,
  joinMaps,
  type OffsetMap,
  placeOf,
  sliceMap,
  sourceOffset,
} from '../../document/offset-map.ts'

/**
 * Where each text node's characters stand. Only nodes whose value is not their source, character for character
 * (escapes, character references, line prefixes), have an entry.
 */
const maps = new WeakMap<object, { text: number; source: number }[]>()

/** The offset map of a text node. */
export function textMap(node: Text): OffsetMap {
  return maps.get(node) ?? [{ text: 0, source: node.position?.start.offset ?? 0 }]
}

/** Sets the offset map of a text node that was made from a derived text. */
export function setTextMap(node: Text, map: OffsetMap): Text {
  if (map.length > 1) maps.set(node, [...map])
  else maps.delete(node)
  return node
}

/** A part of a text node as a node of its own, with its exact position. */
export function sliceText(node: Text, start: number, end: number, source: string): Text {
  const map = textMap(node)
  const part: Text = {
    type: 'text',
    value: node.value.slice(start, end),
    position: placeOf(map, start, end, source),
  }
  return setTextMap(part, sliceMap(map, start, end))
}

/** A text node without its first and last characters of white space; nothing where no character is left. */
export function trimText(node: Text, side: 'start' | 'end', source: string): Text[] {
  const { value } = node
  const start = side === 'start' ? value.length - value.trimStart().length : 0
  const end = side === 'end' ? value.trimEnd().length : value.length
  if (start >= end) return []
  return start === 0 && end === value.length ? [node] : [sliceText(node, start, end, source)]
}

/** Inline content without white space at its ends. */
export function trimContent(content: PhrasingContent[], source: string): PhrasingContent[] {
  const trimmed = [...content]
  for (const side of ['start', 'end'] as const) {
    for (;;) {
      const node = side === 'start' ? trimmed[0] : trimmed[trimmed.length - 1]
      if (node?.type !== 'text') break
      const left = trimText(node, side, source)
      trimmed.splice(side === 'start' ? 0 : trimmed.length - 1, 1, ...left)
      if (left.length > 0) break
    }
  }
  return trimmed
}

/**
 * Inline content before and after an offset of the source; nothing where the offset lies inside of anything but
 * a text.
 */
export function splitContent(
  content: PhrasingContent[],
  offset: number,
  source: string,
): [PhrasingContent[], PhrasingContent[]] | undefined {
  const at = content.findIndex((node) => (node.position?.end.offset ?? 0) > offset)
  if (at < 0) return [content, []]
  const node = content[at]!
  if ((node.position?.start.offset ?? 0) >= offset) return [content.slice(0, at), content.slice(at)]
  if (node.type !== 'text') return undefined
  const map = textMap(node)
  let index = 0
  while (index < node.value.length && sourceOffset(map, index, 'start') < offset) index++
  const before = sliceText(node, 0, index, source)
  const after = sliceText(node, index, node.value.length, source)
  return [
    [...content.slice(0, at), ...(before.value ? [before] : [])],
    [...(after.value ? [after] : []), ...content.slice(at + 1)],
  ]
}

/** Joins text nodes that stand side by side, in the tree and in the source, but for those that galley made. */
export function joinTexts<Content extends { type: string }>(content: (Content | Text)[]): (Content | Text)[] {
  const joined: (Content | Text)[] = []
  let run: Text[] = []
  const endRun = (): void => {
    if (run.length > 0) joined.push(run.length > 1 ? joinRun(run) : run[0]!)
    run = []
  }
  for (const node of content) {
    const follows = isText(node) && run.at(-1)?.position?.end.offset === node.position?.start.offset
    if (!follows) endRun()
    if (isText(node)) run.push(node)
    else joined.push(node)
  }
  endRun()
  return joined
}

const isText = (node: { type: string }): node is Text =>
  node.type === 'text' && !(node as Text).data?.generated

function joinRun(run: readonly Text[]): Text {
  const start = run[0]!.position?.start
  const end = run.at(-1)!.position?.end
  const value = run.map((node) => node.value).join('')
  const map = joinMaps(run.map((node) => ({ map: textMap(node), length: node.value.length })))
  return setTextMap({ type: 'text', value, position: start && end && { start, end } }, map)
}

/** Notes that a node's text goes on at a source offset. */
function anchor(node: Text, source: number): void {
  const expected = node.position?.end.offset ?? 0
  const text = node.value.length
  if (expected === source) return
  const known = maps.get(node) ?? [{ text: 0, source: node.position?.start.offset ?? 0 }]
  if (text > 0) addAnchor(known, text, expected)
  addAnchor(known, text, source)
  maps.set(node, known)
}

/** Notes that a node's text so far ends at a source offset. */
function close(node: Text, end: Token['end']): void {
  const { line, column, offset } = end
  node.position!.end = { line, column, offset }
  const known = maps.get(node) ?? [{ text: 0, source: node.position?.start.offset ?? 0 }]
  const last = known[known.length - 1]!
  if (last.source + node.value.length - last.text === offset) return
  addAnchor(known, node.value.length, offset)
  maps.set(node, known)
}

/** Opens the text node in which a token's characters stand: the one before it, or a new one. */
export function openText(this: CompileContext, token: Token, from = token.start): Text {
  const parent = this.stack[this.stack.length - 1] as { children: Nodes[] }
  let node = parent.children[parent.children.length - 1]
  if (node?.type !== 'text') {
    const { line, column, offset } = from
    node = {
      type: 'text',
      value: '',
      position: { start: { line, column, offset }, end: { line, column, offset } },
    }
    parent.children.push(node)
  }
  this.stack.push(node)
  anchor(node, from.offset)
  return node
}

/** Closes the text node that `openText` opened, with the characters that a token stands for. */
export function appendText(this: CompileContext, token: Token, value = this.sliceSerialize(token)): void {
  const node = this.stack.pop() as Text
  node.value += value
  close(node, token.end)
}

/**
 * The same as mdast-util-from-markdown's own handlers, but that each notes where the characters stand, and that
 * every line ending is `\n` whatever the file has.
 */
export const textMapExtension: Extension = {
  enter: {
    characterEscape(token) {
      openText.call(this, token)
    },
    characterReference(token) {
      openText.call(this, token)
    },
    data(token) {
      openText.call(this, token)
    },
  },
  exit: {
    characterEscapeValue(token) {
      appendText.call(this, token)
    },
    // The value was added by the default handler of `characterReferenceValue`.
    characterReference(token) {
      appendText.call(this, token, '')
    },
    data(token) {
      appendText.call(this, token)
    },
    lineEnding(token) {
      const parent = this.stack[this.stack.length - 1]!
      if (this.data.atHardBreak && 'children' in parent) {
        const tail = parent.children[parent.children.length - 1]
        const { line, column, offset } = token.end
        if (tail?.position) tail.position.end = { line, column, offset }
        this.data.atHardBreak = undefined
        return
      }
      if (!this.data.setextHeadingSlurpLineEnding && this.config.canContainEols.includes(parent.type)) {
        openText.call(this, token)
        appendText.call(this, token, '\n')
      }
    },
  },
}
