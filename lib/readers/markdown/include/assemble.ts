import path from 'node:path'
import { nearest } from '../../../diagnostics/nearest.ts'
import { positionAt } from '../../../diagnostics/points.ts'
import type { StageRuleId } from '../../../diagnostics/registry.ts'
import type { Finding } from '../../../diagnostics/report.ts'
import type { HeldPicture } from '../../../document/held-pictures.ts'
import { type SourcePart, SourceParts } from '../../../document/source-parts.ts'
import { type Host, HostError } from '../../../host.ts'
import { decodeText } from '../../decode-text.ts'
import { NotebookShelf } from '../../notebook/shelf.ts'
import { readChapter } from './chapter.ts'
import { findIncludes, type Include, type Shown } from './find-includes.ts'
import { partFiles } from './part-files.ts'
import { selectLines } from './select-lines.ts'
import { readTemplate, type Template, templateFindings } from './template.ts'

/** Files in files deeper than this, or more of them, or longer, are a trap. */
const limits = { depth: 12, files: 2000, length: 50_000_000 }

/** A file of a manuscript in several files. */
export interface Chapter {
  /** Relative to the host's folder, or absolute. */
  path: string
  /** A name of what is neither Markdown nor a notebook: nothing of it can be read. */
  foreign?: true
  /** Where it is named: the list's path and the place in it. */
  named?: { path: string; text: string; start: number; end: number }
}

/** A manuscript's text put together, and what is to be said of that. */
export interface Assembled {
  text: string
  parts: SourceParts
  /** Pictures that notebooks hold, by what the text names them. */
  pictures: ReadonlyMap<string, HeldPicture>
  findings: { id: StageRuleId; finding: Finding }[]
}

/**
 * Puts the text of a manuscript together from its files: chapters one after the other, and within each the files
 * that it reads in, at their places.
 *
 * @param chapters the first one's front matter is the manuscript's
 * @throws HostError where no chapter can be read
 */
export async function assemble(host: Host, chapters: readonly Chapter[]): Promise<Assembled> {
  const assembly = new Assembly(host)
  let failure: HostError | undefined
  for (const chapter of chapters) {
    if (chapter.foreign) {
      assembly.reportForeign(chapter)
      continue
    }
    try {
      await assembly.addChapter(chapter)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      failure ??= error
      await assembly.reportMissing(chapter.path, error, chapter.named)
    }
  }
  if (assembly.parts.length === 0)
    throw failure ?? new HostError('unreadable', chapters[0]?.path ?? '', 'It is empty')
  const { text, parts, texts, notebooks, findings } = assembly
  return { text, parts: new SourceParts(parts, texts), pictures: notebooks.pictures, findings }
}

class Assembly {
  text = ''
  readonly parts: SourcePart[] = []
  readonly texts = new Map<string, string>()
  readonly findings: Assembled['findings'] = []
  readonly #host: Host
  readonly notebooks: NotebookShelf
  readonly #templates = new Map<string, Template>()
  #opensPart = false
  #files = 0

  constructor(host: Host) {
    this.#host = host
    this.notebooks = new NotebookShelf(host, (file) => this.#load(file))
  }

  async addChapter(chapter: Chapter): Promise<void> {
    const file = this.#resolve(chapter.path, '')
    const text = await this.#load(file)
    const finding = this.notebooks.finding(file)
    if (finding) this.findings.push({ id: 'reader/missing-output', finding })
    const end = this.notebooks.end(file)
    if (end !== undefined) await this.notebooks.findPictures(text)
    if (this.parts.length === 0) {
      this.#opensPart = opensPart(text)
      return this.#add(file, text, await this.#addPartFiles(file, text), [file], end)
    }
    const { title, label, bodyAt, unused } = readChapter(text)
    this.#glue()
    // A part of the document that a file opens (MyST's `+++ {"part": "abstract"}`) ends with the file.
    if (this.#opensPart) this.text += '+++\n\n'
    this.#opensPart = opensPart(text)
    if (title) {
      this.text += '# '
      this.#part(file, text, title.start, title.end)
      if (label) {
        this.text += ' {#'
        this.#part(file, text, label.start, label.end)
        this.text += '}'
      }
      this.text += '\n\n'
    }
    for (const { key, start, end } of unused)
      this.#say('reader/chapter-front-matter', file, text, start, end, {
        reason: `Unexpected \`${key}\` in the front matter of a later file, expected it in the first one’s`,
        note: 'It is in no output. Move it to the front matter of the first file or of the project.',
      })
    await this.#add(file, text, bodyAt, [file], end)
  }

  /**
   * Adds the front matter and, behind it, the files of parts that it names (`abstract: abstract.md`), as blocks of
   * MyST's.
   *
   * @returns where the rest of the file begins; 0 where no part has a file
   */
  async #addPartFiles(file: string, text: string): Promise<number> {
    const named = partFiles(text)
    if (named.length === 0) return 0
    let done = 0
    const loaded: { part: string; path: string; text: string }[] = []
    for (const { part, path: written, start, end } of named) {
      const target = this.#resolve(written, path.dirname(file))
      try {
        loaded.push({ part, path: target, text: await this.#load(target) })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        await this.reportMissing(written, error, { path: file, text, start, end })
      }
      this.#part(file, text, done, start)
      done = end
    }
    const { bodyAt } = readChapter(text)
    this.#part(file, text, done, bodyAt)
    for (const one of loaded) {
      this.#glue()
      this.text += `+++ {"part": "${one.part}"}\n\n`
      await this.#add(one.path, one.text, readChapter(one.text).bodyAt, [file, one.path])
      this.#glue()
      this.text += '+++\n\n'
    }
    return bodyAt
  }

  /** Adds a file's text between two offsets, with the files that it reads in. */
  async #add(
    file: string,
    text: string,
    from: number,
    open: readonly string[],
    to = text.length,
  ): Promise<void> {
    let done = from
    for (const include of findIncludes(text)) {
      if (include.from < from || include.to > to) continue
      this.#part(file, text, done, include.from)
      done = (await this.#include(include, file, text, open)) ? include.to : include.from
    }
    this.#part(file, text, done, to)
  }

  /** Puts a result of a notebook in; false where there is none of that label. */
  async #embed(label: string, { paths: [written], noPicture }: Include, file: string): Promise<boolean> {
    const found = await this.notebooks.find(label, written && this.#resolve(written, path.dirname(file)))
    const text = found && this.notebooks.text(found.file)
    if (!text || (noPicture && found.picture)) return false
    this.#glue()
    this.#range(found.file, text, found.from, found.to, true)
    this.#glue()
    return true
  }

  /** Reads other files in; false where that fails, so that what stands for them stays. */
  async #include(include: Include, file: string, text: string, open: readonly string[]): Promise<boolean> {
    if (include.result !== undefined) return this.#embed(include.result, include, file)
    if (include.isTex) return this.#includeTex(include.paths[0]!, file, open)
    const loaded: { path: string; text: string }[] = []
    const place = (written: string) => {
      const start = Math.max(text.indexOf(written, include.pathAt), 0)
      return { path: file, text, start, end: start + written.length }
    }
    for (const written of include.paths) {
      const target = this.#resolve(written, path.dirname(file))
      const { path: at, start, end } = place(written)
      if (open.includes(target) || open.length > limits.depth) {
        this.#say('reader/include-cycle', at, text, start, end, {
          reason: `Unexpected include of \`${written}\`, expected a file that does not include this one`,
          note: 'It is not read in a second time.',
        })
        return false
      }
      try {
        loaded.push({ path: target, text: await this.#load(target) })
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        await this.reportMissing(written, error, place(written))
        return false
      }
    }
    const { shown, options = new Map() } = include
    for (const one of loaded) {
      const selected = selectLines(one.text, options, shown !== undefined)
      if ('missing' in selected) {
        const { start, end } = place(selected.missing)
        this.#say('reader/missing-marker', file, text, start, end, {
          reason: `Unexpected marker “${selected.missing}”, expected words of \`${include.paths[0]}\``,
          actual: selected.missing,
          note: 'Nothing of the file is read in.',
        })
        return false
      }
      if (shown) this.#show(shown, { file, text }, one, selected.ranges)
      else {
        const { bodyAt } = readChapter(one.text)
        this.#glue()
        for (const [from, to] of selected.ranges)
          if (to > bodyAt)
            await this.#add(one.path, one.text, Math.max(from, bodyAt), [...open, one.path], to)
        this.#glue()
      }
    }
    return true
  }

  /**
   * Reads a file of LaTeX in, without its comments. LaTeX counts paths from the folder that it is run in, which is the
   * manuscript's or the project's. One that is not there is a command like any other, and said to have no meaning.
   */
  async #includeTex(written: string, file: string, open: readonly string[]): Promise<boolean> {
    const { root } = this.#host
    if (open.length > limits.depth) return false
    for (const folder of [root, path.dirname(file), path.dirname(root)]) {
      const target = path.resolve(folder, `${written}.tex`)
      const text = await this.#load(target).catch((error: unknown) => {
        if (error instanceof HostError) return undefined
        throw error
      })
      if (text === undefined || open.includes(target) || text.includes('\\documentclass')) continue
      // Markdown does not know lines of comments.
      const comments = [...text.matchAll(/^[ \t]*%.*(?:\n|$)/gm)]
      const cuts = comments.map(({ index, 0: line }): [number, number] => [index, index + line.length])
      this.#templates.set(target, { cuts, unfilled: [], unknown: [] })
      await this.#add(target, text, 0, [...open, target])
      if (!this.text.endsWith('\n')) this.text += '\n'
      return true
    }
    return false
  }

  /** Puts a file that is shown as it stands into the directive that names it. */
  #show(
    { prefix, signs, infoAt, bodyAt }: Shown,
    { file, text }: { file: string; text: string },
    one: { path: string; text: string },
    ranges: readonly [number, number][],
  ): void {
    // A fence that is longer than any in the file.
    const own = signs[0] === '~' ? /~{3,}/g : signs[0] === ':' ? /:{3,}/g : /`{3,}/g
    const longest = [...one.text.matchAll(own)].reduce((size, [found]) => Math.max(size, found.length), 2)
    const fence = signs[0]!.repeat(Math.max(signs.length, longest + 1))
    this.text += prefix + fence
    this.#part(file, text, infoAt, bodyAt)
    this.text += `\n${prefix.trimEnd()}\n`
    for (const [start, end] of ranges) {
      if (!prefix) this.#part(one.path, one.text, start, end, true)
      else
        for (const line of one.text.slice(start, end).matchAll(/[^\n]*\n|[^\n]+$/g)) {
          this.text += prefix
          const at = start + line.index
          this.#part(one.path, one.text, at, at + line[0].length, true)
        }
      if (!this.text.endsWith('\n')) this.text += '\n'
    }
    this.text += prefix + fence
  }

  async reportMissing(written: string, error: HostError, named: Chapter['named']): Promise<void> {
    const folder = path.posix.dirname(written)
    const near =
      error.failure === 'missing' ? nearest(path.basename(written), await this.#host.list(folder)) : []
    const finding: Finding = {
      reason:
        error.failure === 'outside'
          ? `Unexpected file outside the manuscript's folder, \`${written}\``
          : `Unexpected file \`${written}\` that cannot be read, expected a part of the manuscript`,
      actual: written,
      expected: near.map((name) => path.posix.join(folder, name)),
      note:
        error.failure === 'outside'
          ? 'Move it beside the manuscript, or allow its folder with `--allow DIR`.'
          : `${error.message}. The rest is built without it.`,
    }
    if (named) this.#say('reader/missing-part', named.path, named.text, named.start, named.end, finding)
    else this.findings.push({ id: 'reader/missing-part', finding })
  }

  /** A part of the manuscript in another format. */
  reportForeign({ path: written, named }: Chapter): void {
    if (!named) return
    this.#say('reader/missing-part', named.path, named.text, named.start, named.end, {
      reason: `Unexpected file \`${written}\`, expected Markdown`,
      actual: written,
      note: 'Nothing of it is in the outputs. Write it as Markdown and list that.',
    })
  }

  #say(id: StageRuleId, file: string, text: string, start: number, end: number, finding: Finding): void {
    const position = this.notebooks.place(file, start, end) ?? positionAt(text, start, end)
    const foreign = { path: file, position }
    this.findings.push({ id, finding: { ...finding, foreign } })
  }

  /** As a file is named in another one: relative to that; Quarto's `/name` to the manuscript's folder. */
  #resolve(written: string, folder: string): string {
    const { root } = this.#host
    if (written.startsWith('/') && folder)
      return written.startsWith(root) ? written : path.join(root, written)
    return path.resolve(folder || root, written)
  }

  async #load(file: string): Promise<string> {
    if (++this.#files > limits.files || this.text.length > limits.length)
      throw new HostError('unreadable', file, 'The manuscript has too many files')
    const known = this.notebooks.text(file) ?? this.texts.get(file)
    if (known !== undefined) return known
    const { text, guessedAt } = decodeText(await this.#host.read(file))
    if (text.includes('\0')) throw new HostError('unreadable', file, 'It is no text: it holds binary data')
    this.texts.set(file, text)
    if (guessedAt !== undefined)
      this.#say('reader/encoding', file, text, guessedAt, guessedAt, encodingFinding)
    if (/\.ipynb$/i.test(file)) return this.notebooks.add(file, text)
    await this.notebooks.findPictures(text)
    const template = readTemplate(text)
    if (template) this.#fill(template, file, text)
    return text
  }

  /** Leaves out what a template says to its own program, and says what else is left out. */
  #fill(template: Template, file: string, text: string): void {
    this.#templates.set(file, template)
    for (const { range, finding } of templateFindings(template, text))
      this.#say('reader/template', file, text, ...range, finding)
  }

  /** Adds a range of a file's text, without what a template leaves out. */
  #part(file: string, text: string, start: number, end: number, isShown = false): void {
    let done = start
    for (const [from, to] of this.#templates.get(file)?.cuts ?? []) {
      if (to <= done || from >= end) continue
      this.#range(file, text, done, from, isShown)
      done = Math.min(to, end)
    }
    this.#range(file, text, done, end, isShown)
  }

  #range(file: string, text: string, start: number, end: number, isShown: boolean): void {
    if (end <= start) return
    const from = this.text.length
    this.text += text.slice(start, end)
    if (this.notebooks.text(file) !== undefined) {
      this.parts.push(...this.notebooks.parts(file, start, end, from))
      return
    }
    // What is LaTeX is not corrected as Markdown is.
    const isOther = isShown || file.endsWith('.tex')
    this.parts.push({ from, to: this.text.length, path: file, start, ...(isOther && { isShown: true }) })
  }

  /** What stands in two files stands in two paragraphs. */
  #glue(): void {
    if (this.text) this.text += this.text.endsWith('\n') ? '\n' : '\n\n'
  }
}

const opensPart = (text: string): boolean => /^\+{3,}[ \t]*\{[^\n]{0,400}"(?:part|tags)"/m.test(text)

/** What is said of a file that is not in UTF-8. */
export const encodingFinding: Finding = {
  reason: 'Unexpected bytes that are not UTF-8, expected a manuscript in UTF-8',
  note: 'The file was read as Windows-1252 (Latin-1). Save it as UTF-8, so that every program reads the same.',
}
