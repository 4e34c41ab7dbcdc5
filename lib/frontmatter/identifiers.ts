/** The fields of the front matter that hold an identifier: canonical form, proof and message of each. */
import { identifier } from './field.ts'
import { bareDoi, isDoi } from './identifiers/doi.ts'
import { bareEmail, isEmail } from './identifiers/email.ts'
import { canonicalIssn, isIssn } from './identifiers/issn.ts'
import { bareOrcid, isOrcid } from './identifiers/orcid.ts'
import { canonicalRor, isRor } from './identifiers/ror.ts'
import { canonicalUrl, isUrl } from './identifiers/url.ts'
import { canonicalLanguage, isLanguage } from './languages.ts'

/** A field for an ORCID. */
export const orcid = identifier(
  'ORCID iD, with or without `https://orcid.org/`; its check digit is proved.',
  '0000-0002-1825-0097',
  bareOrcid,
  isOrcid,
  {
    rule: 'frontmatter/invalid-orcid',
    expected: 'an ORCID such as 0000-0002-1825-0097, with a right check digit',
    note: 'Look the ORCID up at https://orcid.org/; it is in no output until it is right.',
  },
)

/** A field for an ISSN. */
export const issn = (which: string) =>
  identifier(`ISSN of the ${which} edition; its check digit is proved.`, '1234-5679', canonicalIssn, isIssn, {
    rule: 'frontmatter/invalid-issn',
    expected: 'an ISSN such as 1234-5679, with a right check digit',
    note: 'The ISSN stands on the journal’s page; it is in no output until it is right.',
  })

/** A field for a DOI. */
export const doi = (description: string) =>
  identifier(description, '10.5555/12345678', bareDoi, isDoi, {
    rule: 'frontmatter/invalid-doi',
    expected: 'a DOI such as 10.5555/12345678',
    note: 'A DOI starts with 10., a number, and a slash. It is in no output until it is right.',
  })

/** A field for a ROR id. */
export const ror = identifier(
  'ROR id of the institution, with or without `https://ror.org/`; its check digits are proved.',
  'https://ror.org/04bs1pb34',
  canonicalRor,
  isRor,
  {
    rule: 'frontmatter/invalid-ror',
    expected: 'a ROR id such as https://ror.org/04bs1pb34, with right check digits',
    note: 'Look the institution up at https://ror.org/; the id is in no output until it is right.',
  },
)

/** A field for an e-mail address. */
export const email = identifier('E-mail address.', 'anna@example.org', bareEmail, isEmail, {
  rule: 'frontmatter/invalid-email',
  expected: 'an e-mail address such as anna@example.org',
  note: 'Give one address, with nothing before or after it. It is in no output until it is right.',
})

/** A field for a web address. */
export const url = (description: string) =>
  identifier(description, 'https://example.org/', canonicalUrl, isUrl, {
    rule: 'frontmatter/invalid-url',
    expected: 'an address such as https://example.org/',
    note: 'Give the whole address, from https:// on. It is in no output until it is right.',
  })

/** A field for a language. */
export const language = (description: string) =>
  identifier(description, 'en-GB', canonicalLanguage, isLanguage, {
    rule: 'frontmatter/unknown-language',
    expected: 'a language tag (BCP 47) such as en, en-GB or de',
    note: 'Without it the text is taken to be English.',
  })

/** A field for the id of a funder. */
export const funderId = identifier(
  'DOI in the Open Funder Registry, or ROR id, of the funder.',
  '10.13039/501100001659',
  (written) => (/^0\w{8}$|ror\.org/i.test(written.trim()) ? canonicalRor(written) : bareDoi(written)),
  (canonical) => isDoi(canonical) || isRor(canonical),
  {
    rule: 'frontmatter/invalid-doi',
    expected: 'a DOI of the Open Funder Registry such as 10.13039/501100001659, or a ROR id',
    note: 'Look the funder up at https://ror.org/. The id is in no output until it is right.',
  },
)
