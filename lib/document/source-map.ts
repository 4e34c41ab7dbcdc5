import type { Position } from 'unist'

/** A half-open range `[start, end)` of UTF-16 offsets in an output. */
export interface Range {
  start: number
  end: number
}

/** Text of an output that its writer made itself. */
export interface GeneratedRange extends Range {
  /** Words of a citation, or of a reference to a part of the document. */
  isCited?: boolean
}

/** A place in the author's files. */
export interface SourcePlace {
  position: Position
  /** Absolute path, where it is not the manuscript: a bibliography file. */
  path?: string
}

/** One element of a written XML or HTML file. */
export interface MappedElement extends Range {
  name: string
  /** Its own place, or else that of the nearest element around it that has one. */
  place?: SourcePlace
  /** Index of the element around it in `SourceMap.elements`; -1 for the root. */
  parent: number
}

/** From the bytes of an output back to the author's lines. Elements stand in the order of their start tags. */
export class SourceMap {
  constructor(readonly elements: readonly MappedElement[]) {}

  /**
   * Finds the innermost element around an offset.
   *
   * @param offset in UTF-16 units of the output
   */
  elementAt(offset: number): MappedElement | undefined {
    let low = 0
    let high = this.elements.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.elements[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    let element = this.elements[low - 1]
    while (element && element.end <= offset) element = this.elements[element.parent]
    return element
  }

  /** The author's place of whatever stands at an offset of the output. */
  placeAt(offset: number): SourcePlace | undefined {
    return this.elementAt(offset)?.place
  }
}
