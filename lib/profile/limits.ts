import * as v from 'valibot'
import { count } from './requirement.ts'

/** What a count of the body can take in. */
export const countedParts = [
  'text',
  'headings',
  'citations',
  'block-quotations',
  'captions',
  'tables',
  'code',
  'notes',
  'abstract',
  'title',
  'keywords',
  'statements',
  'acknowledgements',
  'references',
  'appendices',
] as const

/** A part of the manuscript that a journal's count takes in or leaves out. */
export type CountedPart = (typeof countedParts)[number]

/** How long a part may be. */
export const length = (description: string) =>
  v.pipe(
    v.strictObject({
      min: v.optional(count('At least.')),
      max: v.optional(count('At most.')),
      unit: v.optional(
        v.pipe(
          v.picklist(['words', 'characters', 'characters-without-spaces']),
          v.description('What is counted.'),
        ),
        'words',
      ),
    }),
    v.title('“min”, “max” and “unit”'),
    v.description(description),
  )

/** How many of something there may be. */
export const amount = (description: string) =>
  v.pipe(
    v.strictObject({ min: v.optional(count('At least.')), max: v.optional(count('At most.')) }),
    v.title('“min” and “max”'),
    v.description(description),
  )

/** How long the body may be, and what the journal counts as body. */
const body = v.pipe(
  v.strictObject({
    min: v.optional(count('At least.')),
    max: v.optional(count('At most.')),
    unit: v.optional(
      v.pipe(
        v.picklist(['words', 'characters', 'characters-without-spaces']),
        v.description('What is counted.'),
      ),
      'words',
    ),
    counts: v.optional(
      v.pipe(
        v.array(v.picklist(countedParts)),
        v.title('a list of parts of the manuscript'),
        v.description('What the journal counts.'),
      ),
      ['text', 'headings', 'citations', 'block-quotations'],
    ),
    tolerance: v.optional(count('By how many per cent the journal lets a manuscript exceed the limit.'), 0),
  }),
  v.title('“min”, “max”, “unit” and “counts”'),
  v.description('Length of the whole, with the journal’s own way of counting.'),
)

/** Every limit of a journal. What is not there is not limited. */
export const limits = v.pipe(
  v.strictObject({
    title: v.optional(length('Title.')),
    shortTitle: v.optional(length('Short title.')),
    abstract: v.optional(length('Abstract.')),
    body: v.optional(body),
    figures: v.optional(amount('Figures.')),
    tables: v.optional(amount('Tables.')),
    displayItems: v.optional(amount('Figures and tables together.')),
    references: v.optional(amount('References.')),
    keywords: v.optional(amount('Keywords.')),
    highlights: v.optional(amount('Highlights.')),
    authors: v.optional(amount('Contributors.')),
  }),
  v.title('a list of limits'),
  v.description('How long and how many.'),
)

/** The limits, read. */
export type Limits = v.InferOutput<typeof limits>
/** The limits of one part, read. */
export type LengthLimit = v.InferOutput<ReturnType<typeof length>>
/** How many, read. */
export type AmountLimit = v.InferOutput<ReturnType<typeof amount>>
