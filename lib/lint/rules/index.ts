import type { AnyRule } from '../rule.ts'
import { keywordsTerminalPeriod } from './metadata/keywords-terminal-period.ts'
import { missingAuthors } from './metadata/missing-authors.ts'
import { missingTitle } from './metadata/missing-title.ts'
import { headingNumberRestart } from './structure/heading-number-restart.ts'
import { headingNumberSequence } from './structure/heading-number-sequence.ts'
import { headingNumberingMixed } from './structure/heading-numbering-mixed.ts'
import { typedHeadingNumber } from './structure/typed-heading-number.ts'
import { acronymDefinedNotReused } from './text/acronym-defined-not-reused.ts'
import { acronymNearMiss } from './text/acronym-near-miss.ts'
import { acronymRedefined } from './text/acronym-redefined.ts'
import { acronymUndefined } from './text/acronym-undefined.ts'
import { acronymUsedBeforeDefinition } from './text/acronym-used-before-definition.ts'
import { betweenBoth } from './text/between-both.ts'
import { capitalizationVariant } from './text/capitalization-variant.ts'
import { connectiveMisuse } from './text/connective-misuse.ts'
import { doubleSpace } from './text/double-space.ts'
import { hyphenationVariant } from './text/hyphenation-variant.ts'
import { idiomPreposition } from './text/idiom-preposition.ts'
import { impreciseWording } from './text/imprecise-wording.ts'
import { informalRegister } from './text/informal-register.ts'
import { loadedLanguage } from './text/loaded-language.ts'
import { missingSpace } from './text/missing-space.ts'
import { misspelling } from './text/misspelling.ts'
import { placeholderToken } from './text/placeholder-token.ts'
import { quoteStyleMix } from './text/quote-style-mix.ts'
import { redundancy } from './text/redundancy.ts'
import { repeatedWord } from './text/repeated-word.ts'
import { spellingVariantMix } from './text/spelling-variant-mix.ts'
import { termNearMiss } from './text/term-near-miss.ts'
import { transliterationVariant } from './text/transliteration-variant.ts'
import { unpairedQuote } from './text/unpaired-quote.ts'
import { wordiness } from './text/wordiness.ts'
import { wrongWord } from './text/wrong-word.ts'

/** Every rule, by kind and name. */
export const rules: readonly AnyRule[] = [
  keywordsTerminalPeriod,
  missingAuthors,
  missingTitle,
  headingNumberRestart,
  headingNumberSequence,
  headingNumberingMixed,
  typedHeadingNumber,
  acronymDefinedNotReused,
  acronymNearMiss,
  acronymRedefined,
  acronymUndefined,
  acronymUsedBeforeDefinition,
  betweenBoth,
  capitalizationVariant,
  connectiveMisuse,
  doubleSpace,
  hyphenationVariant,
  idiomPreposition,
  impreciseWording,
  informalRegister,
  loadedLanguage,
  missingSpace,
  misspelling,
  placeholderToken,
  quoteStyleMix,
  redundancy,
  repeatedWord,
  spellingVariantMix,
  termNearMiss,
  transliterationVariant,
  unpairedQuote,
  wordiness,
  wrongWord,
]
