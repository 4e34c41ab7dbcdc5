import type { AnyRule } from '../rule.ts'
import { keywordsTerminalPeriod } from './metadata/keywords-terminal-period.ts'
import { missingAuthors } from './metadata/missing-authors.ts'
import { missingTitle } from './metadata/missing-title.ts'
import { headingNumberRestart } from './structure/heading-number-restart.ts'
import { headingNumberSequence } from './structure/heading-number-sequence.ts'
import { headingNumberingMixed } from './structure/heading-numbering-mixed.ts'
import { typedHeadingNumber } from './structure/typed-heading-number.ts'
import { acronymNearMiss } from './text/acronym-near-miss.ts'
import { doubleSpace } from './text/double-space.ts'
import { missingSpace } from './text/missing-space.ts'
import { placeholderToken } from './text/placeholder-token.ts'
import { quoteStyleMix } from './text/quote-style-mix.ts'
import { repeatedWord } from './text/repeated-word.ts'
import { unpairedQuote } from './text/unpaired-quote.ts'

/** Every rule, by kind and name. */
export const rules: readonly AnyRule[] = [
  keywordsTerminalPeriod,
  missingAuthors,
  missingTitle,
  headingNumberRestart,
  headingNumberSequence,
  headingNumberingMixed,
  typedHeadingNumber,
  acronymNearMiss,
  doubleSpace,
  missingSpace,
  placeholderToken,
  quoteStyleMix,
  repeatedWord,
  unpairedQuote,
]
