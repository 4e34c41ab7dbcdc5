/**
 * The typed front matter. Each group is one schema in a file of its own: type, validator and JSON Schema in one.
 * In YAML the keys are kebab-case (`short-title`); in TypeScript they are camelCase.
 */
import * as v from 'valibot'
import { affiliation } from './affiliations.ts'
import { contributor } from './contributors.ts'
import { dates } from './dates.ts'
import { fundingEntry } from './funding.ts'
import { journal } from './journal.ts'
import { copyright, licence } from './licence.ts'
import { numbering, outputs } from './output.ts'
import { abstractEntry, statements } from './prose.ts'

/** The whole front matter. */
export const metadata = v.strictObject({
  title: v.optional(v.string()),
  subtitle: v.optional(v.string()),
  shortTitle: v.optional(v.string()),
  contributors: v.optional(v.array(contributor), []),
  affiliations: v.optional(v.array(affiliation), []),
  abstracts: v.optional(v.array(abstractEntry), []),
  keywords: v.optional(v.array(v.string()), []),
  subjects: v.optional(v.array(v.string()), []),
  dates: v.optional(dates, {}),
  licence: v.optional(licence),
  copyright: v.optional(copyright),
  doi: v.optional(v.string()),
  articleType: v.optional(v.string()),
  version: v.optional(v.string()),
  journal: v.optional(journal),
  funding: v.optional(v.array(fundingEntry), []),
  fundingStatement: v.optional(v.string()),
  statements: v.optional(statements, {}),
  /** BCP 47. */
  language: v.optional(v.string(), 'en'),
  bibliography: v.optional(v.array(v.string()), []),
  /** A style's id, or the path of a `.csl` file. */
  csl: v.optional(v.string()),
  locale: v.optional(v.string()),
  numbering: v.optional(numbering, {}),
  outputs: v.optional(outputs),
  queries: v.optional(v.array(v.string()), []),
})

/** What an author may write, read and checked. */
export type Metadata = v.InferOutput<typeof metadata>
