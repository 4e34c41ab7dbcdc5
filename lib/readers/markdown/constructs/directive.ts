import type { Code, RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import { nearest } from '../../../diagnostics/nearest.ts'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Figure } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { parseAttributes } from '../attributes.ts'
import { isEngine } from '../chunk-engines.ts'
import type { Construct, Reading } from '../construct.ts'
import { box } from '../directives/box.ts'
import { captionOf } from '../directives/figure.ts'
import { joinGated } from '../directives/gated.ts'
import { directives } from '../directives/index.ts'
import { attributesOf, readOptions } from '../directives/options.ts'
import { colonFence } from '../directives/syntax.ts'
import { divisionKind } from '../division-kinds.ts'
import { consumeInfo, type Fence, fenceOf, slicePart, trimPart } from '../fence.ts'

/** Other programs' names in braces: languages, and bookdown's theorems. */
const isChunk = (name: string): boolean => isEngine(name) || divisionKind([name]).kind === 'theorem'

/** bookdown writes `{theorem, label}` in backticks; with colons, a title or options it is the directive `prf:theorem`. */
const isTheorem = (name: string, { sign, info, body }: Fence): boolean =>
  divisionKind([name]).kind === 'theorem' &&
  (sign === ':' || /\}[ \t]*[^ \t]/.test(info.text) || /^\s*:(?:label|name|class):/.test(body.text))

const header = /^\{([A-Za-z][\w:.+-]*)((?:[^{}\w:.+-][^{}]*)?)\}/
/** Directives in directives deeper than this are no text. */
const deepest = 12
let depth = 0

function read(node: Code, fence: Fence, reading: Reading): RootContent[] | undefined {
  const head = header.exec(fence.info.text)
  // pandoc's attributes: `{caption="…" label="lst:x"}`.
  if (!head || head[2]!.startsWith('=')) return undefined
  const name = head[1]!.toLowerCase()
  const reader = directives.get(name) ?? (isTheorem(name, fence) ? box : undefined)
  if (!reader || depth >= deepest) return isChunk(name) ? undefined : unknown(node, name, reading)
  consumeInfo('directive', fence, head[0].length, reading)
  const { options, body } = readOptions(fence.body)
  const end = fence.body.text.length - body.text.length
  if (end > 0) reading.consume('options', placeOf(fence.body.map, 0, end, reading.source))
  const own = head[2]!.trim() ? parseAttributes(`{${head[2]}}`)?.attributes : undefined
  const attributes = attributesOf(options, own)
  depth++
  try {
    const { position } = node
    const argument = trimPart(slicePart(fence.info, head[0].length))
    const nodes = reader({ name, argument, options, body, attributes, position, reading })
    const caption = options.get('caption')
    return caption ? [captioned(nodes, reading.parseInline(caption.text, caption.map), node)] : nodes
  } finally {
    depth--
  }
}

/** `:caption:` makes a figure of what it stands under. */
function captioned(nodes: RootContent[], caption: ReturnType<Reading['parseInline']>, from: Code): Figure {
  const [only] = nodes
  const paragraph = captionOf([{ type: 'paragraph', children: caption }])
  const added = paragraph ? [paragraph] : []
  if (nodes.length === 1 && only?.type === 'figure') {
    only.children.push(...added)
    return only
  }
  const attributes = only?.data?.attributes
  const kind = only?.type === 'code' ? 'listing' : only?.type === 'table' ? 'table' : 'figure'
  const { position } = from
  const children = [...(nodes as BlockContent[]), ...added]
  const figure: Figure = { type: 'figure', kind, id: attributes?.id ?? '', children, position }
  if (attributes && only) {
    figure.data = { attributes }
    only.data = {}
  }
  return figure
}

/** What is no directive is shown as its source; each name is told once. */
function unknown({ position }: Code, name: string, reading: Reading): RootContent[] {
  const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } }
  const value = reading.source.slice(start.offset, end.offset)
  const source: RootContent = { type: 'raw', format: 'myst', display: 'block', value, position }
  const key = `directive ${name}`
  if (reading.told.has(key)) return [source]
  reading.told.add(key)
  const near = nearest(name, directives.keys())
  const meant = near.map((one) => `\`{${one}}\``).join(' or ')
  report(reading.file, 'reader/unknown-directive', {
    reason: `Unexpected directive \`{${name}}\`, expected one of MyST's`,
    place: position,
    actual: name,
    expected: near,
    note: `${meant && `Did you mean ${meant}? `}It is shown as its source, and so is any other of this name.`,
  })
  return [source]
}

/** MyST's directives, in fences of backticks, tildes or colons: `{name} argument`. */
export const directive: Construct = {
  name: 'directive',
  syntax: { flow: { [codes.colon]: colonFence } },
  flow(siblings, { reading }) {
    if (!siblings.some((node) => node.type === 'code' && node.lang?.startsWith('{'))) return siblings
    const nodes = siblings.flatMap((node): RootContent[] => {
      const fence = node.type === 'code' && node.lang?.startsWith('{') ? fenceOf(node, reading) : undefined
      return (node.type === 'code' && fence && read(node, fence, reading)) || [node]
    })
    return joinGated(nodes)
  },
}
