import type { JatsRule } from '../rule.ts'
import { abstractType } from './abstract-type.ts'
import { affiliationLabel } from './affiliation-label.ts'
import { awardFunder } from './award-funder.ts'
import { awardRecipient } from './award-recipient.ts'
import { bareLink } from './bare-link.ts'
import { citationIdType } from './citation-id-type.ts'
import { citationKind } from './citation-kind.ts'
import { citationPages } from './citation-pages.ts'
import { citationPeople } from './citation-people.ts'
import { citationPersonGroup } from './citation-person-group.ts'
import { citationType } from './citation-type.ts'
import { citationYear } from './citation-year.ts'
import { competingInterestsPlace } from './competing-interests-place.ts'
import { competingInterestsType } from './competing-interests-type.ts'
import { contributorId } from './contributor-id.ts'
import { copyrightYearForm } from './copyright-year-form.ts'
import { creditVocabulary } from './credit-vocabulary.ts'
import { dataAvailabilityPlace } from './data-availability-place.ts'
import { dataCitation } from './data-citation.ts'
import { displayObjectId } from './display-object-id.ts'
import { emptyElement } from './empty-element.ts'
import { equalContribution } from './equal-contribution.ts'
import { ethicsOnce } from './ethics-once.ts'
import { figureWithoutPicture } from './figure-without-picture.ts'
import { formulaDocument } from './formula-document.ts'
import { formulaForms } from './formula-forms.ts'
import { formulaPlace } from './formula-place.ts'
import { funderInstitution } from './funder-institution.ts'
import { graphicName } from './graphic-name.ts'
import { institutionIdType } from './institution-id-type.ts'
import { issnForm } from './issn-form.ts'
import { keywordGroupType } from './keyword-group-type.ts'
import { labelInCaption } from './label-in-caption.ts'
import { licenceAddress } from './licence-address.ts'
import { licenceAgreement } from './licence-agreement.ts'
import { linkTarget } from './link-target.ts'
import { listType } from './list-type.ts'
import { missingAltText } from './missing-alt-text.ts'
import { missingArticleType } from './missing-article-type.ts'
import { missingAuthorType } from './missing-author-type.ts'
import { missingAuthors } from './missing-authors.ts'
import { missingCopyrightHolder } from './missing-copyright-holder.ts'
import { missingCopyrightYear } from './missing-copyright-year.ts'
import { missingDoi } from './missing-doi.ts'
import { missingHeading } from './missing-heading.ts'
import { missingIssn } from './missing-issn.ts'
import { missingJournalId } from './missing-journal-id.ts'
import { missingJournalTitle } from './missing-journal-title.ts'
import { missingLanguage } from './missing-language.ts'
import { missingLastPage } from './missing-last-page.ts'
import { missingPages } from './missing-pages.ts'
import { missingPermissions } from './missing-permissions.ts'
import { missingPublicationDate } from './missing-publication-date.ts'
import { missingPublisher } from './missing-publisher.ts'
import { missingTitle } from './missing-title.ts'
import { missingVolume } from './missing-volume.ts'
import { oneFundingGroup } from './one-funding-group.ts'
import { preprintCitation } from './preprint-citation.ts'
import { referenceTarget } from './reference-target.ts'
import { referenceType } from './reference-type.ts'
import { secondAbstractType } from './second-abstract-type.ts'
import { sectionWithoutTitle } from './section-without-title.ts'
import { tableAsPicture } from './table-as-picture.ts'
import { tableWithoutHead } from './table-without-head.ts'
import { unknownArticleType } from './unknown-article-type.ts'
import { unlinkedAffiliation } from './unlinked-affiliation.ts'
import { versionDesignator } from './version-designator.ts'

/** Every demand of JATS4R and PMC that galley checks, one file each. */
export const rules: readonly JatsRule[] = [
  abstractType,
  affiliationLabel,
  awardFunder,
  awardRecipient,
  bareLink,
  citationIdType,
  citationKind,
  citationPages,
  citationPeople,
  citationPersonGroup,
  citationType,
  citationYear,
  competingInterestsPlace,
  competingInterestsType,
  contributorId,
  copyrightYearForm,
  creditVocabulary,
  dataAvailabilityPlace,
  dataCitation,
  displayObjectId,
  emptyElement,
  equalContribution,
  ethicsOnce,
  figureWithoutPicture,
  formulaDocument,
  formulaForms,
  formulaPlace,
  funderInstitution,
  graphicName,
  institutionIdType,
  issnForm,
  keywordGroupType,
  labelInCaption,
  licenceAddress,
  licenceAgreement,
  linkTarget,
  listType,
  missingAltText,
  missingArticleType,
  missingAuthorType,
  missingAuthors,
  missingCopyrightHolder,
  missingCopyrightYear,
  missingDoi,
  missingHeading,
  missingIssn,
  missingJournalId,
  missingJournalTitle,
  missingLanguage,
  missingLastPage,
  missingPages,
  missingPermissions,
  missingPublicationDate,
  missingPublisher,
  missingTitle,
  missingVolume,
  oneFundingGroup,
  preprintCitation,
  referenceTarget,
  referenceType,
  secondAbstractType,
  sectionWithoutTitle,
  tableAsPicture,
  tableWithoutHead,
  unknownArticleType,
  unlinkedAffiliation,
  versionDesignator,
]
