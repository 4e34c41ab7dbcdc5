import type { AmountLimit, LengthLimit } from '../../profile/limits.ts'
import type { ItemState } from '../item.ts'

/** A limit in words: “100 to 250 words”. */
export function sayLimit({ min, max }: AmountLimit, unit: string): string {
  const named = unit.replaceAll('-', ' ')
  if (min !== undefined && max !== undefined)
    return min === max ? `${number(max)} ${named}` : `${number(min)} to ${number(max)} ${named}`
  if (max !== undefined) return `at most ${number(max)} ${named}`
  return min === undefined ? `no limit of ${named}` : `at least ${number(min)} ${named}`
}

/**
 * How a number stands against a limit.
 *
 * @param tolerance per cent by which the journal lets a manuscript exceed; within it the item is amber
 */
export function withinLimit(
  found: number,
  { min, max }: Pick<LengthLimit, 'min' | 'max'>,
  tolerance = 0,
): { state: ItemState; excess: string } {
  if (min !== undefined && found < min) return { state: 'red', excess: `, ${number(min - found)} too few` }
  if (max !== undefined && found > max) {
    const state = found <= max * (1 + tolerance / 100) ? 'amber' : 'red'
    return { state, excess: `, ${number(found - max)} too many` }
  }
  return { state: 'green', excess: '' }
}

/** A number as the report writes it: “8,000”. */
export function number(value: number): string {
  return value.toLocaleString('en')
}
