/** An item of the readiness report. */

/** How an item stands. `person`: a machine cannot tell; someone must look. From worst to best. */
export const itemStates = ['red', 'amber', 'person', 'green'] as const
/** How an item stands. */
export type ItemState = (typeof itemStates)[number]

/** A place in one of the author's files; lines and columns from 1. */
export interface ItemPlace {
  /** Absolute path. */
  path: string
  line: number
  column: number
}

/** What the journal says, and where. */
export interface JournalRule {
  /** In words: “at most 250 words”. */
  says: string
  /** Path of the rule in the profile: `limits.abstract.max`. */
  key: string
  /** Where the rule stands in the profile's file. */
  place?: ItemPlace
  /** The journal's pages and the days they were read; none in profiles of a kind of journals. */
  sources: { url: string; read: string }[]
}

/** One thing that was checked. */
export interface ReadinessItem {
  /** `abstract-length`, `statement/funding`. */
  id: string
  state: ItemState
  /** What was checked. */
  title: string
  /** What was found, with numbers. */
  evidence: string
  /** Where it was found, or where what is missing belongs. */
  place?: ItemPlace
  /** Further findings of the same kind, each with its place. */
  details: { text: string; place?: ItemPlace }[]
  /** What to do; none where nothing is to be done. */
  fix?: string
  rule: JournalRule
}
