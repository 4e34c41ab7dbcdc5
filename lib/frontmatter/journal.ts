import * as v from 'valibot'

/** The journal that publishes the article. */
export const journal = v.strictObject({
  title: v.optional(v.string()),
  abbreviatedTitle: v.optional(v.string()),
  /** Ids by kind: `publisher-id`, `nlm-ta`, `doi`. */
  ids: v.optional(v.record(v.string(), v.string()), {}),
  issn: v.optional(v.string()),
  eissn: v.optional(v.string()),
  publisher: v.optional(v.string()),
  publisherLocation: v.optional(v.string()),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  firstPage: v.optional(v.string()),
  lastPage: v.optional(v.string()),
  elocationId: v.optional(v.string()),
})
/** The journal, read. */
export type Journal = v.InferOutput<typeof journal>
