/**
 * The one interface between galley and the world. The core takes a `Host` and is pure; `node:fs`, child
 * processes and sockets live in implementations of this interface, in `cli` and in `writers/pdf`.
 */
export interface Host {
  /**
   * Reads a file that the manuscript names.
   *
   * @param path absolute path, or one relative to `root`
   * @returns the file's bytes
   * @throws HostError `missing` where there is no such file, `outside` where the file lies outside every
   *   allowed folder (symbolic links are resolved before the check), `unreadable` for anything else
   */
  read(path: string): Promise<Uint8Array>
  /** Names (not paths) of the files of an allowed folder, sorted; empty where there is no such folder. */
  list(folder: string): Promise<string[]>
  /**
   * Reads a file that ships with galley (a DTD, a font, a style, a template) by its name below the assets
   * folder, such as `jats/publishing-1.3.dtd`.
   *
   * @throws HostError `missing`
   */
  asset(name: string): Promise<Uint8Array>
  /** Names of the shipped files below a folder of assets, sorted. */
  assets(folder: string): Promise<string[]>
  /** The manuscript's folder: absolute, the base of every relative path in the manuscript. */
  readonly root: string
  /** `SOURCE_DATE_EPOCH` as a date, where it is set. There is no other clock. */
  readonly sourceDate?: Date
}

/** Why a `Host` could not hand over a file. */
export type HostFailure = 'missing' | 'outside' | 'unreadable'

/** Thrown by a `Host` only; the stage that asked turns it into a message at the author's line. */
export class HostError extends Error {
  override name = 'HostError'
  constructor(
    readonly failure: HostFailure,
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

/** A host that remembers what was read, for the report and for messages that show a source line. */
export class RecordingHost implements Host {
  /** Bytes by path, as asked for. */
  readonly files = new Map<string, Uint8Array>()
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  get root(): string {
    return this.#host.root
  }

  get sourceDate(): Date | undefined {
    return this.#host.sourceDate
  }

  async read(path: string): Promise<Uint8Array> {
    const bytes = await this.#host.read(path)
    this.files.set(path, bytes)
    return bytes
  }

  list(folder: string): Promise<string[]> {
    return this.#host.list(folder)
  }

  asset(name: string): Promise<Uint8Array> {
    return this.#host.asset(name)
  }

  assets(folder: string): Promise<string[]> {
    return this.#host.assets(folder)
  }
}
