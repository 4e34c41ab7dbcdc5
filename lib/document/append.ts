/**
 * Adds items to the end of a list, one by one: a call with a hundred thousand arguments, as `push(...items)` would
 * be one, overflows the stack of V8.
 */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}
