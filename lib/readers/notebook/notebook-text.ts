import type { HeldPicture } from '../../document/held-pictures.ts'
import { isBlockPart } from '../markdown/block-parts.ts'
import { type Chunk, isOff, readChunk } from '../markdown/chunk.ts'
import { type Part, slicePart, trimPart } from '../markdown/fence.ts'
import { pictureOf, type Result, resultOf } from './output.ts'
import { type Cell, isRecord, readCells, stringsIn } from './read-cells.ts'

/** A notebook as Markdown. Offsets are UTF-16 units. */
export interface NotebookText {
  text: string
  /** Where the text of the notebook itself ends; behind it stand results that only another place shows. */
  end: number
  /** Where stretches of the text stand in the file, as they are written there. */
  runs: readonly Run[]
  /** Pictures among the results, and those pasted into the text, by what the text names them. */
  pictures: ReadonlyMap<string, HeldPicture>
  /** Label of a cell → where its results stand in the text, and what the text names the first picture of them. */
  results: ReadonlyMap<string, { from: number; to: number; picture?: string }>
  /** Where in the file code stands whose result no page can hold. */
  moving: readonly Run[]
}

/** A stretch of the Markdown, and where it begins in the notebook's file. */
export interface Run {
  from: number
  to: number
  start: number
}

/**
 * Turns a notebook into Markdown: the text of its cells, its code, and the results that it holds. Nothing is run. What
 * tags (`remove-input`, nbconvert's and Jupyter Book's) and options (`#| echo: false`) hide is left out.
 *
 * @param json the notebook's file
 * @param stem what names of pictures begin with
 * @returns nothing where it is no notebook
 */
export function notebookText(json: string, stem: string): NotebookText | undefined {
  const notebook = readCells(json)
  if (!notebook) return undefined
  const writer = new NotebookWriter(
    json,
    stem.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, ''),
    notebook.language,
  )
  for (const cell of notebook.cells) writer.add(cell)
  writer.addHidden()
  return writer
}

class NotebookWriter implements NotebookText {
  text = ''
  end = 0
  readonly runs: Run[] = []
  readonly pictures = new Map<string, HeldPicture>()
  readonly results = new Map<string, { from: number; to: number; picture?: string }>()
  readonly moving: Run[] = []
  readonly #json: string
  readonly #stem: string
  readonly #language: string
  readonly #hidden: (() => void)[] = []

  constructor(json: string, stem: string, language: string) {
    this.#json = json
    this.#stem = stem
    this.#language = language
  }

  add(cell: Cell): void {
    const tags = tagsOf(cell)
    if (!cell.source.text.trim()) return
    if (cell.kind === 'code') this.#addCode(cell, tags)
    else if (tags.has('remove-cell')) return
    else if (cell.kind === 'markdown' || isMarkdown(cell) || (!this.text && isFrontMatter(cell.source)))
      this.#addMarkdown(cell, partOf(cell, tags))
    else this.#fenced(rawFormat(cell), cell.source)
  }

  #addMarkdown({ source, attachments }: Cell, part: string | undefined): void {
    if (part) this.text += `+++ {"part": "${part}"}\n\n`
    let done = 0
    for (const { 0: url, 1: name = '', index } of source.text.matchAll(/attachment:([^\s)"'>]{1,300})/g)) {
      const data = attachments[name] ?? attachments[decoded(name)]
      const picture = isRecord(data) ? pictureOf(data) : undefined
      if (!picture) continue
      this.#write(slicePart(source, done, index))
      this.text += this.#hold(picture)
      done = index + url.length
    }
    this.#write(slicePart(source, done))
    this.text += part ? '\n\n+++\n\n' : '\n\n'
  }

  #addCode({ source, outputs, metadata }: Cell, tags: ReadonlySet<string>): void {
    // Options have the form that Quarto gives them, whoever reads them.
    const info = { text: `{${/^\w+$/.test(this.#language) ? this.#language : 'python'}}`, map: [] }
    const chunk = readChunk({ sign: '`', info, body: source })
    const { options = new Map<string, Part>(), code = source } = chunk ?? {}
    const isLeftOut = isOff(options.get('include')) || tags.has('remove-cell')
    const isShown = !isLeftOut && !isOff(options.get('echo')) && !tags.has('remove-input')
    if (isShown && code.text.trim()) this.#fenced(this.#language, code)
    const label = chunk?.label ?? (typeof metadata.label === 'string' ? metadata.label : undefined)
    const kept = outputs.filter((output) => !isRemoved(output, tags))
    const addResults = () => {
      const from = this.text.length
      const picture = this.#addResults(kept.map(resultOf), chunk, label, source)
      if (label && this.text.length > from)
        this.results.set(label, { from, to: this.text.length, ...(picture && { picture }) })
    }
    const isHidden = isLeftOut || isOff(options.get('output')) || tags.has('remove-output')
    if (!isHidden) addResults()
    else if (label) this.#hidden.push(addResults)
  }

  /** Adds the results that the notebook itself does not show, for other places that do. */
  addHidden(): void {
    this.end = this.text.length
    for (const addResults of this.#hidden) addResults()
  }

  #addResults(
    given: readonly (Result | undefined)[],
    chunk: Chunk | undefined,
    label: string | undefined,
    source: Part,
  ): string | undefined {
    const options = chunk?.options
    const caption = options?.get('caption') ?? options?.get('fig-cap') ?? options?.get('tbl-cap')
    const alt = options?.get('fig-alt') ?? options?.get('alt')
    const results = given.filter((result) => result !== undefined)
    const names = results.flatMap((result) => (result.kind === 'picture' ? [this.#hold(result, label)] : []))
    const rest = results.filter(({ kind }) => kind !== 'picture' && kind !== 'moving')
    if (rest.length + names.length < results.length) this.#sayMoving(source)
    const tables = rest.filter(({ kind }) => kind === 'table')
    const hasFigure = names.length > 0 && caption !== undefined
    const hasTable = !hasFigure && tables.length === 1 && caption !== undefined
    for (const result of rest) if (!(hasTable && result === tables[0])) this.#plain(result)
    const [first, ...others] = names
    const said = altOption(alt)
    if (hasFigure && others.length === 0) this.#captioned(`figure} ${first}`, said, '', caption, label)
    else if (hasFigure) this.#captioned('figure}', '', picturesIn(names), caption, label)
    else if (hasTable) this.#table(textIn(tables[0]!), caption, label)
    else if (said) for (const name of names) this.text += `:::{image} ${name}\n${said}:::\n\n`
    else if (first) this.text += `${picturesIn(names)}\n\n`
    return first
  }

  /** A figure or a table with its caption, in a fence that is longer than any within. */
  #captioned(
    opening: string,
    options: string,
    content: string,
    caption: Part,
    label: string | undefined,
  ): void {
    const fence = longerFence(':', content + caption.text)
    const labelled = label ? `:label: ${label}\n` : ''
    this.text += `${fence}{${opening}\n${labelled}${options}\n${content && `${content}\n\n`}`
    this.#write(caption)
    this.text += `\n${fence}\n\n`
  }

  /** The caption of a table stands behind its name; what has several lines stands below the table. */
  #table(content: string, caption: Part, label: string | undefined): void {
    const title = trimPart(caption)
    if (title.text.includes('\n')) {
      this.#captioned('table}', '', content, caption, label)
      return
    }
    const fence = longerFence(':', content + title.text)
    this.text += `${fence}{table} `
    this.#write(title)
    this.text += `\n${label ? `:label: ${label}\n` : ''}\n${content}\n${fence}\n\n`
  }

  #plain(result: Result): void {
    const text = textIn(result)
    const fence = longerFence('`', text)
    this.text += result.kind === 'text' ? `${fence}\n${text}\n${fence}\n\n` : `${text}\n\n`
  }

  #fenced(info: string, code: Part): void {
    const lead = /^(?:[ \t]*\n)*/.exec(code.text)?.[0].length ?? 0
    const shown = slicePart(code, lead, Math.max(lead, code.text.trimEnd().length))
    const fence = longerFence('`', shown.text)
    this.text += `${fence}${info}\n`
    this.#write(shown)
    this.text += `\n${fence}\n\n`
  }

  #sayMoving({ text, map }: Part): void {
    // What is hidden is told where it is asked for.
    if (this.end > 0) return
    const start = map[0]?.source ?? 0
    const [line = ''] = text.split('\n', 1)
    this.moving.push({ from: 0, to: line.length, start })
  }

  /** Keeps a picture, under a name that no other has. */
  #hold({ extension, bytes }: Extract<Result, { kind: 'picture' }>, label?: string): string {
    const base = `${this.#stem}-${(label ?? String(this.pictures.size + 1)).replace(/[^\w-]+/g, '-')}`
    let name = `${base}.${extension}`
    for (let number = 2; this.pictures.has(name); number++) name = `${base}-${number}.${extension}`
    this.pictures.set(name, { path: name, bytes })
    return name
  }

  /** Adds a part of the file; what is escaped there is put here as it is meant. */
  #write({ text, map }: Part): void {
    const at = this.text.length
    this.text += text
    for (const [index, anchor] of map.entries()) {
      const end = Math.min(map[index + 1]?.text ?? text.length, text.length)
      const said = this.#json.slice(anchor.source, anchor.source + end - anchor.text)
      // The last sign before an anchor may be an escape.
      const length = said === text.slice(anchor.text, end) ? said.length : said.length - 1
      if (length > 0)
        this.runs.push({ from: at + anchor.text, to: at + anchor.text + length, start: anchor.source })
    }
  }
}

/** A cell's tags as nbconvert and Jupyter Book write them, with hyphens. */
function tagsOf({ metadata }: Cell): ReadonlySet<string> {
  const names = stringsIn(metadata.tags).map((tag) => tag.replaceAll('_', '-'))
  return new Set(names.map((name) => (name === 'remove-outputs' ? 'remove-output' : name)))
}

/** The part of the document that a cell is (MyST's guide, “Document Parts”), by its metadata or a tag. */
function partOf({ metadata }: Cell, tags: ReadonlySet<string>): string | undefined {
  const given = typeof metadata.part === 'string' ? metadata.part : undefined
  return [...(given ? [given] : []), ...tags].find(isBlockPart)
}

/** nbconvert's tags `remove-stdout` and `remove-stderr`. */
function isRemoved(output: unknown, tags: ReadonlySet<string>): boolean {
  if (!isRecord(output) || output.output_type !== 'stream') return false
  return tags.has(output.name === 'stderr' ? 'remove-stderr' : 'remove-stdout')
}

const formatOf = ({ metadata }: Cell): string => String(metadata.format ?? metadata.raw_mimetype ?? '')

const isMarkdown = (cell: Cell): boolean => cell.kind === 'raw' && formatOf(cell) === 'text/markdown'

const isFrontMatter = ({ text }: Part): boolean => /^---[ \t]*\n/.test(text)

/** A raw cell is markup of the format that it names (nbformat 4, “Raw NBConvert cells”). */
function rawFormat(cell: Cell): string {
  const format = formatOf(cell)
  if (format === 'text/latex') return '{=latex}'
  return format === 'text/html' ? '{=html}' : ''
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const textIn = (result: Result): string => ('text' in result ? result.text : '')

const altOption = (alt: Part | undefined): string => (alt ? `:alt: ${alt.text.replace(/\s+/g, ' ')}\n` : '')

const picturesIn = (names: readonly string[]): string => names.map((name) => `![](${name})`).join('\n\n')

function longerFence(sign: ':' | '`', text: string): string {
  const found = text.match(sign === ':' ? /:{3,}/g : /`{3,}/g) ?? []
  return sign.repeat(found.reduce((longest, one) => Math.max(longest, one.length + 1), 3))
}
