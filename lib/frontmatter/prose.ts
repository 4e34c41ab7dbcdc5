import * as v from 'valibot'

/** An abstract: the main one has no type. The text is Markdown. */
export const abstractEntry = v.strictObject({
  text: v.string(),
  /** JATS `abstract-type`: `plain-language-summary`, `graphical`, `key-points`… */
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  language: v.optional(v.string()),
})

/** Statements that journals ask for. Each is Markdown. */
export const statements = v.strictObject({
  competingInterests: v.optional(v.string()),
  dataAvailability: v.optional(v.string()),
  codeAvailability: v.optional(v.string()),
  ethics: v.optional(v.string()),
  consent: v.optional(v.string()),
  acknowledgements: v.optional(v.string()),
  authorContributions: v.optional(v.string()),
})
/** The statements, read. */
export type Statements = v.InferOutput<typeof statements>
