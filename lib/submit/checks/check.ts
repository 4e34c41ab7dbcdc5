import type { ReadinessItem } from '../item.ts'
import type { Submission } from '../submission.ts'

/** What a check finds; the report adds where the rule comes from. */
export interface CheckFinding extends Omit<ReadinessItem, 'rule' | 'details'> {
  details?: ReadinessItem['details']
  /** The journal's rule in words. */
  says: string
  /** Path of the rule in the profile. */
  key: string
}

/** A check: items for what the profile asks, none for what it does not speak about. */
export type Check = (submission: Submission) => CheckFinding[]
