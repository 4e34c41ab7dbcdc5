import type { Position } from 'unist'
import { positionAt } from '../diagnostics/points.ts'

/** A stretch of a manuscript's text that stands in one file. Offsets are UTF-16 units. */
export interface SourcePart {
  /** In the manuscript's text, end exclusive. */
  from: number
  to: number
  /** Absolute path of the file. */
  path: string
  /** Where the stretch begins in the file. */
  start: number
  /** Of a file that is shown as it stands, as code or as data, not read. */
  isShown?: boolean
}

/** Where the text of a manuscript stands that was put together from several files. */
export class SourceParts {
  /** In the order of the manuscript's text; between two there may be text that galley put there. */
  readonly parts: readonly SourcePart[]
  /** Path → text of each file. */
  readonly texts: ReadonlyMap<string, string>
  /** Messages whose place is that of their file already. */
  readonly settled = new WeakSet<object>()

  constructor(parts: readonly SourcePart[], texts: ReadonlyMap<string, string>) {
    this.parts = parts
    this.texts = texts
  }

  /** The part in which an offset of the manuscript's text stands, or the last one before it. */
  at(offset: number): SourcePart | undefined {
    let low = 0
    let high = this.parts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.parts[middle]!.from <= offset) low = middle
      else high = middle - 1
    }
    return this.parts[low]
  }

  /** Where a position of the manuscript's text stands in its file; what runs on into another file ends with its own. */
  locate({ start, end }: Position): { path: string; position: Position } | undefined {
    const part = this.at(start.offset ?? 0)
    const text = part && this.texts.get(part.path)
    if (!part || text === undefined) return undefined
    const inFile = (offset: number): number => part.start + Math.max(0, Math.min(offset, part.to) - part.from)
    const from = inFile(start.offset ?? 0)
    return { path: part.path, position: positionAt(text, from, inFile(end.offset ?? start.offset ?? 0)) }
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Set where the manuscript stands in several files: `value` is their text, put together. */
    sourceParts: SourceParts
  }
}
