import type { AnyRule } from '../rule.ts'
import { citationAnachronism } from './citation/citation-anachronism.ts'
import { citationAuthorMisspelt } from './citation/citation-author-misspelt.ts'
import { citationAuthorOrderVariant } from './citation/citation-author-order-variant.ts'
import { citationCoauthorVariant } from './citation/citation-coauthor-variant.ts'
import { citationGroupOrder } from './citation/citation-group-order.ts'
import { citationNameNearMiss } from './citation/citation-name-near-miss.ts'
import { citationNotInReferences } from './citation/citation-not-in-references.ts'
import { missingReferencesSection } from './citation/missing-references-section.ts'
import { uncitedParagraph } from './citation/uncited-paragraph.ts'
import { keywordNotInAbstract } from './metadata/keyword-not-in-abstract.ts'
import { keywordsTerminalPeriod } from './metadata/keywords-terminal-period.ts'
import { missingAuthors } from './metadata/missing-authors.ts'
import { missingBackMatter } from './metadata/missing-back-matter.ts'
import { missingTitle } from './metadata/missing-title.ts'
import { duplicateHeading } from './structure/duplicate-heading.ts'
import { emptyHeading } from './structure/empty-heading.ts'
import { emptySection } from './structure/empty-section.ts'
import { figureNotMentioned } from './structure/figure-not-mentioned.ts'
import { figureOrder } from './structure/figure-order.ts'
import { headingCaseInconsistent } from './structure/heading-case-inconsistent.ts'
import { headingLevelSkipped } from './structure/heading-level-skipped.ts'
import { headingNumberRestart } from './structure/heading-number-restart.ts'
import { headingNumberSequence } from './structure/heading-number-sequence.ts'
import { headingNumberingMixed } from './structure/heading-numbering-mixed.ts'
import { listPunctuation } from './structure/list-punctuation.ts'
import { missingAltText } from './structure/missing-alt-text.ts'
import { missingCaption } from './structure/missing-caption.ts'
import { typedHeadingNumber } from './structure/typed-heading-number.ts'
import { acronymArticleInconsistent } from './text/acronym-article-inconsistent.ts'
import { acronymDefinedNotReused } from './text/acronym-defined-not-reused.ts'
import { acronymNearMiss } from './text/acronym-near-miss.ts'
import { acronymRedefined } from './text/acronym-redefined.ts'
import { acronymUndefined } from './text/acronym-undefined.ts'
import { acronymUsedBeforeDefinition } from './text/acronym-used-before-definition.ts'
import { amongBetween } from './text/among-between.ts'
import { betweenBoth } from './text/between-both.ts'
import { capitalizationVariant } from './text/capitalization-variant.ts'
import { comparativeForm } from './text/comparative-form.ts'
import { connectiveMisuse } from './text/connective-misuse.ts'
import { coordinateArticleParallelism } from './text/coordinate-article-parallelism.ts'
import { correlativeParallelism } from './text/correlative-parallelism.ts'
import { dashStyle } from './text/dash-style.ts'
import { demonymMismatch } from './text/demonym-mismatch.ts'
import { dictionaryHyphenation } from './text/dictionary-hyphenation.ts'
import { doubleSpace } from './text/double-space.ts'
import { echoRepetition } from './text/echo-repetition.ts'
import { enDashCompound } from './text/en-dash-compound.ts'
import { entityNameVariant } from './text/entity-name-variant.ts'
import { hedgeStacking } from './text/hedge-stacking.ts'
import { hyphenationVariant } from './text/hyphenation-variant.ts'
import { idiomPreposition } from './text/idiom-preposition.ts'
import { impreciseWording } from './text/imprecise-wording.ts'
import { indefiniteArticle } from './text/indefinite-article.ts'
import { informalRegister } from './text/informal-register.ts'
import { loadedLanguage } from './text/loaded-language.ts'
import { missingSpace } from './text/missing-space.ts'
import { misspelling } from './text/misspelling.ts'
import { nearDuplicateSentence } from './text/near-duplicate-sentence.ts'
import { parentheticalResidue } from './text/parenthetical-residue.ts'
import { personMix } from './text/person-mix.ts'
import { placeholderToken } from './text/placeholder-token.ts'
import { pronounNumber } from './text/pronoun-number.ts'
import { quotationStyle } from './text/quotation-style.ts'
import { quoteStyleMix } from './text/quote-style-mix.ts'
import { redundancy } from './text/redundancy.ts'
import { repeatedSentenceOpening } from './text/repeated-sentence-opening.ts'
import { repeatedWord } from './text/repeated-word.ts'
import { serialComma } from './text/serial-comma.ts'
import { spaceBeforePunctuation } from './text/space-before-punctuation.ts'
import { spellingVariantMix } from './text/spelling-variant-mix.ts'
import { strayCapitalizedWord } from './text/stray-capitalized-word.ts'
import { termNearMiss } from './text/term-near-miss.ts'
import { termVariant } from './text/term-variant.ts'
import { transliterationVariant } from './text/transliteration-variant.ts'
import { unbalancedBracket } from './text/unbalanced-bracket.ts'
import { unpairedQuote } from './text/unpaired-quote.ts'
import { whoForOrganization } from './text/who-for-organization.ts'
import { wordiness } from './text/wordiness.ts'
import { wrongWord } from './text/wrong-word.ts'

/** Every rule, by kind and name. */
export const rules: readonly AnyRule[] = [
  citationAnachronism,
  citationAuthorMisspelt,
  citationAuthorOrderVariant,
  citationCoauthorVariant,
  citationGroupOrder,
  citationNameNearMiss,
  citationNotInReferences,
  missingReferencesSection,
  uncitedParagraph,
  keywordNotInAbstract,
  keywordsTerminalPeriod,
  missingAuthors,
  missingBackMatter,
  missingTitle,
  duplicateHeading,
  emptyHeading,
  emptySection,
  figureNotMentioned,
  figureOrder,
  headingCaseInconsistent,
  headingLevelSkipped,
  headingNumberRestart,
  headingNumberSequence,
  headingNumberingMixed,
  listPunctuation,
  missingAltText,
  missingCaption,
  typedHeadingNumber,
  acronymArticleInconsistent,
  acronymDefinedNotReused,
  acronymNearMiss,
  acronymRedefined,
  acronymUndefined,
  acronymUsedBeforeDefinition,
  amongBetween,
  betweenBoth,
  capitalizationVariant,
  comparativeForm,
  connectiveMisuse,
  coordinateArticleParallelism,
  correlativeParallelism,
  dashStyle,
  demonymMismatch,
  dictionaryHyphenation,
  doubleSpace,
  echoRepetition,
  enDashCompound,
  entityNameVariant,
  hedgeStacking,
  hyphenationVariant,
  idiomPreposition,
  impreciseWording,
  indefiniteArticle,
  informalRegister,
  loadedLanguage,
  missingSpace,
  misspelling,
  nearDuplicateSentence,
  parentheticalResidue,
  personMix,
  placeholderToken,
  pronounNumber,
  quotationStyle,
  quoteStyleMix,
  redundancy,
  repeatedSentenceOpening,
  repeatedWord,
  serialComma,
  spaceBeforePunctuation,
  spellingVariantMix,
  strayCapitalizedWord,
  termNearMiss,
  termVariant,
  transliterationVariant,
  unbalancedBracket,
  unpairedQuote,
  whoForOrganization,
  wordiness,
  wrongWord,
]
