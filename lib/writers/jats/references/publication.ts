import type { Field } from './field.ts'

/** How works of one kind are written: `publication-type` as the field uses it, and their parts in order. */
export interface Publication {
  type: string
  fields: readonly Field[]
}
