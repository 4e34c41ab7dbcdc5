/** One `meta` element. */
export interface MetaEntry {
  name: string
  content: string
}
