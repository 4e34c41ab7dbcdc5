import * as v from 'valibot'
import { flag, texts } from './field.ts'

/** What a rule may be set to: on, off, a level, or options (with `level` among them, if it is to change). */
const ruleSetting = v.union([
  v.boolean(),
  v.picklist(['off', 'on', 'error', 'warning', 'suggestion']),
  v.record(v.string(), v.unknown()),
])

/** How galley proofreads this manuscript. */
export const settings = v.pipe(
  v.strictObject({
    preset: v.optional(
      v.pipe(v.picklist(['scholarly', 'strict', 'copy-edit']), v.description('Set of rules to start from.')),
    ),
    rules: v.optional(
      v.pipe(
        v.record(v.string(), ruleSetting),
        v.title('a list of rules by id'),
        v.description('Rules by id: true, false or off, a level, or options.'),
        v.examples([{ 'serial-comma': 'off', 'placeholder-token': 'error' }]),
      ),
      {},
    ),
    dictionary: v.optional(texts('Words that are spelled as they should be.', ['Tehrik-i-Taliban']), []),
    acronyms: v.optional(texts('Acronyms that readers know without a definition.', ['NATO']), []),
    /** House style; where it is not set, the document's own majority counts. */
    quotes: v.optional(
      v.pipe(
        v.picklist(['double', 'single', 'guillemets', 'low-high', 'corner']),
        v.description('Quotation marks of the first level.'),
      ),
    ),
    dashes: v.optional(
      v.pipe(
        v.picklist(['em', 'em-spaced', 'en-spaced']),
        v.description('Dash between parts of a sentence.'),
      ),
    ),
    serialComma: v.optional(flag('Whether a comma stands before the last item’s “and”.')),
    oxfordSpelling: v.optional(flag('Whether British spelling has -ize.')),
  }),
  v.title('a list of settings'),
  v.description('How galley proofreads this manuscript.'),
)
/** The settings, read. */
export type Settings = v.InferOutput<typeof settings>
/** What one rule is set to. */
export type RuleSetting = v.InferOutput<typeof ruleSetting>
