import type { OffsetMap } from '../diagnostics/offset-map.ts'
import type { Place } from './places.ts'

/** A field of the front matter that holds Markdown, and how its text leads back into the source. */
export interface ProseScalar {
  part: 'title' | 'subtitle' | 'shortTitle' | 'abstract' | 'keyword' | 'statement'
  /** Its path in `Metadata`: `title`, `abstracts.0.text`, `keywords.2`, `statements.competingInterests`. */
  path: string
  /** For abstracts and statements: which (`plain-language-summary`, `competingInterests`). */
  name?: string
  /** BCP 47, where it is not the document's. */
  language?: string
  /** The field's text, YAML's quotes, escapes, folds and indentation undone. */
  value: string
  /** From offsets in `value` to offsets in the file that `place` names (the whole file, from 0). */
  map: OffsetMap
  place: Place
}
