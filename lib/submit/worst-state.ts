import { type ItemState, itemStates, type ReadinessItem } from './item.ts'

/** The worst state of a report; green where there is nothing. */
export function worstState(items: readonly Pick<ReadinessItem, 'state'>[]): ItemState {
  return itemStates.find((state) => items.some((item) => item.state === state)) ?? 'green'
}
