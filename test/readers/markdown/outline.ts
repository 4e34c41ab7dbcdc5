import type { Node } from 'unist'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../../lib/readers/markdown/parse-markdown.ts'

/** Parses a text and draws its tree: one line a node, with its place and, for every further field, its value. */
export function outline(source: string): string {
  const file = new VFile({ value: source })
  const tree = parseMarkdown(source, file)
  return [...draw(tree, 0, source), ...file.messages.map((message) => `! ${message.ruleId} ${message}`)]
    .join('\n')
    .concat('\n')
}

function* draw(node: Node, depth: number, source: string): Generator<string> {
  const { type, children, position, value, ...rest } = node as Node & { children?: Node[]; value?: string }
  const place = position
    ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
    : 'nowhere'
  const fields = Object.entries(rest).filter(([, field]) => field !== null && field !== undefined)
  const indent = '  '.repeat(depth)
  yield `${indent}${type} ${place}${value === undefined ? '' : ` ${JSON.stringify(value)}`}`
  for (const [name, field] of fields) yield `${indent}  .${name} ${JSON.stringify(field, slices(source))}`
  for (const child of children ?? []) yield* draw(child, depth + 1, source)
}

/** Prints a position as the source that it covers: a wrong one is seen at once. */
function slices(source: string) {
  return (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return value
    const { start, end } = value as { start: { offset?: number }; end: { offset?: number } }
    return typeof start === 'object' ? `«${source.slice(start.offset, end.offset)}»` : value
  }
}
