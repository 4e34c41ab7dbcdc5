import type { CslItem } from '../../document/document.ts'

/**
 * Takes a value that was read from JSON or YAML as a CSL item, if it is one: an object with an id. A missing type
 * becomes `document`; numbers that stand for text become text.
 *
 * @param value anything
 * @returns the item, or what is wrong with the value, in words
 */
export function toCslItem(value: unknown): CslItem | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'value that is no object'
  const { id, type, ...rest } = value as Record<string, unknown>
  if ((typeof id !== 'string' && typeof id !== 'number') || `${id}`.trim() === '')
    return 'entry without an id'
  const item: CslItem = { id: `${id}`, type: typeof type === 'string' ? type : 'document' }
  for (const [name, field] of Object.entries(rest)) {
    if (field === null || field === undefined || name === '__proto__') continue
    item[name] = typeof field === 'number' ? `${field}` : field
  }
  for (const name of ['author', 'editor']) if (!Array.isArray(item[name] ?? [])) delete item[name]
  return item
}

/** Takes the fields out of an item that are galley's and not CSL's. */
export function extraOf(item: Record<string, unknown>): { extra?: Record<string, string> } {
  const status = item['galley-status']
  if (typeof status !== 'string') return {}
  delete item['galley-status']
  return { extra: { 'galley-status': status } }
}
