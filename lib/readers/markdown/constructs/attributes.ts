import type { InlineCode, PhrasingContent, Text } from 'mdast'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'
import type { Node, Parent } from 'unist'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import { append } from '../../../document/append.ts'
import type { Raw } from '../../../document/nodes.ts'
import { AcrossLines } from '../across-lines.ts'
import {
  type AttributesDraft,
  addAttributes,
  extendOver,
  isAttributes,
  type ParsedAttributes,
  parseAttributes,
} from '../attributes.ts'
import { attributesAbove } from '../attributes-above.ts'
import type { Construct, Reading } from '../construct.ts'
import type { TexDraft } from '../tex/draft.ts'
import { joinTexts, trimText } from '../text-map.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributes: 'attributes'
  }
}

/** Longer than any list of attributes; alternative texts stand in them. */
const longest = 4000

// ```text
// > | # Title {#id .class key="value"}
//             ^^^^^^^^^^^^^^^^^^^^^^^^
// ```
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const lines = new AcrossLines(effects)
  let size = 0
  let quote: Code = null
  return (code) => {
    effects.enter('attributes')
    lines.consume(code)
    return inside
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof || size++ > longest) return nok(code)
    if (quote === null && code === codes.leftCurlyBrace) return nok(code)
    if (quote === null && code === codes.rightCurlyBrace) {
      lines.consume(code)
      lines.close()
      const token = effects.exit('attributes')
      return parseAttributes(self.sliceSerialize(token)) ? ok : nok
    }
    if (code === quote) quote = null
    else if (quote === null && (code === codes.quotationMark || code === codes.apostrophe)) quote = code
    lines.consume(code)
    return inside
  }
}

/** Inline nodes to which attributes may be attached, without a space between. */
const takers = new Set(['link', 'image', 'inlineCode', 'inlineMath', 'span', 'displayMath'])

/** Those to which they may be attached over a space too: nobody means to print them there. */
const spacedTakers = new Set(['image', 'displayMath'])

/** Index of the node that attributes belong to, if the nodes before them end in one. */
function takerBefore(before: readonly (PhrasingContent | AttributesDraft)[]): number {
  const last = before[before.length - 1]
  const isSpace = last?.type === 'text' && /^[ \t]*(?:\n[ \t]*)?$/.test(last.value)
  const index = before.length - (isSpace ? 2 : 1)
  return (isSpace ? spacedTakers : takers).has(before[index]?.type ?? '') ? index : -1
}

function attach(
  node: PhrasingContent,
  draft: AttributesDraft,
  parsed: ParsedAttributes,
  reading: Reading,
): PhrasingContent {
  if (parsed.format !== undefined && node.type === 'inlineCode') {
    reading.consume('attributes', draft.position)
    return rawOf(node, parsed.format, reading)
  }
  addAttributes(node, parsed.attributes)
  extendOver(node, draft.position)
  if (node.type === 'image') node.alt = alternativeText(parsed) ?? node.alt
  return node
}

/** Alternative text that is set apart from the caption (pandoc: `alt`, Quarto: `fig-alt`). */
function alternativeText({ attributes: { values } }: ParsedAttributes): string | undefined {
  return values?.alt ?? values?.['fig-alt']
}

/** Raw markup in the line: TeX and HTML are read as they are among Markdown, any other stays as its source. */
function rawOf(node: InlineCode, format: string, reading: Reading): PhrasingContent {
  const name = formatName(format)
  const start = node.position?.start.offset ?? 0
  const slice = reading.source.slice(start, node.position?.end.offset)
  const inner = start + Math.max(slice.indexOf(node.value), 0)
  const position = positionAt(reading.source, inner, inner + node.value.length)
  const { value } = node
  if (name === 'html') return { type: 'html', value, position }
  if (name === 'tex') {
    const draft: TexDraft = { type: 'tex', name: /^\\([a-zA-Z]+)/.exec(value)?.[1] ?? '', value, position }
    return draft as never
  }
  if (name === 'markdown') return { type: 'text', value, position }
  report(reading.file, 'reader/raw-markup', {
    reason: `Unexpected markup for \`${name}\`, expected Markdown, HTML or LaTeX`,
    place: position,
    note: 'It is shown as its source.',
  })
  const raw: Raw = { type: 'raw', format: name, display: 'inline', value, position }
  return raw
}

/** One name for each language of raw markup. */
export function formatName(format: string): string {
  if (/^(?:la)?tex$/i.test(format)) return 'tex'
  return /^html[45]?$/i.test(format) ? 'html' : format.toLowerCase()
}

/** The last inline node of a heading, if it holds attributes; taken off, with the space before it. */
export function takeAttributes(
  content: PhrasingContent[],
  reading: Reading,
): { content: PhrasingContent[]; parsed?: ParsedAttributes } {
  const trimmed = [...content]
  const end = trimmed[trimmed.length - 1]
  if (end?.type === 'text' && end.value.trim() === '') trimmed.pop()
  const draft: Node | undefined = trimmed.pop()
  if (!isAttributes(draft)) return { content }
  const parsed = parseAttributes(draft.value, draft.position)
  const before = trimmed.pop()
  if (before) trimmed.push(...(before.type === 'text' ? trimText(before, 'end', reading.source) : [before]))
  return { content: trimmed, parsed }
}

/** `{#id .class key=value}` behind links, images, code, formulas and headings. */
export const attributes: Construct = {
  name: 'attributes',
  syntax: { text: { [codes.leftCurlyBrace]: { name: 'attributes', tokenize } } },
  tree: {
    enter: {
      attributes(token) {
        this.enter({ type: 'attributes', value: this.sliceSerialize(token) } as never, token)
      },
    },
    exit: {
      attributes(token) {
        this.exit(token)
      },
    },
  },
  phrasing(siblings, { reading }) {
    const drafts: readonly (PhrasingContent | AttributesDraft)[] = siblings
    if (!drafts.some(isAttributes)) return siblings
    const done: (PhrasingContent | AttributesDraft)[] = []
    for (const node of drafts) {
      const taker = isAttributes(node) ? takerBefore(done) : -1
      const before = done[taker]
      const touches = before?.position?.end.offset === node.position?.start.offset || taker < done.length - 1
      const parsed = isAttributes(node) ? parseAttributes(node.value, node.position) : undefined
      if (isAttributes(node) && parsed && touches && before && !isAttributes(before))
        done.splice(taker, done.length - taker, attach(before, node, parsed, reading))
      else done.push(node)
    }
    // Those that are left are a heading's or a caption's, or become text in the end.
    return done as PhrasingContent[]
  },
  flow(siblings, { reading }) {
    for (const node of siblings) {
      if (node.type !== 'heading') continue
      const { content, parsed } = takeAttributes(node.children, reading)
      if (!parsed) continue
      node.children = content
      addAttributes(node, parsed.attributes)
    }
    return attributesAbove(siblings, reading)
  },
  finish(tree, reading) {
    const open: Node[] = [tree]
    for (let node = open.pop(); node; node = open.pop()) {
      if (!('children' in node)) continue
      const parent = node as Parent
      if (parent.children.some(isAttributes)) {
        const kept = parent.children.map((child) => (isAttributes(child) ? textOf(child, reading) : child))
        parent.children = joinTexts(kept)
      }
      append(open, parent.children)
    }
  },
}

/** Braces that belong to nothing stay as they were written. */
function textOf(draft: AttributesDraft, reading: Reading): Text {
  report(reading.file, 'reader/stray-attributes', {
    reason: `Unexpected attributes \`${draft.value}\`, expected them behind a heading, link, image, code, span or caption`,
    place: draft.position,
    note: 'They are kept as text. There must be no space between a link or an image and its attributes.',
  })
  return { type: 'text', value: draft.value, position: draft.position }
}
