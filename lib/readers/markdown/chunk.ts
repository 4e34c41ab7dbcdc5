import { isMap, isPair, isScalar, parseDocument } from 'yaml'
import { composeMaps } from '../../document/offset-map.ts'
import { type Fence, type Part, slicePart, trimPart } from './fence.ts'

/** A chunk of code that knitr or Quarto would run, as it was written. */
export interface Chunk {
  /** `r`, `python`, … */
  engine: string
  label?: string
  /** Options of the fence (`echo=FALSE`) and of `#|` lines, by their names in Quarto (`fig-cap`). */
  options: Map<string, Part>
  /** The code without its options. */
  code: Part
}

const header = /^\{([A-Za-z][\w+-]*)(?![\w+-])[ ,\t]*(?![ ,\t])([\s\S]*)\}\s*$/

/** Reads a fence with a language in braces: `{r map, echo=FALSE}`, `{python}` with `#| label: map` below. */
export function readChunk({ info, body }: Fence): Chunk | undefined {
  const head = header.exec(info.text)
  if (!head) return undefined
  const rest = slicePart(
    info,
    info.text.lastIndexOf(head[2]!),
    info.text.lastIndexOf(head[2]!) + head[2]!.length,
  )
  const options = new Map<string, Part>()
  let label: string | undefined
  for (const piece of splitAtCommas(rest)) {
    const match = /^\s*([\w.-]+)\s*=\s*/.exec(piece.text)
    if (!match) {
      // knitr's bare word is the label; Quarto's are classes and an id.
      label ??= /(?:^|\s)#?([\w:-]+)(?=\s|$)/.exec(piece.text)?.[1]
      continue
    }
    options.set(nameOf(match[1]!), unquote(trimPart(slicePart(piece, match[0].length))))
  }
  const { end, block } = hashPipes(body)
  if (block) readYaml(block, options)
  const chunk: Chunk = { engine: head[1]!.toLowerCase(), options, code: slicePart(body, end) }
  const named = options.get('label')?.text ?? label
  if (named) chunk.label = named
  return chunk
}

/** knitr writes dots where Quarto writes hyphens. */
const nameOf = (written: string): string => written.toLowerCase().replaceAll('.', '-')

function unquote(part: Part): Part {
  const isQuoted = /^(["'])[\s\S]*\1$/.test(part.text) && part.text.length > 1
  return isQuoted ? slicePart(part, 1, part.text.length - 1) : part
}

/** Parts a list at its commas, but for those in quotes and brackets. */
function splitAtCommas(part: Part): Part[] {
  const pieces: Part[] = []
  let quote = ''
  let depth = 0
  let from = 0
  for (let at = 0; at <= part.text.length; at++) {
    const sign = part.text[at]
    if (at === part.text.length || (sign === ',' && !quote && depth === 0)) {
      pieces.push(slicePart(part, from, at))
      from = at + 1
    } else if (sign === '\\') at++
    else if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if ('([{'.includes(sign!)) depth++
    else if (')]}'.includes(sign!)) depth = Math.max(0, depth - 1)
  }
  return pieces
}

const pipe = /^[ \t]*(?:#|\/\/|--|%%?|\*|;|!|')\|[ \t]?/

/** The lines of options at the beginning of a chunk, as one text of YAML. */
function hashPipes(body: Part): { end: number; block?: Part } {
  let at = /^(?:[ \t]*\n)*/.exec(body.text)?.[0].length ?? 0
  let text = ''
  const map: { text: number; source: number }[] = []
  let found = false
  while (at < body.text.length) {
    const newline = body.text.indexOf('\n', at)
    const end = newline < 0 ? body.text.length : newline
    const line = body.text.slice(at, end)
    const lead = pipe.exec(line)
    if (!lead) break
    found = true
    map.push({ text: text.length, source: at + lead[0].length })
    text += `${line.slice(lead[0].length)}\n`
    at = Math.min(end + 1, body.text.length)
  }
  return found ? { end: at, block: { text, map: composeMaps(map, body.map) } } : { end: 0 }
}

function readYaml(block: Part, options: Map<string, Part>): void {
  const { contents } = parseDocument(block.text)
  for (const pair of isMap(contents) ? contents.items : []) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const { key, value } = pair
    if (isScalar(value)) {
      const [start, end] = value.range ?? [0, 0]
      const text = String(value.value ?? '')
      const written = slicePart(block, start, end)
      const at = written.text.indexOf(text)
      options.set(
        nameOf(String(key.value)),
        at < 0 ? { text, map: written.map } : slicePart(written, at, at + text.length),
      )
    } else {
      const json = JSON.stringify((value as { toJSON?(): unknown } | null)?.toJSON?.() ?? null)
      options.set(nameOf(String(key.value)), { text: json, map: block.map })
    }
  }
}

/** Whether an option says no (`echo: false`, `include=FALSE`). */
export function isOff(option: Part | undefined): boolean {
  return option !== undefined && /^(?:false|f|no|hide|fenced-off)$/i.test(option.text.trim())
}
