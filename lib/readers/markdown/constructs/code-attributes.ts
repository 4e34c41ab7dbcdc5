import type { Code, RootContent } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Attributes, Figure } from '../../../document/nodes.ts'
import { addAttributes, parseAttributes } from '../attributes.ts'
import { typesetForm } from '../conditional-content.ts'
import type { Construct, Reading } from '../construct.ts'
import { captionOf } from '../directives/figure.ts'
import { fenceOf, slicePart } from '../fence.ts'
import { rawBlock } from '../raw-block.ts'
import { formatName } from './attributes.ts'

// Quarto writes `{{python}}` for a chunk that is only shown.
const shownChunk = /^\{{2,}\s*([\w+-]+)(?:[^{}\w+-][^{}]*)?\}{2,}$/

function read(node: Code, neighbours: readonly (RootContent | undefined)[], reading: Reading): RootContent[] {
  const fence = fenceOf(node, reading)
  if (!fence) return [node]
  const { info, body } = fence
  const shown = shownChunk.exec(info.text)
  if (shown) return [{ ...node, lang: shown[1]!, meta: null }]
  const open = info.text.indexOf('{')
  const braces = open < 0 ? undefined : slicePart(info, open)
  const parsed = braces && parseAttributes(braces.text)
  if (!parsed) return [plainLanguage(node)]
  if (parsed.format !== undefined) {
    const { position } = node
    const format = formatName(parsed.format)
    const form = format === 'tex' && typesetForm(neighbours, position, reading)
    if (form) return [form]
    const start = info.map[0]!.source
    if (position)
      reading.consume('attributes', {
        start: position.start,
        end: { ...position.start, offset: start + info.text.length },
      })
    return rawBlock(format, body, position, reading)
  }
  const attributes = asListing(parsed.attributes)
  const [first, ...rest] = attributes.classes ?? []
  const named = info.text.slice(0, open).trim()
  node.lang = named || first || null
  node.meta = null
  const { caption = attributes.values?.['lst-cap'], ...values } = attributes.values ?? {}
  addAttributes(node, { ...attributes, classes: named ? attributes.classes : rest, values })
  const at = caption === undefined ? -1 : info.text.indexOf(caption, open)
  if (caption === undefined || at < 0) return [node]
  const infoAt = info.map[0]!.source
  reading.consume('attributes', positionAt(reading.source, infoAt + open, infoAt + at))
  const end = at + caption.length
  const part = slicePart(info, at, end)
  reading.consume('attributes', positionAt(reading.source, infoAt + end, infoAt + info.text.length))
  return [listingOf(node, reading.parseInline(part.text, part.map), attributes.id)]
}

/** What the package listings calls id and language (pandoc's `--listings` hands them on): `label`, `language`. */
function asListing({ values = {}, classes = [], ...attributes }: Attributes): Attributes {
  const { label, language, ...others } = values
  const id = attributes.id ?? label
  const named = language && !classes[0] ? [language.toLowerCase()] : classes
  return { ...attributes, ...(id && { id }), classes: named, values: others }
}

/** pandoc-crossref's “caption attribute”: `{#lst:x caption="…"}`. */
function listingOf(node: Code, words: ReturnType<Reading['parseInline']>, id = ''): Figure {
  const caption = captionOf([{ type: 'paragraph', children: words }])
  const { attributes } = node.data ?? {}
  node.data = {}
  const figure: Figure = { type: 'figure', kind: 'listing', id, children: caption ? [node, caption] : [node] }
  if (node.position) figure.position = node.position
  if (attributes) figure.data = { attributes }
  return figure
}

/** A language in braces that no construct took is still the language. */
function plainLanguage(node: Code): Code {
  const match = /^\{\s*([\w+#-]+)[\s,}]?/.exec(node.lang ?? '')
  if (!match) return node
  const rest = node.lang!.slice(match[0].length)
  return { ...node, lang: match[1]!, meta: [rest, node.meta].filter(Boolean).join(' ') || null }
}

/** What pandoc writes behind the fence of code: `{.python #lst:x caption="…"}`, and `{=latex}` for raw markup. */
export const codeAttributes: Construct = {
  name: 'code-attributes',
  flow(siblings, { reading }) {
    return siblings.flatMap((node, at) =>
      node.type === 'code' && (node.lang?.includes('{') || node.meta?.includes('{'))
        ? read(node, [siblings[at - 1], siblings[at + 1]], reading)
        : [node],
    )
  },
}
