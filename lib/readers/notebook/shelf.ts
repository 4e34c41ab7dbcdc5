import path from 'node:path'
import type { Position } from 'unist'
import { positionAt } from '../../diagnostics/points.ts'
import type { Finding } from '../../diagnostics/report.ts'
import type { HeldPicture } from '../../document/held-pictures.ts'
import type { SourcePart } from '../../document/source-parts.ts'
import { type Host, HostError } from '../../host.ts'
import { listNotebooks, wantedResults } from './list-notebooks.ts'
import { type NotebookText, notebookText } from './notebook-text.ts'

/** The notebooks of one manuscript: those that are parts of it, and those whose results it shows. */
export class NotebookShelf {
  /** By what the text names them. */
  readonly pictures = new Map<string, HeldPicture>()
  readonly #open = new Map<string, { json: string; notebook: NotebookText }>()
  readonly #host: Host
  readonly #load: (file: string) => Promise<string>
  #listed: Promise<string[]> | undefined

  /** @param load reads a file's text, and hands a notebook's to `add` */
  constructor(host: Host, load: (file: string) => Promise<string>) {
    this.#host = host
    this.#load = load
  }

  /** A notebook's text as Markdown, where the file is an open one. */
  text(file: string): string | undefined {
    return this.#open.get(file)?.notebook.text
  }

  /** Where the text of an open notebook itself ends. */
  end(file: string): number | undefined {
    return this.#open.get(file)?.notebook.end
  }

  /**
   * Opens a notebook.
   *
   * @param json the file's text
   * @returns it as Markdown
   * @throws HostError where it is none
   */
  add(file: string, json: string): string {
    const stem = path.relative(this.#host.root, file).replace(/\.ipynb$/i, '')
    const notebook = notebookText(json, stem)
    if (!notebook) throw new HostError('unreadable', file, 'It is no Jupyter notebook')
    this.#open.set(file, { json, notebook })
    for (const [name, picture] of notebook.pictures) this.pictures.set(name, picture)
    return notebook.text
  }

  /** What is to be said of the results of an open notebook that no page can hold. */
  finding(file: string): Finding | undefined {
    const open = this.#open.get(file)
    const [moving, ...others] = open?.notebook.moving ?? []
    if (!open || !moving) return undefined
    const rest = others.length > 0 ? `, nor are ${others.length} others of this notebook` : ''
    return {
      reason: 'Unexpected result that only a browser can show, expected a picture or a table beside it',
      note: `It is in no output${rest}. Let the code give a picture, too.`,
      foreign: { path: file, position: positionAt(open.json, moving.start, moving.start + moving.to) },
    }
  }

  /**
   * Looks for a cell.
   *
   * @param named the notebook; otherwise the first of the project's that has the label counts
   * @returns the notebook's file, and where in its Markdown the cell's results stand
   */
  async find(
    label: string,
    named?: string,
  ): Promise<{ file: string; from: number; to: number; picture?: string } | undefined> {
    this.#listed ??= listNotebooks(this.#host)
    const files = named ? [named] : (await this.#listed).map((name) => path.resolve(this.#host.root, name))
    for (const file of files) {
      try {
        if (!this.#open.has(file)) await this.#load(file)
      } catch (error) {
        if (!(error instanceof HostError)) throw error
      }
      const result = this.#open.get(file)?.notebook.results.get(label)
      if (result) return { file, ...result }
    }
    return undefined
  }

  /** Finds the pictures that a text names by the labels of their cells, `![](#fig-map)`. */
  async findPictures(text: string): Promise<void> {
    for (const label of wantedResults(text)) {
      const found = await this.find(label)
      const picture = this.pictures.get(found?.picture ?? '')
      if (picture) this.pictures.set(`#${label}`, picture)
    }
  }

  /**
   * Where a range of a notebook's Markdown stands in its file, stretch by stretch.
   *
   * @param at where in the manuscript's text the range begins
   */
  parts(file: string, start: number, end: number, at: number): SourcePart[] {
    const runs = this.#open.get(file)?.notebook.runs ?? []
    return runs.flatMap((run): SourcePart[] => {
      const [first, last] = [Math.max(run.from, start), Math.min(run.to, end)]
      if (first >= last) return []
      const inFile = run.start + first - run.from
      // A fix in its Markdown would break the form of its file.
      return [{ from: at + first - start, to: at + last - start, path: file, start: inFile, isShown: true }]
    })
  }

  /** Where a range of an open notebook's Markdown stands in its file, as a message points at it. */
  place(file: string, start: number, end: number): Position | undefined {
    const open = this.#open.get(file)
    if (!open) return undefined
    const { json, notebook } = open
    const run = notebook.runs.findLast(({ from }) => from <= start) ?? notebook.runs[0]
    if (!run) return positionAt(json, 0, 0)
    const inFile = (offset: number) => run.start + Math.max(0, Math.min(offset, run.to) - run.from)
    return positionAt(json, inFile(start), inFile(end))
  }
}
