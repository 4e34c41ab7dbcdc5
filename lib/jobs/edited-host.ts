import path from 'node:path'
import { type Host, RecordingHost } from '../host.ts'

/** A host where some files have another text than on the disk: that which they are about to get. */
export class EditedHost extends RecordingHost {
  readonly #texts = new Map<string, string>()

  constructor(host: Host) {
    super(host)
  }

  /**
   * Gives files another text.
   *
   * @param texts path → text; of files that `read` would give
   */
  edit(texts: ReadonlyMap<string, string>): void {
    for (const [name, text] of texts) this.#texts.set(path.resolve(this.root, name), text)
  }

  override async read(name: string): Promise<Uint8Array> {
    const text = this.#texts.get(path.resolve(this.root, name))
    if (text === undefined) return super.read(name)
    const bytes = new TextEncoder().encode(text)
    this.files.set(name, bytes)
    return bytes
  }
}
