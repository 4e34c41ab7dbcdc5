import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Remembers which programs were started with success, so that later builds need not prove them again
 * (60 ms each). A program that changed (another size or time) counts as unknown. A cache that cannot be read
 * or written is no fault: the proof is then made anew.
 */
export class ProvenBrowsers {
  readonly #file: string
  #versions: Record<string, string> | undefined

  /** @param cache galley's cache folder */
  constructor(cache: string) {
    this.#file = path.join(cache, 'browsers.json')
  }

  /** @returns the version that the program gave when it was proven, or nothing */
  version(executable: string): string | undefined {
    return this.#read()[identity(executable)]
  }

  /** Remembers a program that started. */
  add(executable: string, version: string): void {
    this.#write({ ...this.#read(), [identity(executable)]: version })
  }

  /** Forgets a program that started once and does not any more. */
  forget(executable: string): void {
    const { [identity(executable)]: _, ...others } = this.#read()
    this.#write(others)
  }

  #read(): Record<string, string> {
    if (!this.#versions) {
      try {
        const stored: unknown = JSON.parse(readFileSync(this.#file, 'utf8'))
        this.#versions = isRecord(stored) ? stored : {}
      } catch {
        this.#versions = {}
      }
    }
    return this.#versions
  }

  #write(versions: Record<string, string>): void {
    this.#versions = versions
    const temporary = `${this.#file}.${process.pid}`
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true })
      writeFileSync(temporary, JSON.stringify(versions))
      renameSync(temporary, this.#file)
    } catch {
      // Nothing to remember with: see the class comment.
    }
  }
}

function identity(executable: string): string {
  try {
    const { size, mtimeMs } = statSync(executable)
    return `${executable} ${size} ${mtimeMs}`
  } catch {
    return executable
  }
}

function isRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one: unknown) => typeof one === 'string')
  )
}
