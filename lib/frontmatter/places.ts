import type { Position } from 'unist'
import type { ForeignPlace } from '../diagnostics/report.ts'

/** A place as `report()` takes it: in the manuscript, or in a file beside it. */
export type Place = { place: Position } | { foreign: ForeignPlace }

/**
 * Where the author wrote each part of the metadata. Paths are those of `Metadata`: `title`,
 * `contributors.0.orcid`, `abstracts.1.text`, `statements.competingInterests`.
 */
export interface PlaceIndex {
  /** The value's place in the manuscript; none where the author did not write it there. */
  placeOf(path: string): Position | undefined
  /** The place of its key (`orcid:`) in the manuscript. */
  keyPlaceOf(path: string): Position | undefined
  /**
   * The nearest place there is, for a message about a part that may be missing: the value's, else that of the
   * part that should hold it, else the front matter's own; in whichever file. Spread it into a finding:
   * `report(file, id, { reason, ...places.nearest('journal.issn') })`.
   */
  nearest(path: string): Place | Record<string, never>
  /** Every path that has a place, in the author's order. */
  paths(): string[]
}

/** One part's places. */
export interface PlaceEntry {
  value: Place
  key?: Place
}

/**
 * Makes the index.
 *
 * @param entries by path
 * @param whole the front matter itself; none where the manuscript has none
 */
export function placeIndex(entries: ReadonlyMap<string, PlaceEntry>, whole?: Place): PlaceIndex {
  const own = (place: Place | undefined) => (place && 'place' in place ? place.place : undefined)
  return {
    placeOf: (path) => own(entries.get(path)?.value),
    keyPlaceOf: (path) => own(entries.get(path)?.key),
    nearest(path) {
      const parts = path.split('.')
      for (; parts.length > 0; parts.pop()) {
        const found = entries.get(parts.join('.'))
        if (found) return parts.join('.') === path ? found.value : (found.key ?? found.value)
      }
      return whole ?? {}
    },
    paths: () => [...entries.keys()],
  }
}

/** The index of a manuscript without front matter. */
export const noPlaces: PlaceIndex = placeIndex(new Map())
