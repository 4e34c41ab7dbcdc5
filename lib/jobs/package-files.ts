/** The files of a submission, each by what it is: here writers and templates meet. */
import { unified } from 'unified'
import { VFile } from 'vfile'
import { pdfMetadata } from '../build/pdf-metadata.ts'
import { report, severityOf } from '../diagnostics/report.ts'
import { chain } from '../document/chain.ts'
import type { Document } from '../document/document.ts'
import type { Host } from '../host.ts'
import { HostError } from '../host.ts'
import type { Profile } from '../profile/profile.ts'
import { extractDocument } from '../proof/extract-document.ts'
import { extractJats } from '../proof/extract-jats.ts'
import { countWords } from '../proof/ledger.ts'
import { printedWords } from '../proof/printed.ts'
import { proveOutput, provePdf } from '../proof/prove.ts'
import { readHtml } from '../proof/read-html.ts'
import { remarkFrontMatter } from '../readers/markdown/front-matter.ts'
import { remarkManuscript } from '../readers/markdown/remark-manuscript.ts'
import type { BlindCopy } from '../submit/blind/blind-document.ts'
import { fillTemplate } from '../submit/documents/fill-template.ts'
import { slotsFor } from '../submit/documents/slots.ts'
import { crossrefDeposit } from '../submit/package/crossref.ts'
import { type FigureFiles, figureFiles } from '../submit/package/figures.ts'
import { fileName } from '../submit/package/file-name.ts'
import type { FileRole, PackageFile } from '../submit/package/package-file.ts'
import type { PlannedFile } from '../submit/package/plan-files.ts'
import type { Readiness } from '../submit/readiness.ts'
import { remarkDocument } from '../transforms/document.ts'
import { remarkNotes } from '../transforms/notes.ts'
import { remarkNumbers } from '../transforms/numbers.ts'
import { remarkSections } from '../transforms/sections.ts'
import { validateJats } from '../validate/validate-jats.ts'
import { writeHtml } from '../writers/html/write-html.ts'
import { writeJats } from '../writers/jats/write-jats.ts'
import type { Browser } from '../writers/pdf/browser.ts'

/** What the files of a submission are made of. */
export interface PackageSources {
  host: Host
  /** The manuscript's file: gets the messages. */
  file: VFile
  document: Document
  blind: BlindCopy
  profile: Profile
  readiness: Readiness
  /** Of the manuscript's file name. */
  stem: string
  /** Started when a PDF is asked for. */
  browser(): Promise<Browser>
}

/** Files whose text comes from a template of that name. */
const templated = new Set<FileRole>(['title-page', 'cover-letter', 'highlights', 'checklist'])
/** What galley has nothing to make of. */
const byHand = new Set<FileRole>(['supplement', 'graphical-abstract', 'table'])

/** Makes the files of a submission, one kind after the other. */
export class PackageFiles {
  readonly #sources: PackageSources
  readonly #figures: FigureFiles[] = []
  readonly #seen = new Set<string>()

  constructor(sources: PackageSources) {
    this.#sources = sources
  }

  /** Makes the files of one kind; what cannot be made is a message. Figures come before what names them. */
  async make(planned: PlannedFile): Promise<PackageFile[]> {
    const { role } = planned
    if (byHand.has(role)) return this.#notMade(planned)
    if (templated.has(role)) return this.#fromTemplate(planned)
    switch (role) {
      case 'figure':
        return this.#figuresOf(planned)
      case 'jats':
        return [await this.#jats(planned)]
      case 'source':
        return this.#source(planned)
      case 'bibliography':
        return this.#bibliography(planned)
      case 'crossref':
        return this.#crossref(planned)
      default:
        return [await this.#article(planned)]
    }
  }

  #isAnonymous({ blind }: Pick<Profile['review'], 'blind'>): boolean {
    return blind === 'double' || blind === 'triple'
  }

  #name(planned: PlannedFile, extension: string): string {
    const { document, stem } = this.#sources
    return fileName(planned.name, { metadata: document.metadata, stem, extension })
  }

  /** The format that is made: the first of the journal's that galley can make. */
  #format(planned: PlannedFile, able: readonly string[]): string {
    const found = planned.formats.length === 0 ? able[0] : planned.formats.find((one) => able.includes(one))
    if (found) return found
    report(this.#sources.file, 'submit/package', {
      reason: `Unexpected format ${planned.formats.join(', ')} of the ${planned.role}, expected ${able.join(' or ')}`,
      note: 'galley makes no other. Hand in what it makes, or convert it by hand.',
    })
    return able[0] ?? ''
  }

  /** The article itself: the manuscript as reviewers want it, or its anonymous copy. */
  async #article(planned: PlannedFile): Promise<PackageFile> {
    const { document, blind, host, profile } = this.#sources
    const shown = planned.role === 'anonymous-manuscript' ? blind.document : document
    const spacing = planned.lineSpacing ?? 'single'
    const isPlain = planned.lineNumbers === true || spacing !== 'single' || profile.design === 'manuscript'
    const design = isPlain
      ? { sheets: ['styles/manuscript.css'], classes: ['single', 'manuscript', `spacing-${spacing}`] }
      : {}
    const scratch = this.#scratch()
    const html = await writeHtml(shown, { host, file: scratch, ...design })
    const extension = this.#format(planned, ['pdf', 'html'])
    if (extension === 'pdf') {
      const pdf = await this.#print(html, shown, planned.lineNumbers)
      const ledger = extractDocument(shown)
      const { extractPdf } = await import('../proof/extract-pdf.ts')
      const { text } = await extractPdf(pdf)
      provePdf(printedWords(readHtml(html), ledger), text, countWords(ledger), scratch)
      this.#merge(scratch)
      return this.#file(planned, 'pdf', pdf)
    }
    this.#merge(scratch)
    return this.#file(planned, 'html', html)
  }

  async #print(html: string, document: Document, lineNumbers = false): Promise<Uint8Array> {
    const { printPdf } = await import('../writers/pdf/print-pdf.ts')
    const { host } = this.#sources
    const { pdf } = await printPdf(html, {
      browser: await this.#sources.browser(),
      creator: `galley ${process.env.GALLEY_VERSION ?? ''}`.trim(),
      lineNumbers,
      ...pdfMetadata(document, host.sourceDate),
    })
    return pdf
  }

  async #fromTemplate(planned: PlannedFile): Promise<PackageFile[]> {
    const { host, file, document, profile, readiness } = this.#sources
    const name = `templates/submission/${planned.role}.md`
    const { text, path } = await readTemplate(host, name)
    const filled = fillTemplate(text, slotsFor({ document, profile, readiness }))
    for (const { name: slot } of filled.unknown) {
      report(file, 'submit/unknown-slot', {
        reason: `Unexpected slot “{{${slot}}}” in ${path}, expected one that galley fills`,
        note: 'docs/submit.md lists the slots.',
        actual: slot,
      })
    }
    for (const question of filled.questions) {
      report(file, 'submit/open-point', {
        reason: `${planned.role.replaceAll('-', ' ')}: ${question}`,
        note: 'Say it in the front matter; “submission” takes what goes to the journal only.',
      })
    }
    const letter = await readLetter(host, path, filled.markdown)
    const shown =
      planned.role === 'title-page' ? titlePage(letter, document) : headed(letter, planned, profile, document)
    const html = await writeHtml(shown, {
      host,
      file: this.#scratch(),
      sheets: ['styles/letter.css'],
      classes: ['single', 'letter', planned.role],
    })
    const extension = this.#format(planned, ['pdf', 'html'])
    const content = extension === 'pdf' ? await this.#print(html, shown) : html
    return [this.#file(planned, extension, content)]
  }

  async #figuresOf(planned: PlannedFile): Promise<PackageFile[]> {
    const { blind, document, file, profile, stem } = this.#sources
    // What reviewers see must not name the authors by what the image file says of itself.
    const shown = this.#isAnonymous(profile.review) ? blind.document : document
    const found = await figureFiles(shown, planned, stem)
    // JATS names the images of the document itself.
    const named = shown === document ? found : await figureFiles(document, planned, stem)
    this.#figures.push(named)
    for (const { reason, image } of found.faults) {
      report(file, 'submit/unreadable-figure', {
        reason,
        ...(image.position && { place: image.position }),
        note: 'Export it anew in a format that the journal takes.',
      })
    }
    return found.files
  }

  async #jats(planned: PlannedFile): Promise<PackageFile> {
    const { document, host } = this.#sources
    const scratch = this.#scratch()
    const { xml, generated, places } = await writeJats(document, {
      file: scratch,
      graphicHref: (image) => this.#figures.map(({ names }) => names.get(image)).find(Boolean) ?? image.url,
    })
    proveOutput(extractDocument(document), extractJats(xml, generated), 'JATS', scratch)
    await validateJats(xml, places, { host, file: scratch })
    this.#merge(scratch)
    return this.#file(planned, 'xml', xml)
  }

  /** The manuscript itself, with the bibliography by the name that it has in the package, and with its images. */
  async #source(planned: PlannedFile): Promise<PackageFile[]> {
    const { document, file, profile } = this.#sources
    let text = String(file)
    const bibliography = profile.files.find(({ role }) => role === 'bibliography')?.name
    const [own] = document.metadata.bibliography
    if (bibliography && own)
      text = text.replace(own, fileName(bibliography, this.#nameParts(extensionOf(own))))
    const extension = extensionOf(file.path) || 'md'
    const images = profile.files.some(({ role }) => role === 'figure')
      ? []
      : (
          await figureFiles(
            document,
            { ...planned, role: 'figure', formats: [], name: '{number}.{extension}' },
            '',
          )
        ).names.keys()
    const assets = [...images].flatMap(({ data }): PackageFile[] => {
      const { path = '', bytes, mediaType = '' } = data?.asset ?? {}
      return bytes && path ? [{ role: 'figure', name: path.replace(/^\.\//, ''), mediaType, bytes }] : []
    })
    const unique = new Map(assets.map((asset) => [asset.name, asset]))
    return [{ ...this.#file(planned, extension, text), mediaType: 'text/markdown' }, ...unique.values()]
  }

  #nameParts(extension: string) {
    return { metadata: this.#sources.document.metadata, stem: this.#sources.stem, extension }
  }

  async #bibliography(planned: PlannedFile): Promise<PackageFile[]> {
    const { document, host } = this.#sources
    const made: PackageFile[] = []
    for (const path of document.metadata.bibliography) {
      const bytes = await host.read(path).catch((error: unknown) => {
        if (error instanceof HostError) return undefined
        throw error
      })
      if (bytes) made.push({ ...this.#file(planned, extensionOf(path), ''), bytes })
    }
    return made
  }

  async #crossref(planned: PlannedFile): Promise<PackageFile[]> {
    const { document, file } = this.#sources
    const { xml, missing } = crossrefDeposit(document, await digestOf(document))
    if (xml) return [this.#file(planned, 'xml', xml)]
    report(file, 'submit/no-deposit', {
      reason: `No deposit for Crossref was made; it needs ${missing.join(', ')}`,
      note: 'Give them in the front matter once they are known.',
    })
    return []
  }

  #notMade({ role, requirement }: PlannedFile): PackageFile[] {
    if (requirement === 'required' || requirement === 'recommended') {
      report(this.#sources.file, 'submit/not-made', {
        reason: `Unexpected absence of the ${role.replaceAll('-', ' ')} in the package, expected one: ${requirement}`,
        note: 'galley does not make it. Hand it in by hand.',
      })
    }
    return []
  }

  #file(planned: PlannedFile, extension: string, content: string | Uint8Array): PackageFile {
    return {
      role: planned.role,
      name: this.#name(planned, extension),
      mediaType: mediaTypes[extension] ?? 'application/octet-stream',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }
  }

  /** Writers speak of the same thing each time; only errors are passed on, once each. */
  #scratch(): VFile {
    const { file } = this.#sources
    return new VFile({ path: file.path, value: String(file) })
  }

  #merge(scratch: VFile): void {
    for (const message of scratch.messages) {
      const key = `${message.ruleId} ${message.line} ${message.reason}`
      if (severityOf(message) !== 'error' || this.#seen.has(key)) continue
      this.#seen.add(key)
      this.#sources.file.messages.push(message)
    }
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  xml: 'application/xml',
  md: 'text/markdown',
  bib: 'application/x-bibtex',
  json: 'application/json',
  yaml: 'application/yaml',
  ris: 'application/x-research-info-systems',
}

const extensionOf = (path: string) => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''

/** A template of one's own, beside the manuscript's folder or in it, or the one that galley ships. */
async function readTemplate(host: Host, name: string): Promise<{ text: string; path: string }> {
  for (const path of [`${host.root}/../${name}`, `${host.root}/${name}`]) {
    try {
      return { text: new TextDecoder().decode(await host.read(path)), path }
    } catch (error) {
      if (!(error instanceof HostError)) throw error
    }
  }
  return { text: new TextDecoder().decode(await host.asset(name)), path: name }
}

/** Reads a filled template: Markdown without bibliography and proofreading. */
function readLetter(host: Host, path: string, value: string): Promise<Document> {
  return chain(unified().use(remarkManuscript))
    .use(remarkFrontMatter, { host })
    .use(remarkSections)
    .use(remarkNotes)
    .use(remarkNumbers)
    .use(remarkDocument)
    .run(new VFile({ path, value }))
}

/** The article's own title block, keywords and statements, around what the template says. */
function titlePage(letter: Document, document: Document): Document {
  const { frontMatter, metadata } = document
  const kept = frontMatter?.children.filter(({ part }) => part !== 'abstract') ?? []
  const { journal: _journal, articleType: _type, ...rest } = metadata
  return {
    ...letter,
    metadata: { ...rest, abstracts: [] },
    ...(frontMatter && { frontMatter: { ...frontMatter, children: kept } }),
  }
}

/** Lists say what they are and of what; a letter needs no heading. */
function headed(letter: Document, { role }: PlannedFile, profile: Profile, document: Document): Document {
  if (role === 'cover-letter') return letter
  const what = role === 'checklist' ? `Checklist: ${profile.title}` : 'Highlights'
  const { title } = document.metadata
  return { ...letter, metadata: { ...letter.metadata, title: what, ...(title && { subtitle: title }) } }
}

/** Of what the article says: for ids that the same article has again. */
async function digestOf(document: Document): Promise<string> {
  const { createHash } = await import('node:crypto')
  const { metadata, children } = document
  return createHash('sha256')
    .update(JSON.stringify([metadata, children]))
    .digest('hex')
}
