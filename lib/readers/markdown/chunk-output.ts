import type { Code, Image } from 'mdast'
import type { Figure } from '../../document/nodes.ts'
import { placeOf } from '../../document/offset-map.ts'
import { type Chunk, isOff } from './chunk.ts'
import { namesOf } from './chunk-names.ts'
import type { Reading } from './construct.ts'
import { captionOf } from './directives/figure.ts'
import { type Part, slicePart } from './fence.ts'
import { seriesOf } from './float-series.ts'
import { pictureLabel } from './kept-pictures.ts'
import { fieldsOf } from './quarto-project.ts'

/**
 * What a chunk leaves of the figure or table that its code would make: the caption, the label, and the pictures
 * that the code only shows. Nothing where the chunk names none.
 */
export function outputOf(chunk: Chunk, node: Code, reading: Reading): Figure | undefined {
  const { label = '', options } = chunk
  const kable = kableCaption(chunk)
  const isTable = options.has('tbl-cap') || kable !== undefined || /^tbl[-:]/.test(label)
  const caption = options.get('tbl-cap') ?? options.get('fig-cap') ?? kable
  const shown = imagesIn(chunk, reading)
  const images = shown.length > 0 ? shown : keptImages(chunk, node, reading)
  const isNamed = /^(?:fig|tbl)[-:]/.test(label) || seriesOf(label, reading) !== undefined
  if (!caption && !isNamed && images.length === 0) return undefined
  const words = caption ? reading.parseInline(caption.text, caption.map) : []
  const note = options.get('apa-note')
  const noted = note ? reading.parseInline(note.text, note.map) : []
  const lines = [words, noted].filter((line) => line.length > 0)
  const text =
    lines.length > 0 ? captionOf(lines.map((children) => ({ type: 'paragraph', children }))) : undefined
  // knitr's labels are referred to with their kind before them: `\@ref(fig:map)`.
  const id = label && (isNamed ? label : `${isTable ? 'tab' : 'fig'}:${label}`)
  const captions = partCaptions(chunk)
  const shownParts =
    captions.length > 0
      ? [...partsOf(captions, images, id, node, reading), ...images.slice(captions.length)]
      : images
  const children: Figure['children'] = text ? [...shownParts, text] : shownParts
  const figure: Figure = { type: 'figure', kind: isTable ? 'table' : 'figure', id, children }
  if (node.position) figure.position = node.position
  if (id) figure.data = { attributes: { id } }
  return figure
}

const tableMaker = /\b(?:kable|kbl|apa_table|pander|xtable|set_caption)\(/
const tableCaption = /\bcaption\s*=\s*(["'])/

/** The caption that R's `knitr::kable` and its like are given, where it is a plain string. */
function kableCaption({ code }: Chunk): Part | undefined {
  const call = tableMaker.exec(code.text)?.index ?? -1
  const match = call < 0 ? null : tableCaption.exec(code.text.slice(call))
  if (!match) return undefined
  const start = call + match.index + match[0].length
  const end = code.text.indexOf(match[1]!, start)
  return end < 0 ? undefined : slicePart(code, start, end)
}

const included =
  /include_graphics\(\s*(?:path\s*=\s*)?(?:here::here\(\s*|here\(\s*)?(?:c\(\s*)?((?:["'][^"'\n]+["']\s*(?:,\s*)?)+)/g

/** Pictures that the code only shows: `knitr::include_graphics("map.png")`. */
function imagesIn({ code, options, engine }: Chunk, reading: Reading): Image[] {
  if (engine !== 'r') return []
  const alt = options.get('fig-alt')?.text ?? null
  const width = options.get('out-width')?.text
  return [...code.text.matchAll(included)].flatMap((match) => {
    const paths = [...match[1]!.matchAll(/["']([^"'\n]+)["']/g)].map(([, path]) => path!)
    // `here("figures", "map.png")` joins its arguments.
    const urls = match[0].includes('here(') ? [paths.join('/')] : paths
    const position = placeOf(code.map, match.index, match.index + match[0].length, reading.source)
    return urls.map((url): Image => {
      const image: Image = { type: 'image', url, alt, title: null, position }
      if (width) image.data = { attributes: { values: { width } } }
      return image
    })
  })
}

/** Pictures that the chunk made when its author ran it, where they stand beside the manuscript. */
function keptImages({ label, options }: Chunk, node: Code, reading: Reading): Image[] {
  const isHidden =
    isOff(options.get('include')) || /^(?:hide|none)$/i.test(options.get('fig-show')?.text ?? '')
  if (isHidden) return []
  const paths = keptPaths(label, node, reading)
  const alt = options.get('fig-alt')?.text ?? null
  const width = options.get('out-width')?.text
  return paths.map((path): Image => {
    const image: Image = { type: 'image', url: encodeURI(path), alt, title: null }
    if (node.position) image.position = node.position
    if (width) image.data = { attributes: { values: { width } } }
    return image
  })
}

function keptPaths(label: string | undefined, node: Code, reading: Reading): readonly string[] {
  const pictures = reading.file.data.keptPictures
  const { names, drawing } = namesOf(node, reading)
  const own = drawing || !label ? names : [label, pictureLabel(label)]
  const paths = own.map((name) => pictures?.get(name)).find((found) => found !== undefined) ?? []
  if (!drawing) return paths
  return paths.length === drawing.of ? paths.slice(drawing.index, drawing.index + 1) : []
}

/** The captions of the parts of a figure: a list of YAML (`fig-subcap`), or R's `c("…", "…")`. */
function partCaptions({ options }: Chunk): string[] {
  const text = options.get('fig-subcap')?.text ?? ''
  if (!text.startsWith('['))
    return [...text.matchAll(/"([^"]{1,2000})"|'([^']{1,2000})'/g)].map(([, a, b]) => (a ?? b)!)
  const { list } = fieldsOf(`list: ${text}`)
  return [list].flat().filter((item): item is string => typeof item === 'string')
}

/** A figure's pictures with their captions as its parts, `fig-x-1`, `fig-x-2` (Quarto's guide, “Subfigures”). */
function partsOf(
  captions: readonly string[],
  images: readonly Image[],
  id: string,
  node: Code,
  reading: Reading,
) {
  const start = node.position?.start.offset ?? 0
  return captions.map((written, index): Figure => {
    const at = reading.source.indexOf(written, start)
    const isInside = at >= 0 && at < (node.position?.end.offset ?? 0)
    const words = reading.parseInline(written, [{ text: 0, source: isInside ? at : start }])
    const caption = captionOf([{ type: 'paragraph', children: words }])
    const image = images[index]
    const children: Figure['children'] = [...(image ? [image] : []), ...(caption ? [caption] : [])]
    const part: Figure = { type: 'figure', kind: 'figure', id: id && `${id}-${index + 1}`, children }
    if (node.position) part.position = node.position
    return part
  })
}
