import type { Code, InlineCode, PhrasingContent, RootContent } from 'mdast'
import { codes } from 'micromark-util-symbol'
import { report } from '../../../diagnostics/report.ts'
import type { Comment, Figure } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { type Chunk, isOff, readChunk } from '../chunk.ts'
import { type ChunkDefaults, defaultsOf } from '../chunk-defaults.ts'
import { drawingEngines, isEngine } from '../chunk-engines.ts'
import { nameChunks } from '../chunk-names.ts'
import { outputOf } from '../chunk-output.ts'
import { chunkFence } from '../chunk-syntax.ts'
import type { Construct, Reading } from '../construct.ts'
import { divisionOf } from '../division.ts'
import { divisionKind } from '../division-kinds.ts'
import { consumeInfo, type Fence, fenceOf, slicePart } from '../fence.ts'
import { isSilentCode } from '../silent-code.ts'

function read(node: Code, fence: Fence, reading: Reading, parent: string): RootContent[] | undefined {
  const chunk = readChunk(fence)
  if (!chunk) return undefined
  const theorem = divisionKind([chunk.engine])
  if (theorem.kind === 'theorem') return [theoremOf(chunk, node, fence, reading)]
  if (!isEngine(chunk.engine)) return undefined
  consumeInfo('chunk', fence, fence.info.text.length, reading)
  const optionsEnd = fence.body.text.length - chunk.code.text.length
  if (optionsEnd > 0) reading.consume('options', placeOf(fence.body.map, 0, optionsEnd, reading.source))
  const defaults = defaultsOf(reading)
  const isHidden = isHiddenBy(chunk, defaults)
  const shown = codeOf(chunk, isHidden, reading)
  const made = outputOf(chunk, node, reading)
  if (
    made ||
    drawingEngines.has(chunk.engine) ||
    (isHidden && hasOutput(chunk, defaults) && !isSilentCode(chunk.engine, chunk.code.text))
  )
    say(chunk, node, made, reading)
  if (!made) return [shown]
  // The figure around it has the caption and the number.
  if (
    parent === 'figure' &&
    hasPicture(made) &&
    made.id === '' &&
    !made.children.some((child) => child.type === 'caption')
  )
    return [
      { type: 'comment', value: chunk.code.text, position: shown.position },
      ...(made.children as RootContent[]),
    ]
  if (!drawingEngines.has(chunk.engine)) return [shown, made]
  // A drawing in words is the picture, unless there is one.
  if (hasPicture(made)) return [{ type: 'comment', value: chunk.code.text, position: shown.position }, made]
  return [{ ...made, children: [shown, ...made.children] }]
}

const hasPicture = ({ children }: Figure): boolean =>
  children.some((child) => child.type === 'image' || (child.type === 'figure' && hasPicture(child)))

function isHiddenBy({ engine, options }: Chunk, defaults: ChunkDefaults): boolean {
  if (drawingEngines.has(engine)) return false
  return isOff(options.get('include') ?? defaults.include) || isOff(options.get('echo') ?? defaults.echo)
}

/** bookdown's theorems are chunks: `{theorem, pyth, name="Pythagoras"}`. */
function theoremOf(chunk: Chunk, node: Code, fence: Fence, reading: Reading): RootContent {
  consumeInfo('chunk', fence, fence.info.text.length, reading)
  const { code, options, label, engine } = chunk
  const title = options.get('name')
  const prefix = theoremPrefixes[engine] ?? engine
  return divisionOf(reading.parseBlocks(code.text, code.map), {
    attributes: { classes: [engine], ...(label && { id: `${prefix}:${label}` }) },
    title: title ? reading.parseInline(title.text, title.map) : [],
    position: node.position,
  })
}

/** bookdown's manual, “Theorems and proofs”: what stands before the label in a reference. */
const theoremPrefixes: Record<string, string> = {
  ...{
    theorem: 'thm',
    lemma: 'lem',
    corollary: 'cor',
    proposition: 'prp',
    conjecture: 'cnj',
    definition: 'def',
  },
  ...{ example: 'exm', exercise: 'exr', hypothesis: 'hyp' },
}

/** The code itself; hidden code is kept in the tree, in no output. */
function codeOf({ engine, code }: Chunk, isHidden: boolean, reading: Reading): Code | Comment {
  const lead = /^(?:[ \t]*\n)*/.exec(code.text)?.[0].length ?? 0
  const { text: value, map } = slicePart(code, lead)
  const position = placeOf(map, 0, value.length, reading.source)
  if (isHidden) return { type: 'comment', value, position }
  return { type: 'code', lang: engine, meta: null, value, position }
}

/** Whether a chunk that shows no code is there for its result. */
function hasOutput({ options }: Chunk, defaults: ChunkDefaults): boolean {
  if (isOff(options.get('include') ?? defaults.include) || isOff(options.get('eval') ?? defaults.eval))
    return false
  return !isOff(options.get('output') ?? defaults.output) && !isOff(options.get('results'))
}

function say(chunk: Chunk, node: Code, made: Figure | undefined, reading: Reading): void {
  if (made && hasPicture(made)) return
  const { label, engine } = chunk
  if (drawingEngines.has(engine)) {
    report(reading.file, 'reader/missing-output', {
      reason: `Unexpected diagram in ${engine}, expected a picture: galley draws none`,
      place: openingOf(node, reading),
      note: 'It is shown as its source. Draw it, save it as an image, and put that in its place.',
    })
    return
  }
  report(reading.file, 'reader/missing-output', {
    reason: `Unexpected code that ${made ? `makes the ${made.kind}` : 'shows only its result'}${label ? ` \`${label}\`` : ''}, expected the result: galley runs no ${engine}`,
    place: openingOf(node, reading),
    note: made
      ? 'Its caption stands without it. Run the code, save the result as an image or a table, and put that in its place.'
      : 'Nothing of it is in the outputs. Run the code and put its result in its place.',
  })
}

/** The line of the opening fence: a whole chunk would be a long message. */
function openingOf(node: Code, { source }: Reading) {
  const start = node.position?.start.offset ?? 0
  const end = start + source.slice(start).search(/[\r\n]|$/)
  return placeOf([{ text: 0, source: start }], 0, end - start, source)
}

const inlineChunk = /^(?:r|\{(?:r|python|julia|ojs)\})[ \t]+\S/
/** Elsewhere `r x` is two letters of somebody's code. */
const hasChunks = /^[ \t>]*`{3,}\{(?:r|python|julia)\b/im

/** Code in the line whose result would stand in the sentence, by its offset: what is read twice is one. */
const inlineChunks = new WeakMap<Reading, Map<number, InlineCode>>()

function keep(node: InlineCode, reading: Reading): void {
  const found = inlineChunks.get(reading) ?? new Map<number, InlineCode>()
  found.set(node.position?.start.offset ?? 0, node)
  inlineChunks.set(reading, found)
}

/** So many are each named at their place; a text that is made of them says it once. */
const mostNamed = 5

function sayInline(reading: Reading): void {
  const found = [...(inlineChunks.get(reading) ?? [])].sort(([one], [other]) => one - other)
  const isMany = found.length > mostNamed
  for (const [, { value, position }] of isMany ? found.slice(0, 1) : found)
    report(reading.file, 'reader/missing-output', {
      reason: isMany
        ? `Unexpected code \`${value}\` in the sentence, and ${found.length - 1} more such places, expected the results: galley runs no code`
        : `Unexpected code \`${value}\` in the sentence, expected its result: galley runs no code`,
      place: position,
      note: isMany
        ? 'The code stands in its place. Run the manuscript, or write the results there.'
        : 'The code stands in its place. Write the result there.',
    })
}

function isInlineChunk({ value }: InlineCode, { file, source }: Reading): boolean {
  return inlineChunk.test(value) && (/\.[qr]md$/i.test(file.path ?? '') || hasChunks.test(source))
}

/** Chunks of knitr and Quarto: shown as code where their options say so, and never run. */
export const chunk: Construct = {
  name: 'chunk',
  syntax: { flow: { [codes.graveAccent]: chunkFence } },
  prepare: nameChunks,
  finish: (_tree, reading) => sayInline(reading),
  phrasing(siblings: PhrasingContent[], { reading }) {
    for (const node of siblings) {
      if (node.type === 'inlineCode' && isInlineChunk(node, reading)) keep(node, reading)
    }
    return siblings
  },
  flow(siblings, { reading, parent }) {
    if (!siblings.some((node) => node.type === 'code' && node.lang?.startsWith('{'))) return siblings
    return siblings.flatMap((node): RootContent[] => {
      const fence = node.type === 'code' && node.lang?.startsWith('{') ? fenceOf(node, reading) : undefined
      return (node.type === 'code' && fence && read(node, fence, reading, parent)) || [node]
    })
  },
}
