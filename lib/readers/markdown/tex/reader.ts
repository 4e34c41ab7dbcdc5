import type { Heading, PhrasingContent, Text } from 'mdast'
import type { Position } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Comment, Raw } from '../../../document/nodes.ts'
import { type OffsetMap, OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import { takeLabels } from '../math/labels.ts'
import { setTextMap, trimContent } from '../text-map.ts'
import { boxAt, partAt } from './boxes.ts'
import { commands } from './commands.ts'
import type { Call, Command, Float, TexContext } from './context.ts'
import { readEnvironment } from './environments.ts'
import { readPart } from './float.ts'
import { expand, type Macro, macroOf } from './macros.ts'
import { withMarkdownCitations } from './markdown-citations.ts'
import { environmentAt, groupEnd, type Range, skipSpace, verbatimEnd } from './scan.ts'
import { accents, escapes, headings, layout, pageEnvironments, switches, symbols } from './symbols.ts'

/** Groups nested deeper than this are no text. */
const deepest = 60

const lengthAhead = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*(?:em|ex|pt|pc|in|cm|mm|bp|sp|mu)/

/** Reads TeX into the nodes of a manuscript; what it does not understand stays, as its source, with a message. */
export class TexReader implements TexContext {
  float?: Float
  readonly reading: Reading
  readonly text: string
  readonly #map: OffsetMap
  #depth = 0
  /** Macros that are being expanded: none is expanded within itself. */
  #open: readonly string[] = []

  /**
   * @param text the TeX
   * @param map where it stands in the source
   */
  constructor(text: string, map: OffsetMap, reading: Reading) {
    this.text = text
    this.#map = map
    this.reading = reading
  }

  place({ start, end }: Range): Position {
    return placeOf(this.#map, start, end, this.reading.source)
  }

  inline(range: Range): PhrasingContent[] {
    if (this.#depth >= deepest) return [this.#raw(range)]
    this.#depth++
    const line = new Line(this, this.#map)
    for (let at = range.start; at < range.end; ) at = this.#step(at, range.end, line)
    this.#depth--
    return line.finish()
  }

  blocks(range: Range): BlockContent[] {
    const done: BlockContent[] = []
    let from = range.start
    const flush = (end: number): void => {
      const children = trimContent(
        withMarkdownCitations(this.inline({ start: from, end }), this.reading),
        this.reading.source,
      )
      if (children.length > 0)
        done.push({ type: 'paragraph', children, position: this.place({ start: from, end }) })
    }
    const boundary =
      /\n[ \t]*\n|\\begin\s*\{|\\[a-z]{4,9}box\*?|\\sub(?:float|figure|table|captionbox)\b|\\centerline|\\(?:sub)*(?:section|paragraph)\*?\s*\{|\\(?:chapter|part)\*?\s*\{/g
    boundary.lastIndex = range.start
    for (
      let match = boundary.exec(this.text);
      match && match.index < range.end;
      match = boundary.exec(this.text)
    ) {
      const start = match.index
      let end = boundary.lastIndex
      if (!match[0].startsWith('\\')) flush(start)
      else if (match[0].startsWith('\\begin')) {
        const environment = environmentAt(this.text, start, range.end)
        if (!environment || this.#depth >= deepest) continue
        flush(start)
        end = environment.end
        this.#depth++
        done.push(...readEnvironment(environment, { start, end }, this))
        this.#depth--
      } else if (/^\\sub(?:float|figure|table|captionbox)$/.test(match[0])) {
        const part = this.#depth < deepest ? partAt(this.text, start, range.end) : undefined
        if (!part) continue
        flush(start)
        end = part.end
        const { content, caption } = part
        this.reading.consume('command', this.place({ start, end: caption?.start ?? content.start }))
        this.#depth++
        done.push(...readPart(part, start, this))
        this.#depth--
      } else if (/^\\(?:[a-z]+box|centerline)/.test(match[0])) {
        const box = this.#depth < deepest ? boxAt(this.text, start, range.end) : undefined
        if (!box) continue
        flush(start)
        end = box.end
        this.reading.consume('box', this.place({ start, end: box.inner.start }))
        this.#depth++
        done.push(...this.blocks(box.inner))
        this.#depth--
      } else {
        const close = groupEnd(this.text, end - 1, range.end)
        if (close === undefined) continue
        flush(start)
        done.push(this.#heading(match[0], { start: end, end: close - 1 }, { start, end: close }))
        end = close
      }
      from = end
      boundary.lastIndex = end
    }
    flush(range.end)
    return done
  }

  #heading(command: string, title: Range, whole: Range): BlockContent {
    this.reading.consume('command', this.place({ start: whole.start, end: title.start }))
    const name = /[a-z]+/.exec(command)?.[0] ?? ''
    const depth = headings[name] ?? 1
    const children = this.inline(title)
    const heading: Heading = { type: 'heading', depth, children, position: this.place(whole) }
    this.reading.texHeadings.set(heading, name)
    return heading
  }

  /** Reads one thing and gives the offset after it. */
  #step(at: number, end: number, line: Line): number {
    const { text } = this
    const sign = text[at]!
    if (sign === '\\') return this.#command(at, end, line)
    if (sign === '$') return this.#formula(at, end, line)
    if (sign === '%') return this.#comment(at, end, line)
    if (sign === '~') return line.add('\u00a0', at, 1)
    if (sign === '{') {
      const close = groupEnd(text, at, end)
      if (close === undefined) return line.add('', at, 1)
      const first = /^\{\s*\\([a-z]+)\s+/.exec(text.slice(at, at + 20))
      const wrapper = first ? switches[first[1]!] : undefined
      const inner = { start: at + (wrapper ? first![0].length : 1), end: close - 1 }
      const call: Call = { name: wrapper ?? '', optional: [], required: [inner], start: at, end: close }
      if (wrapper) this.reading.consume('command', this.place({ start: at, end: inner.start }))
      line.push(...(wrapper ? commands[wrapper]!.make(call, this) : this.inline(inner)))
      return close
    }
    if (sign === '}') return line.add('', at, 1)
    if (text.startsWith('``', at)) return line.add('“', at, 2)
    if (text.startsWith("''", at)) return line.add('”', at, 2)
    if (sign === '`') return line.add('‘', at, 1)
    return line.add(sign === '\n' || sign === '\r' ? ' ' : sign, at, 1)
  }

  #command(start: number, end: number, line: Line): number {
    const { text } = this
    const name = /^[a-zA-Z]+/.exec(text.slice(start + 1, start + 40))?.[0] ?? text[start + 1] ?? ''
    let at = start + 1 + name.length
    if (name === '' || name === '\\') {
      const gap = /^\*?(?:\[[^\]\n]*\])?/.exec(text.slice(at, at + 20))?.[0].length ?? 0
      line.push({ type: 'break', position: this.place({ start, end: at + gap }) })
      return at + gap
    }
    if (name === '(' || name === '[') return this.#formula(start, end, line)
    if (name === 'begin' || name === 'end') {
      const environment = name === 'begin' ? environmentAt(text, start, end) : undefined
      const half = environment ? '' : (/^\s*\{([A-Za-z]+\*?)\}/.exec(text.slice(at, at + 40))?.[1] ?? '')
      if (pageEnvironments.has(half)) {
        const call = this.#arguments(name, start, at, end, undefined)
        this.#layout({ ...call, name: `${name}{${half}}` })
        return call.end
      }
      if (!environment && name === 'end') return line.add('\\end', start, 4)
      if (!environment) return line.add('\\begin', start, 6)
      line.push(...readEnvironment(environment, { start, end: environment.end }, this).flatMap(inlineOf))
      return environment.end
    }
    if (Object.hasOwn(accents, name)) return this.#accent(name, start, at, end, line)
    if (Object.hasOwn(escapes, name)) return line.add(escapes[name]!, start, at - start)
    if (Object.hasOwn(symbols, name)) {
      if (text.startsWith('{}', at)) at += 2
      else if (/\s/.test(text[at] ?? '') && /[a-z]/i.test(name)) at++
      return line.add(symbols[name]!, start, at - start)
    }
    const wrapper = Object.hasOwn(switches, name) ? switches[name]! : undefined
    const rest = skipSpace(text, at, end)
    if (wrapper && rest < end) {
      const stop = rest + text.slice(rest, end).trimEnd().length
      // It holds to the end of the group or the cell.
      this.reading.consume('command', this.place({ start, end: at }))
      const call: Call = { name: wrapper, optional: [], required: [{ start: rest, end: stop }], start, end }
      line.push(...commands[wrapper]!.make(call, this))
      return end
    }
    const isKnown = Object.hasOwn(commands, name) || layout.has(name) || this.#open.includes(name)
    const macro = isKnown ? undefined : macroOf(name, this.reading)
    if (macro) return this.#macro(macro, { name, start, from: at, end }, line)
    const verbatim = verbatimEnd(text, name, at, end)
    if (verbatim !== undefined) {
      const value = text.slice(at + 1, verbatim - 1)
      line.push({ type: 'inlineCode', value, position: this.place({ start, end: verbatim }) })
      this.reading.consume('command', this.place({ start, end: at }))
      return verbatim
    }
    if (text[at] === '*') at++
    const command = Object.hasOwn(commands, name) ? commands[name]! : undefined
    const call = this.#arguments(name, start, at, end, command)
    const isWhole =
      call.required.length === command?.required || (command?.repeats && call.required.length > 0)
    if (command && isWhole) {
      this.reading.consume('command', this.place({ start, end: start + 1 + name.length }))
      line.push(...command.make(call, this))
    } else if (layout.has(name)) {
      // `\vskip-1em`: TeX's own commands take a length without braces.
      const length = /^(?:[hv]skip|kern)$/.test(name) ? lengthAhead.exec(text.slice(at, at + 40)) : null
      if (length) call.end = at + length[0].length
      this.#layout(call)
      // The blank ends the name.
      if (call.end === at && text[at] === ' ' && at < end) return at + 1
    } else line.push(this.#unknown(call))
    return call.end
  }

  /** Reads arguments: as many as a known command takes; for any other, all that directly follow it. */
  #arguments(
    name: string,
    start: number,
    from: number,
    end: number,
    command: Pick<Command, 'optional' | 'required' | 'repeats'> | undefined,
  ): Call {
    const { text } = this
    const call: Call = { name, optional: [], required: [], start, end: from }
    const most = command && !command.repeats ? command : { optional: 99, required: 99 }
    for (;;) {
      const at = command ? skipSpace(text, call.end, end) : call.end
      const isBracket = text[at] === '['
      const list = isBracket ? call.optional : call.required
      const room = isBracket ? (most.optional ?? 0) : most.required
      const close =
        (isBracket || text[at] === '{') && list.length < room ? groupEnd(text, at, end) : undefined
      if (close === undefined) return call
      list.push({ start: at + 1, end: close - 1 })
      call.end = close
      if (command && !command.repeats && call.required.length === command.required) return call
    }
  }

  /** Reads what a macro of the document stands for, in its place. */
  #macro(
    macro: Macro,
    { name, start, from, end }: { name: string; start: number; from: number; end: number },
    line: Line,
  ): number {
    const call = this.#arguments(name, start, from, end, { required: macro.arity })
    if (call.required.length < macro.arity || this.#depth >= deepest) {
      line.push(this.#unknown(call))
      return call.end
    }
    const stop = macro.arity === 0 && this.text.startsWith('{}', call.end) ? call.end + 2 : call.end
    const position = this.place({ start, end: stop })
    const at = position.start.offset ?? 0
    const { text, map } = expand(macro, call.required, this.text, this.#map, at, this.reading)
    this.reading.consume('macro', position)
    // What it consumes are characters of the macro, not of the source.
    const quiet: Reading = Object.create(this.reading, { consume: { value: () => {} } })
    const inner = new TexReader(text, map, quiet)
    inner.#depth = this.#depth + 1
    inner.#open = [...this.#open, name]
    const nodes = inner.inline({ start: 0, end: text.length })
    for (const node of nodes) markGenerated(node, this.reading.source)
    line.push(...nodes)
    return stop
  }

  #accent(name: string, start: number, from: number, end: number, line: Line): number {
    const { text } = this
    const at = skipSpace(text, from, end)
    const close = text[at] === '{' ? groupEnd(text, at, end) : undefined
    const letters = close === undefined ? (text[at] ?? '') : text.slice(at + 1, close - 1)
    const base = letters.replace(/^\\([ij])$/, '$1')
    const stop = close ?? at + 1
    const value = base === '' ? '' : (base[0]! + accents[name]! + base.slice(1)).normalize('NFC')
    return line.add(value, start, Math.min(stop, end) - start)
  }

  #formula(start: number, end: number, line: Line): number {
    const { text } = this
    const open = ['$$', '\\(', '\\['].find((sign) => text.startsWith(sign, start)) ?? '$'
    const close = open === '\\(' ? '\\)' : open === '\\[' ? '\\]' : open
    let at = start + open.length
    while (at < end && !text.startsWith(close, at)) at += text[at] === '\\' ? 2 : 1
    if (at >= end) return line.add(text[start]!, start, 1)
    const { value } = takeLabels(text.slice(start + open.length, at))
    const stop = at + close.length
    line.push({ type: 'inlineMath', value: value.trim(), position: this.place({ start, end: stop }) })
    return stop
  }

  #comment(start: number, end: number, line: Line): number {
    const { text } = this
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 || newline > end ? end : newline
    const value = text.slice(start + 1, stop)
    const comment: Comment = { type: 'comment', value, position: this.place({ start, end: stop }) }
    if (value.trim()) line.push(comment)
    return Math.max(skipSpace(text, stop, end), stop)
  }

  #layout(call: Call): void {
    const position = this.place(call)
    this.reading.consume('layout', position)
    // Inside an environment such commands go without saying.
    if (this.#depth > 1 || this.float) return
    report(this.reading.file, 'reader/layout-command', {
      reason: `Unexpected \`\\${call.name}\`, expected no layout in the text`,
      place: position,
      note: 'It says how a page of LaTeX shall look and is in no output.',
    })
  }

  #unknown(call: Call): Raw {
    const raw = this.#raw(call)
    report(this.reading.file, 'reader/raw-markup', {
      reason: `Unexpected LaTeX \`\\${call.name}\`, expected Markdown`,
      place: raw.position,
      note: 'It has no meaning here and is shown as its source.',
    })
    return raw
  }

  #raw(range: Range): Raw {
    const value = this.text.slice(range.start, range.end)
    return { type: 'raw', format: 'tex', display: 'inline', value, position: this.place(range) }
  }
}

/** Text that does not stand in the source as it is comes from a macro. */
function markGenerated(node: PhrasingContent, source: string): void {
  if ('children' in node) for (const child of node.children) markGenerated(child as PhrasingContent, source)
  else if (node.type === 'text') {
    const { start, end } = node.position ?? {}
    if (source.slice(start?.offset ?? 0, end?.offset ?? 0) !== node.value) node.data = { generated: true }
  }
}

/** What blocks leave of themselves in a line. */
function inlineOf(block: BlockContent): PhrasingContent[] {
  if (block.type === 'paragraph') return block.children
  if (block.type === 'math') return [{ type: 'inlineMath', value: block.value, position: block.position }]
  return [block as unknown as PhrasingContent]
}

/** A line of inline content that grows: runs of characters become text nodes with their places. */
class Line {
  readonly #nodes: PhrasingContent[] = []
  #builder = new OffsetMapBuilder()
  readonly #tex: TexReader
  readonly #map: OffsetMap

  constructor(tex: TexReader, map: OffsetMap) {
    this.#tex = tex
    this.#map = map
  }

  /** Adds characters that stand at an offset of the TeX, and gives the offset after them. */
  add(value: string, start: number, length: number): number {
    const from = sourceOffset(this.#map, start, 'start')
    const to = sourceOffset(this.#map, start + length, 'end')
    const isSecondSpace = value === ' ' && this.#builder.text.endsWith(' ')
    if (value && !isSecondSpace) this.#builder.add(value, from, to - from)
    return start + length
  }

  push(...nodes: PhrasingContent[]): void {
    this.#flush()
    this.#nodes.push(...nodes)
  }

  finish(): PhrasingContent[] {
    this.#flush()
    return this.#nodes
  }

  #flush(): void {
    const { text, map } = this.#builder
    if (!text) return
    this.#builder = new OffsetMapBuilder()
    const position = placeOf(map, 0, text.length, this.#tex.reading.source)
    const node: Text = { type: 'text', value: text, position }
    this.#nodes.push(setTextMap(node, map))
  }
}
