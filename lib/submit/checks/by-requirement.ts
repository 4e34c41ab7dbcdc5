import type { Requirement } from '../../profile/requirement.ts'
import type { ItemState } from '../item.ts'

/**
 * How an item stands, by how much the journal insists and whether the thing is there.
 *
 * @returns nothing where the journal does not ask for what is not there
 */
export function byRequirement(requirement: Requirement, isThere: boolean): ItemState | undefined {
  if (requirement === 'forbidden') return isThere ? 'red' : 'green'
  if (isThere) return 'green'
  if (requirement === 'optional') return undefined
  return requirement === 'required' ? 'red' : 'amber'
}

/** A requirement in words. */
export function sayRequirement(requirement: Requirement, thing: string): string {
  return requirement === 'forbidden' ? `no ${thing}` : `${thing}: ${requirement}`
}
