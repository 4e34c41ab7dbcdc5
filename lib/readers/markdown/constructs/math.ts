import type { Code, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Literal, Node, Parent } from 'unist'
import { append } from '../../../document/append.ts'
import type { InlineMath, MathBlock } from '../../../document/nodes.ts'
import { addAttributes, parseAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { consumeInfo, fenceOf } from '../fence.ts'
import { formulaBlock, formulaOf } from '../math/flow-syntax.ts'
import { consumeLabels, takeLabels, takeTags } from '../math/labels.ts'
import { tokenizeBackslashes, tokenizeDollars } from '../math/text-syntax.ts'
import { trimContent } from '../text-map.ts'

/** A displayed formula inside a paragraph, before the paragraph is parted. Lives only inside the reader. */
export interface DisplayMath extends Literal {
  type: 'displayMath'
  value: string
  data?: MathBlock['data']
}

type Draft = PhrasingContent | DisplayMath
const isDisplay = (node: Node): node is DisplayMath => node.type === 'displayMath'

/** Makes a displayed formula; its labels become its id. */
export function mathBlock(tex: string, from: Pick<DisplayMath, 'position' | 'data'>): MathBlock {
  const { value: named, labels } = takeLabels(tex)
  const { value, tags } = takeTags(named)
  const node: MathBlock = { type: 'math', value: value.trim(), position: from.position }
  if (from.data) node.data = from.data
  const [first, ...more] = labels
  const id = from.data?.attributes?.id ?? first
  if (id) node.id = id
  if (more.length > 0) node.data = { ...node.data, labels: more }
  if (tags.length > 0) node.data = { ...node.data, tags }
  return node
}

/** Parts a paragraph at its displayed formulas. */
function part(paragraph: Paragraph, reading: Reading): RootContent[] {
  const drafts: readonly Draft[] = paragraph.children
  const blocks: RootContent[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    const children = trimContent(run, reading.source)
    run = []
    const start = children[0]?.position?.start
    const end = children[children.length - 1]?.position?.end
    if (children.length === 0) return
    const piece: Paragraph = { type: 'paragraph', children, position: start && end && { start, end } }
    if (blocks.length > 0) piece.data = { continued: true }
    blocks.push(piece)
  }
  for (const node of drafts) {
    if (isDisplay(node)) {
      flush()
      blocks.push(mathBlock(node.value, node))
    } else run.push(node)
  }
  flush()
  return blocks
}

/** Formulas in TeX: `$…$`, `\(…\)` in the line; `$$…$$`, `\[…\]` displayed, with labels or attributes. */
export const math: Construct = {
  name: 'math',
  syntax: {
    flow: { [codes.dollarSign]: formulaBlock, [codes.backslash]: formulaBlock },
    text: {
      [codes.dollarSign]: { name: 'formula', tokenize: tokenizeDollars },
      [codes.backslash]: { name: 'formula', tokenize: tokenizeBackslashes },
    },
  },
  tree: {
    enter: {
      inlineFormula(token) {
        const source = this.sliceSerialize(token)
        const value = source.startsWith('$') ? source.slice(1, -1) : source.slice(2, -2)
        // GitHub's way to keep Markdown out of a formula: $`x_1`$.
        const quoted = /^`([\s\S]*)`$/.exec(value)
        this.enter({ type: 'inlineMath', value: unix(quoted?.[1] ?? value) }, token)
      },
      displayFormula(token) {
        const value = unix(this.sliceSerialize(token).slice(2, -2)).trim()
        this.enter({ type: 'displayMath', value } as never, token)
      },
      formulaBlock(token) {
        const { value, trailing } = formulaOf(this.sliceSerialize(token))
        const position = { start: { ...token.start }, end: { ...token.end } }
        const node = mathBlock(unix(value), { position, data: {} })
        const label = /^\(([\w:.-]+)\)$/.exec(trailing)?.[1]
        const attributes = label ? { id: label } : parseAttributes(trailing)?.attributes
        if (attributes) addAttributes(node, attributes)
        if (attributes?.id) node.id = attributes.id
        if (Object.keys(node.data ?? {}).length === 0) delete node.data
        this.enter(node, token)
      },
    },
    exit: {
      inlineFormula(token) {
        this.exit(token)
      },
      displayFormula(token) {
        this.exit(token)
      },
      formulaBlock(token) {
        this.exit(token)
      },
    },
  },
  flow(siblings, { reading }) {
    return siblings.flatMap((node) => {
      // GitHub's fence: ```math.
      if (node.type === 'code' && node.lang === 'math' && !node.meta) return [fencedFormula(node, reading)]
      return node.type === 'paragraph' && node.children.some(isDisplay) ? part(node, reading) : [node]
    })
  },
  finish(tree, reading) {
    const open: Node[] = [tree]
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'math' || isDisplay(node)) consumeLabels(node.position, reading)
      if (!('children' in node)) continue
      const parent = node as Parent
      // Where no block can stand, such as a heading or emphasis, a displayed formula stands in the line.
      parent.children = parent.children.map((child) => (isDisplay(child) ? inLine(child) : child))
      append(open, parent.children)
    }
  },
}

function fencedFormula(node: Code, reading: Reading): MathBlock {
  const fence = fenceOf(node, reading)
  if (fence) consumeInfo('language', fence, fence.info.text.length, reading)
  return mathBlock(node.value, { position: node.position })
}

function inLine({ value, position, data }: DisplayMath): InlineMath {
  const node: InlineMath = { type: 'inlineMath', value: takeLabels(value).value, position }
  if (data) node.data = data
  return node
}

const unix = (text: string): string => text.replace(/\r\n?/g, '\n')
