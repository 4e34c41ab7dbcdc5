/**
 * galley's output format for citeproc-js: text with marks of private-use characters, which is read back into nodes
 * without loss. Text itself is never escaped or changed.
 */

import type { PhrasingContent } from 'mdast'
import { append } from '../document/append.ts'
import type { OutputFormat } from './citeproc-types.ts'

/** Begins a mark: one letter follows, for some a number and `stop`. */
const start = '\ue000'
/** Ends the innermost mark. */
const end = '\ue001'
const stop = '\ue002'

/** One mark, as the source of a regular expression. */
export const marks = `(?:${start}(?:@\\d+${stop}|[A-Za-z])|${end})`

type Shape = 'emphasis' | 'strong' | 'smallCaps' | 'underline' | 'superscript' | 'subscript'

/** What a mark's letter switches on, or (`no`) off. */
const shapes: Readonly<Record<string, { shape: Shape; no?: true }>> = {
  i: { shape: 'emphasis' },
  I: { shape: 'emphasis', no: true },
  b: { shape: 'strong' },
  B: { shape: 'strong', no: true },
  c: { shape: 'smallCaps' },
  C: { shape: 'smallCaps', no: true },
  u: { shape: 'underline' },
  U: { shape: 'underline', no: true },
  p: { shape: 'superscript' },
  s: { shape: 'subscript' },
}
/** From the outermost to the innermost. */
const nesting: readonly Shape[] = ['emphasis', 'strong', 'underline', 'smallCaps', 'superscript', 'subscript']

function marked(letter: string): string {
  return `${start}${letter}%%STRING%%${end}`
}

/** The format, as citeproc-js takes it (its manual, “Output formatting”). */
export const outputFormat: OutputFormat = {
  text_escape: (text) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': marked('i'),
  '@font-style/oblique': marked('i'),
  '@font-style/normal': marked('I'),
  '@font-variant/small-caps': marked('c'),
  '@font-variant/normal': marked('C'),
  '@font-weight/bold': marked('b'),
  '@font-weight/normal': marked('B'),
  '@font-weight/light': false,
  '@text-decoration/underline': marked('u'),
  '@text-decoration/none': marked('U'),
  '@vertical-align/sup': marked('p'),
  '@vertical-align/sub': marked('s'),
  '@vertical-align/baseline': false,
  '@passthrough/true': (_state, text) => text,
  '@strip-periods/true': (_state, text) => text,
  '@strip-periods/false': (_state, text) => text,
  '@quotes/true': (state, text) => state.getTerm('open-quote') + (text ?? '') + state.getTerm('close-quote'),
  // Without text it is an apostrophe.
  '@quotes/inner': (state, text) =>
    text === undefined ? '’' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@bibliography/entry': (_state, text) => text,
  '@display/block': marked('N'),
  '@display/left-margin': marked('L'),
  '@display/right-inline': marked('R'),
  '@display/indent': marked('N'),
  '@showid/true': (_state, text) => text,
  '@URL/true': (_state, text) => text,
  '@DOI/true': (_state, text) => text,
  '@galley/cite': (_state, text, cite) => `${start}@${cite}${stop}${text}${end}`,
}

/** Stands for a node that is no text to the engine: one character from plane 15. */
export function opaqueCharacter(index: number): string {
  return String.fromCodePoint(0xf0000 + index)
}

/** Characters that the format and its callers use for themselves, and which text may not hold. */
export const reservedCharacters = /[\ue000-\ue002]|[\u{f0000}-\u{ffffd}]/gu

/** A stretch of text with one look, for one cite. */
export interface Run {
  text: string
  shapes: ReadonlySet<Shape>
  /** Number of the cite that it belongs to. */
  cite?: number
  /** Part of the entry that it stands in: the label, or a line of its own. */
  part?: 'label' | 'line'
}

/**
 * Reads output back.
 *
 * @param output of the engine
 * @returns its runs in order; their texts together are the whole text
 */
export function readOutput(output: string): Run[] {
  const runs: Run[] = []
  const stack: Omit<Run, 'text'>[] = [{ shapes: new Set() }]
  const marks = /\ue000(?:@(\d+)\ue002|([A-Za-z]))|\ue001/g
  let from = 0
  const write = (to: number) => {
    if (to > from) runs.push({ ...stack.at(-1)!, text: output.slice(from, to) })
  }
  for (const mark of output.matchAll(marks)) {
    write(mark.index)
    from = mark.index + mark[0].length
    const [whole, cite, letter] = mark
    if (whole === end) {
      if (stack.length > 1) stack.pop()
      continue
    }
    const inner = { ...stack.at(-1)! }
    const shape = shapes[letter ?? '']
    if (cite !== undefined) inner.cite = Number(cite)
    else if (letter === 'L') inner.part = 'label'
    else if (letter === 'N') inner.part = 'line'
    else if (shape) {
      const changed = new Set(inner.shapes)
      if (shape.no) changed.delete(shape.shape)
      else changed.add(shape.shape)
      inner.shapes = changed
    }
    stack.push(inner)
  }
  write(output.length)
  return runs
}

/**
 * Gives what stands between two parts of one cite to that cite, and the bracket that closes one opened in it: names,
 * comma and year become one.
 *
 * @param runs as they were read
 * @returns runs with the same text
 */
export function joinCites(runs: readonly Run[]): Run[] {
  const joined = runs.map((run) => ({ ...run }))
  let last = -1
  for (const [index, run] of joined.entries()) {
    if (run.cite === undefined) continue
    if (joined[last]?.cite === run.cite) {
      for (const between of joined.slice(last + 1, index)) between.cite = run.cite
    }
    last = index
  }
  return joined.flatMap((run, index) => {
    const before = joined[index - 1]
    if (run.cite !== undefined || before?.cite === undefined) return [run]
    const text = joined
      .filter(({ cite }) => cite === before.cite)
      .map((part) => part.text)
      .join('')
    const closing = run.text.slice(0, 1)
    const opening = brackets.get(closing)
    if (opening === undefined || text.lastIndexOf(opening) <= text.lastIndexOf(closing)) return [run]
    return [
      { ...run, text: closing, cite: before.cite },
      { ...run, text: run.text.slice(1) },
    ].filter((part) => part.text !== '')
  })
}

const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['’', '‘'],
  ['»', '«'],
])

/**
 * Puts shapes that all runs have around the whole: “¹,²” is one raised text with two links in it.
 *
 * @param runs in order
 * @param make gives the nodes of the runs without those shapes
 */
export function inCommonShapes(
  runs: readonly Run[],
  make: (runs: readonly Run[]) => PhrasingContent[],
): PhrasingContent[] {
  const common = nesting.filter((shape) => runs.every((run) => run.shapes.has(shape)))
  if (runs.length === 0 || common.length === 0) return make(runs)
  const bare = runs.map((run) => ({
    ...run,
    shapes: new Set([...run.shapes].filter((shape) => !common.includes(shape))),
  }))
  return common.reduceRight<PhrasingContent[]>((children, type) => [{ type, children }], make(bare))
}

/**
 * Makes nodes of runs.
 *
 * @param runs in order
 * @param opaque nodes by the index of their character
 */
export function toPhrasing(runs: readonly Run[], opaque: readonly PhrasingContent[]): PhrasingContent[] {
  return nest(runs, 0, opaque)
}

function nest(runs: readonly Run[], depth: number, opaque: readonly PhrasingContent[]): PhrasingContent[] {
  const shape = nesting[depth]
  if (shape === undefined) return runs.flatMap((run) => texts(run.text, opaque))
  const nodes: PhrasingContent[] = []
  for (let from = 0; from < runs.length; ) {
    const on = runs[from]!.shapes.has(shape)
    let to = from + 1
    while (to < runs.length && runs[to]!.shapes.has(shape) === on) to++
    const inner = nest(runs.slice(from, to), depth + 1, opaque)
    if (on) nodes.push({ type: shape, children: inner })
    else append(nodes, inner)
    from = to
  }
  return joinTexts(nodes)
}

function texts(text: string, opaque: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const found of text.matchAll(/[\u{f0000}-\u{ffffd}]/gu)) {
    if (found.index > from) nodes.push({ type: 'text', value: text.slice(from, found.index) })
    from = found.index + found[0].length
    const node = opaque[found[0].codePointAt(0)! - 0xf0000]
    // A citation is settled where it stands, after this.
    if (node) nodes.push(node.type === 'citation' ? node : structuredClone(node))
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) })
  return nodes
}

/** Joins texts that stand side by side. */
export function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else joined.push(node)
  }
  return joined
}

/** What citeproc-js gives where a style prints nothing. */
export function isEmpty(output: string): boolean {
  return output === '' || /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: [^\]]*\]/.test(output)
}
