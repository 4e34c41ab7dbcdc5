import * as v from 'valibot'

/** How much a journal insists. `forbidden` is for what it does not want, such as a summary box. */
export const requirement = (description: string) =>
  v.pipe(
    v.picklist(['required', 'recommended', 'optional', 'forbidden']),
    v.title('required, recommended, optional or forbidden'),
    v.description(description),
  )

/** How much a journal insists. */
export type Requirement = v.InferOutput<ReturnType<typeof requirement>>

/** For which contributors something must be given. */
export const forWhom = (description: string) =>
  v.pipe(v.picklist(['all', 'corresponding', 'none']), v.description(description))

/** A whole number from 0. In YAML it may be written with separators: `8,000`. */
export const count = (description: string) =>
  v.pipe(
    v.union([v.number(), v.string()]),
    v.title('a whole number'),
    v.description(description),
    v.transform((written) =>
      typeof written === 'number' ? written : Number(written.replace(/[\s,_’']/g, '') || 'x'),
    ),
    v.check((value) => Number.isInteger(value) && value >= 0, 'expected a whole number'),
  )
