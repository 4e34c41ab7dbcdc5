import type { VFile } from 'vfile'
import type { Document } from '../document/document.ts'
import type { RecordingHost } from '../host.ts'
import { extractDocument } from '../proof/extract-document.ts'
import { extractHtml } from '../proof/extract-html.ts'
import { extractJats } from '../proof/extract-jats.ts'
import { countWords, type Entry, type Ledger } from '../proof/ledger.ts'
import { printedWords } from '../proof/printed.ts'
import { type Proof, proveOutput, provePdf } from '../proof/prove.ts'
import { readHtml } from '../proof/read-html.ts'
import { proveWorks, worksOfHtml, worksOfJats } from '../proof/works.ts'
import { validateJats } from '../validate/validate-jats.ts'
import { writeHtml } from '../writers/html/write-html.ts'
import { writeJats } from '../writers/jats/write-jats.ts'
import type { Browser } from '../writers/pdf/browser.ts'
import { auditOutputs, toBlind } from './blind-copy.ts'
import {
  type BuildOptions,
  type BuildResult,
  type BuildStep,
  type OutputFailure,
  type OutputFormat,
  type OutputReport,
  outputFormats,
} from './build-result.ts'
import { pdfMetadata } from './pdf-metadata.ts'
import { makeReport, sha256 } from './report.ts'

/** Writes a document in the formats that a build was asked for, and proves each. */
export class Outputs {
  readonly #host: RecordingHost
  readonly #options: BuildOptions
  readonly #browser: Promise<Browser> | undefined
  readonly #failures: OutputFailure[] = []
  readonly #reports: Partial<Record<OutputFormat, OutputReport>> = {}
  readonly #versions: Record<string, string> = {}

  /** Starts the browser at once, if a PDF is asked for: it takes longer than everything before the PDF. */
  constructor(host: RecordingHost, options: BuildOptions) {
    this.#host = host
    this.#options = options
    this.#browser = this.#wants('pdf') ? startBrowser() : undefined
    this.#browser?.catch(() => undefined)
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined)
    await browser?.close()
  }

  /**
   * Writes and proves. HTML and JATS are proven while the browser prints.
   *
   * @param file gets what the writers and the proof have to say
   */
  async write(given: Document, file: VFile): Promise<BuildResult> {
    const copy = this.#options.blind && toBlind(given, file, this.#options.blind)
    const document = copy?.document ?? given
    const ledger = extractDocument(document)
    const outputs: BuildResult['outputs'] = {}
    const needsPage = this.#wants('html') || this.#wants('pdf')
    const html = needsPage
      ? await this.#attempt('html', 'html', () => writeHtml(document, { host: this.#host, file }))
      : undefined
    const printing = html === undefined ? undefined : this.#print(html, document)
    const page = html === undefined ? undefined : once(() => readHtml(html))
    if (page && this.#wants('html')) {
      outputs.html = html
      await this.#prove('html', html!, () => {
        const proof = proveOutput(ledger, extractHtml(page()), 'HTML', file)
        proveWorks(document, worksOfHtml(page()), { output: 'HTML', file, proof })
        return proof
      })
    }
    if (this.#wants('jats')) outputs.jats = await this.#writeJats(document, ledger, file)
    const pdf = await printing
    if (pdf && page) {
      outputs.pdf = pdf
      await this.#provePdf(pdf, () => printedWords(page(), ledger), ledger, file)
    }
    const blind = copy && (await auditOutputs(outputs, this.#failures, copy, file))
    for (const format of outputFormats) if (outputs[format] === undefined) delete this.#reports[format]
    const result = makeReport(document, file, this.#host, {
      outputs,
      failures: this.#failures,
      reports: this.#reports,
      versions: this.#versions,
      words: countWords(ledger),
    })
    return blind ? { ...result, blind } : result
  }

  #wants(format: OutputFormat): boolean {
    return this.#options.to.includes(format)
  }

  async #writeJats(document: Document, ledger: Ledger, file: VFile): Promise<string | undefined> {
    const jats = await this.#attempt('jats', 'jats', () =>
      writeJats(document, { ...this.#options.jats, file }),
    )
    if (!jats) return undefined
    const { xml, generated, places } = jats
    await this.#prove('jats', xml, () => {
      const proof = proveOutput(ledger, extractJats(xml, generated), 'JATS', file)
      proveWorks(document, worksOfJats(xml), { output: 'JATS', file, proof })
      return proof
    })
    await this.#attempt('jats', 'prove', () => validateJats(xml, places, { host: this.#host, file }))
    return xml
  }

  #print(html: string, document: Document): Promise<Uint8Array | undefined> | undefined {
    const browser = this.#browser
    if (!browser) return undefined
    return this.#attempt('pdf', 'pdf', async () => {
      const { printPdf } = await import('../writers/pdf/print-pdf.ts')
      const { pdf, browserVersion } = await printPdf(html, {
        browser,
        creator: `galley ${process.env.GALLEY_VERSION ?? ''}`.trim(),
        ...pdfMetadata(document, this.#host.sourceDate),
      })
      this.#versions.browser = browserVersion
      return pdf
    })
  }

  async #provePdf(pdf: Uint8Array, printed: () => Entry[], ledger: Ledger, file: VFile): Promise<void> {
    let pages = 0
    await this.#prove('pdf', pdf, async () => {
      const { extractPdf } = await import('../proof/extract-pdf.ts')
      const found = await extractPdf(pdf)
      pages = found.pages
      return provePdf(printed(), found.text, countWords(ledger), file)
    })
    if (this.#reports.pdf) this.#reports.pdf.pages = pages
  }

  async #prove(
    output: OutputFormat,
    bytes: string | Uint8Array,
    prove: () => Proof | Promise<Proof>,
  ): Promise<void> {
    const proof = await this.#attempt(output, 'prove', async () => prove())
    if (proof) this.#reports[output] = { bytes: Buffer.byteLength(bytes), sha256: sha256(bytes), ...proof }
  }

  /** Runs one step of one output; what it throws becomes a failure of that output alone. */
  async #attempt<Result>(
    output: OutputFormat,
    step: BuildStep,
    work: () => Promise<Result>,
  ): Promise<Result | undefined> {
    this.#options.onProgress?.(step, 'start')
    try {
      const result = await work()
      this.#options.onProgress?.(step, 'done')
      return result
    } catch (error) {
      this.#options.onProgress?.(step, 'failed')
      this.#failures.push(failureOf(output, error))
      return undefined
    }
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

async function startBrowser(): Promise<Browser> {
  const { startBrowser: start } = await import('../writers/pdf/browser.ts')
  return start()
}

function failureOf(output: OutputFormat, error: unknown): OutputFailure {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof Error && error.name === 'NoBrowserError') return { output, reason, missing: 'browser' }
  if (process.env.GALLEY_DEBUG === '1') console.error(error)
  return { output, reason: `A fault of galley: ${reason}. Please report it with the manuscript.` }
}
