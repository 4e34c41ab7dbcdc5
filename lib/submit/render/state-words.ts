import type { ItemState } from '../item.ts'

/** States as reports write them. */
export const stateWords: Readonly<Record<ItemState, string>> = {
  red: 'red',
  amber: 'amber',
  person: 'look',
  green: 'green',
}

/** What each state means. */
export const stateMeanings: Readonly<Record<ItemState, string>> = {
  red: 'against a rule',
  amber: 'better settled first',
  person: 'a person must look',
  green: 'as the rule asks',
}

/** The sentence at the end of every report. */
export const closing =
  'This says what was checked against the profile, and no more. Whether the journal takes the manuscript is for the journal to decide.'
