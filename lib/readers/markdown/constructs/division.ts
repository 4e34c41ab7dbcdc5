import type { PhrasingContent, RootContent } from 'mdast'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Construct as Syntax, Tokenizer } from 'micromark-util-types'
import type { Literal, Node } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import type { Attributes } from '../../../document/nodes.ts'
import { parseAttributes } from '../attributes.ts'
import { type CellCaption, captionIn } from '../cell-caption.ts'
import { hiddenContent } from '../conditional-content.ts'
import type { Construct, Reading } from '../construct.ts'
import { divisionOf } from '../division.ts'
import { partAtFences } from '../fences-in-html.ts'
import { seriesOf } from '../float-series.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    divisionFence: 'divisionFence'
  }
}

/** A line of colons, before it is matched. Its value is what stands behind them. Lives only inside the reader. */
interface Fence extends Literal {
  type: 'divisionFence'
  value: string
}

const isFence = (node: Node): node is Node & Fence => node.type === 'divisionFence'

// ```text
// > | ::: {.note}     or   ::: note   or   :::note Title
// > | :::
// ```
// A line of its own, whatever the paragraph before; pandoc wants a blank line there, its writers forget it.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  let size = 0
  return (code) => {
    effects.enter('divisionFence')
    return colons(code)
  }
  function colons(code: Code): State | undefined {
    if (code === codes.colon) {
      size++
      effects.consume(code)
      return colons
    }
    return size < 3 ? nok(code) : rest(code)
  }
  function rest(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      const line = self.sliceSerialize(effects.exit('divisionFence'))
      return isWholeDirective(line) ? nok(code) : ok(code)
    }
    effects.consume(code)
    return rest
  }
}

/** `:::{figure} map.png Caption :::`: all on one line, it opens nothing. pandoc's `::: {.note} :::` does. */
const isWholeDirective = (line: string): boolean =>
  /^:+[ \t]*\{[a-z][\w:-]*\}[ \t]*[^\s:]/i.test(line) && /\s:{3,}[ \t]*$/.test(line.slice(-40))

const syntax: Syntax = { name: 'divisionFence', tokenize }

/** Deeper boxes than these are no prose. */
const deepest = 50

interface Open {
  fence: Fence
  /** Further fences open with this one: `:::: {.a}` holds `::: b`. */
  children: RootContent[]
}

/** Matches fences and puts what stands between them into divisions. */
function nest(siblings: readonly RootContent[], reading: Reading): RootContent[] {
  const root: RootContent[] = []
  const open: Open[] = []
  const here = (): RootContent[] => open[open.length - 1]?.children ?? root
  for (const node of siblings as readonly (RootContent | Fence)[]) {
    if (node.type !== 'divisionFence') here().push(node)
    else if (isClosing(node)) {
      const closed = open.pop()
      if (closed) here().push(division(closed, node, reading))
      else stray(node, here(), reading)
    } else if (open.length >= deepest) stray(node, here(), reading)
    else open.push({ fence: node, children: [] })
  }
  for (let left = open.pop(); left; left = open.pop()) {
    report(reading.file, 'reader/unclosed-division', {
      reason: `Unexpected end of the text inside \`${sourceOf(left.fence, reading)}\`, expected a closing \`:::\``,
      place: left.fence.position,
      note: 'The division is read up to the end.',
    })
    here().push(division(left, undefined, reading))
  }
  return root
}

const isClosing = (fence: Fence): boolean => fence.value.trim() === ''

function sourceOf(fence: Fence, { source }: Reading): string {
  return source.slice(fence.position?.start.offset, fence.position?.end.offset)
}

/** A fence without its other one stays in the text. */
function stray(fence: Fence, into: RootContent[], reading: Reading): void {
  const value = sourceOf(fence, reading)
  report(reading.file, 'reader/stray-fence', {
    reason: `Unexpected \`${value}\`, expected a division that it opens or closes`,
    place: fence.position,
    note: 'It is kept as text.',
  })
  const { position } = fence
  into.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position })
}

interface Info {
  attributes: Attributes
  title: PhrasingContent[]
  /** What a cell of Quarto or knitr has as caption, and of what. */
  caption?: CellCaption
}

/** What stands behind the colons: attributes, or a name with a title. */
function readInfo(fence: Fence, reading: Reading): Info {
  const info = fence.value.replace(/\s*:+\s*$/, '').trim()
  const start = (fence.position?.start.offset ?? 0) + sourceOf(fence, reading).indexOf(info)
  const braces = /\{.*\}$/s.exec(info)
  const parsed = braces ? parseAttributes(braces[0]) : undefined
  const words = parsed ? info.slice(0, braces!.index).trim() : info
  const name = /^(?:\{([\w-]+)\}|([\p{L}\p{N}_:.-]+))/u.exec(words)
  const titleAt = name ? name[0].length + (/^\s*/.exec(words.slice(name[0].length))?.[0].length ?? 0) : 0
  const title = words.slice(titleAt)
  const attributes: Attributes = { ...parsed?.attributes, position: fence.position }
  const first = name?.[1] ?? name?.[2]
  if (first) attributes.classes = [first, ...(attributes.classes ?? [])]
  if (title) return { attributes, title: reading.parseInline(title, [{ text: 0, source: start + titleAt }]) }
  const inline = (written: string): PhrasingContent[] => {
    const at = info.indexOf(written, braces?.index)
    return reading.parseInline(written, [{ text: 0, source: start + Math.max(at, 0) }])
  }
  // Quarto's callouts and theorems have their titles in attributes, its cells their captions.
  const { title: set, name: called } = attributes.values ?? {}
  const written = set ?? called
  const found = captionIn(attributes)
  return {
    attributes,
    title: written ? inline(written) : [],
    ...(found && { caption: { kind: found.kind, words: inline(found.written) } }),
  }
}

function division({ fence, children }: Open, close: Fence | undefined, reading: Reading): RootContent {
  const { attributes, title, caption } = readInfo(fence, reading)
  const end = close?.position?.end ?? children[children.length - 1]?.position?.end ?? fence.position?.end
  const position = fence.position && end && { start: fence.position.start, end }
  const hidden = hiddenContent(attributes, position, reading)
  if (hidden) return hidden
  // A float takes the boxes around the results of its cell away.
  if (attributes.classes?.some((name) => name.startsWith('cell'))) reading.consume('cell', fence.position)
  const series = seriesOf(attributes.id ?? '', reading)
  return divisionOf(children, {
    attributes,
    title,
    position,
    ...(caption && { caption }),
    ...(series && { series }),
  })
}

/** Puts what stands between matching fences into divisions. */
export function nestDivisions(siblings: RootContent[], reading: Reading): RootContent[] {
  const drafts: readonly Node[] = siblings
  return drafts.some(isFence) ? nest(siblings, reading) : siblings
}

/** Fenced divisions: `::: {.class #id}` … `:::`. */
export const fencedDivision: Construct = {
  name: 'division',
  syntax: { flow: { [codes.colon]: syntax } },
  tree: {
    enter: {
      divisionFence(token) {
        const value = this.sliceSerialize(token).replace(/^:+/, '')
        this.enter({ type: 'divisionFence', value } as never, token)
      },
    },
    exit: {
      divisionFence(token) {
        this.exit(token)
      },
    },
  },
  prepare(tree, reading) {
    partAtFences(tree, reading, (line) => line.startsWith(':::') && !isWholeDirective(line))
  },
  nests: true,
  flow: (siblings, { reading }) => nestDivisions(siblings, reading),
}
