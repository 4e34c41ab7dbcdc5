import type { VFile } from 'vfile'
import type {
  BuildOptions,
  BuildResult,
  BuildStep,
  OutputFailure,
  OutputFormat,
  OutputReport,
} from './build-result.ts'
import type { Document } from './document/document.ts'
import type { RecordingHost } from './host.ts'
import { extractDocument } from './proof/extract-document.ts'
import { extractHtml } from './proof/extract-html.ts'
import { extractJats } from './proof/extract-jats.ts'
import { type Proof, proveOutput } from './proof/prove.ts'
import { makeReport, sha256 } from './report.ts'
import { validateJats } from './validate/validate-jats.ts'
import { writeHtml } from './writers/html/write-html.ts'
import { writeJats } from './writers/jats/write-jats.ts'

/** Writes a document in the formats that a build was asked for, and proves each. */
export class Outputs {
  readonly #host: RecordingHost
  readonly #options: BuildOptions
  readonly #failures: OutputFailure[] = []
  readonly #reports: Partial<Record<OutputFormat, OutputReport>> = {}

  /** Starts the browser at once, if a PDF is asked for: it takes longer than everything before the PDF. */
  constructor(host: RecordingHost, options: BuildOptions) {
    this.#host = host
    this.#options = options
  }

  /** Ends the browser. */
  async close(): Promise<void> {}

  /**
   * Writes and proves. The HTML and the JATS are made while the browser prints.
   *
   * @param file gets what the writers and the proof have to say
   */
  async write(document: Document, file: VFile): Promise<BuildResult> {
    const ledger = extractDocument(document)
    const outputs: BuildResult['outputs'] = {}
    const versions: Record<string, string> = {}
    const html =
      this.#wants('html') || this.#wants('pdf')
        ? await this.#attempt('html', 'html', () => writeHtml(document, { host: this.#host, file }))
        : undefined
    if (html !== undefined && this.#wants('html')) {
      outputs.html = html
      this.#prove('html', html, file, () => proveOutput(ledger, extractHtml(html), 'HTML', file))
    }
    if (this.#wants('jats')) {
      const jats = await this.#attempt('jats', 'jats', () => writeJats(document, { file }))
      if (jats) {
        outputs.jats = jats.xml
        this.#prove('jats', jats.xml, file, () =>
          proveOutput(ledger, extractJats(jats.xml, jats.generated), 'JATS', file),
        )
        await this.#attempt('jats', 'prove', () =>
          validateJats(jats.xml, jats.places, { host: this.#host, file }),
        )
      }
    }
    return makeReport(document, file, this.#host, {
      outputs,
      failures: this.#failures,
      reports: this.#reports,
      versions,
    })
  }

  #wants(format: OutputFormat): boolean {
    return this.#options.to.includes(format)
  }

  #prove(output: OutputFormat, bytes: string | Uint8Array, _file: VFile, prove: () => Proof): void {
    this.#options.onProgress?.('prove', 'start', output)
    this.#reports[output] = { bytes: Buffer.byteLength(bytes), sha256: sha256(bytes), ...prove() }
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

function failureOf(output: OutputFormat, error: unknown): OutputFailure {
  if (process.env.GALLEY_DEBUG === '1') console.error(error)
  const reason = error instanceof Error ? error.message : String(error)
  return { output, reason: `A fault of galley: ${reason}. Please report it with the manuscript.` }
}
