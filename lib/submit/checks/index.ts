import { checkAbstract } from './abstract.ts'
import { checkAffiliations } from './affiliations.ts'
import { checkArticleType } from './article-type.ts'
import { checkBodyLength } from './body-length.ts'
import type { Check } from './check.ts'
import { checkCitationStyle } from './citation-style.ts'
import { checkContributors } from './contributors.ts'
import { checkDisplayItems } from './display-items.ts'
import { checkFiles } from './files.ts'
import { checkKeywords } from './keywords.ts'
import { checkLicence } from './licence.ts'
import { checkMessages } from './messages.ts'
import { checkMetadataAgreement } from './metadata-agreement.ts'
import { checkReferences } from './references.ts'
import { checkSections } from './sections.ts'
import { checkShortTitle } from './short-title.ts'
import { checkSpelling } from './spelling.ts'
import { checkStatements } from './statements.ts'
import { checkTitle } from './title.ts'

/** Every check, in the order in which a submission desk looks. */
export const checks: readonly Check[] = [
  checkArticleType,
  checkTitle,
  checkShortTitle,
  checkContributors,
  checkAffiliations,
  checkAbstract,
  checkKeywords,
  checkBodyLength,
  checkDisplayItems,
  checkSections,
  checkStatements,
  checkLicence,
  checkReferences,
  checkCitationStyle,
  checkSpelling,
  checkFiles,
  checkMessages,
  checkMetadataAgreement,
]
