import type { InlineCode, PhrasingContent, Text } from 'mdast'
import type { Position } from 'unist'
import { nearest } from '../../../diagnostics/nearest.ts'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import { isEngine } from '../chunk-engines.ts'
import type { Construct, Reading } from '../construct.ts'
import type { Part } from '../fence.ts'
import { lineMap } from '../line-map.ts'
import { roles } from '../roles/index.ts'
import { sliceText } from '../text-map.ts'

const name = /\{([A-Za-z][\w:.+-]*)\}$/

/** Where the text between the backticks stands. */
function contentOf(node: InlineCode, { source }: Reading): Part {
  const start = node.position?.start.offset ?? 0
  const slice = source.slice(start, node.position?.end.offset)
  const signs = /^`+/.exec(slice)?.[0].length ?? 0
  const inner = slice.slice(signs, slice.length - signs)
  const at = Math.max(inner.replace(/\r\n|\r|\n/g, ' ').indexOf(node.value), 0)
  return { text: node.value, map: lineMap(node.value, node.position, source, signs + at) }
}

/** The name in braces at the end of a text, if it is written as it stands there. */
function nameBefore(
  text: PhrasingContent | undefined,
  code: InlineCode,
  reading: Reading,
): string | undefined {
  if (text?.type !== 'text') return undefined
  const match = name.exec(text.value)
  const end = text.position?.end.offset ?? 0
  if (!match || end !== code.position?.start.offset) return undefined
  const start = end - match[0].length
  const isEscaped = reading.source[start - 1] === '\\'
  return !isEscaped && reading.source.slice(start, end) === match[0] ? match[1] : undefined
}

function read(
  written: string,
  code: InlineCode,
  position: Position,
  reading: Reading,
): PhrasingContent[] | undefined {
  const role = written.toLowerCase()
  const reader = roles.get(role)
  if (reader) return reader({ name: role, content: contentOf(code, reading), code, position, reading })
  // Quarto's code in the line is another construct's.
  if (isEngine(role)) return undefined
  const key = `role ${role}`
  if (reading.told.has(key)) return undefined
  reading.told.add(key)
  const near = nearest(role, roles.keys())
  report(reading.file, 'reader/unknown-role', {
    reason: `Unexpected role \`{${written}}\`, expected one of MyST's`,
    place: position,
    actual: written,
    expected: near,
    note: 'The text is kept as it stands, and so is that of any other of this name.',
  })
  return undefined
}

/** MyST's roles: `` {name}`text` ``. */
export const role: Construct = {
  name: 'role',
  phrasing(siblings, { reading }) {
    if (!siblings.some((node) => node.type === 'inlineCode')) return siblings
    const done: PhrasingContent[] = []
    for (const node of siblings) {
      const before = done[done.length - 1]
      const written = node.type === 'inlineCode' ? nameBefore(before, node, reading) : undefined
      if (node.type !== 'inlineCode' || written === undefined || !node.position) {
        done.push(node)
        continue
      }
      const end = node.position.end.offset ?? 0
      const start = (node.position.start.offset ?? 0) - written.length - 2
      const position = positionAt(reading.source, start, end)
      const nodes = read(written, node, position, reading)
      if (!nodes) {
        done.push(node)
        continue
      }
      const rest = sliceText(
        before as Text,
        0,
        (before as Text).value.length - written.length - 2,
        reading.source,
      )
      done.splice(-1, 1, ...(rest.value ? [rest] : []), ...nodes)
      reading.consume('role', positionAt(reading.source, start, start + written.length + 2))
    }
    return done
  },
}
