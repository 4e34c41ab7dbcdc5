import type { Readiness } from '../readiness.ts'
import { worstState } from '../worst-state.ts'

/**
 * The readiness report for machines: the report with its worst state.
 *
 * @returns JSON text that ends in a line end
 */
export function renderJson(readiness: Readiness): string {
  return `${JSON.stringify({ worst: worstState(readiness.items), ...readiness }, undefined, 2)}\n`
}
