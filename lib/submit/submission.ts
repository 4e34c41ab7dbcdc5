import type { VFile } from 'vfile'
import type { Document } from '../document/document.ts'
import type { Profile } from '../profile/profile.ts'
import type { Tally } from './count/tally.ts'
import type { ItemPlace } from './item.ts'
import type { LookUp } from './references/online/look-up.ts'

/** What a check sees. */
export interface Submission {
  document: Document
  file: VFile
  profile: Profile
  /** Those of the manuscript's article type, over the general ones. */
  limits: Profile['limits']
  tally: Tally
  /** Spellings of another variety than the journal's; undefined where nobody looked. */
  spelling?: readonly { text: string; place?: ItemPlace }[]
  /** What Crossref says of the references; undefined where nobody asked. */
  online?: LookUp
  /** Family names of the authors in another file of the project, in its order. */
  authorsElsewhere?: { file: string; families: readonly string[] }
}
