import type { Document } from '../../../document/document.ts'
import type { Contributor } from '../../../frontmatter/contributors.ts'
import { affiliationText } from '../page/affiliation-text.ts'
import { doiUrl } from '../page/banner.ts'
import { isoDate } from '../page/dates.ts'
import { fullName } from '../page/names.ts'
import { abstracts, prose } from '../page/parts.ts'
import { plainText } from '../plain-text.ts'

type Json = string | Json[] | { [key: string]: Json | undefined }

/**
 * The article as schema.org's ScholarlyArticle, in JSON-LD; only what the metadata have.
 *
 * @returns JSON that is safe inside a `script` element: no `<` can end it, and the two line separators that
 *   JSON allows but older scripts do not are escaped
 */
export function jsonLd(document: Document): string | undefined {
  const { metadata } = document
  const title = prose(document, 'title')
  if (!title) return undefined
  const abstract = abstracts(document).find((one) => !one.type)
  const { dates, journal } = metadata
  const article: Json = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: plainText(title.children),
    abstract: abstract && plainText(abstract.children),
    author: someOf(metadata.contributors.map((one) => author(one, document))),
    keywords: someOf(metadata.keywords),
    inLanguage: metadata.language,
    datePublished: dates.published && isoDate(dates.published),
    dateModified: dates.revised && isoDate(dates.revised),
    license: metadata.licence?.url ?? metadata.licence?.id,
    identifier: metadata.doi && doiUrl(metadata.doi),
    version: metadata.version,
    funder: someOf(
      metadata.funding.flatMap(({ funder, funderId }): Json[] =>
        funder ? [{ '@type': 'Organization', name: funder, identifier: funderId }] : [],
      ),
    ),
    isPartOf: journal?.title
      ? {
          '@type': 'Periodical',
          name: journal.title,
          issn: someOf([journal.eissn, journal.issn].filter(isText)),
        }
      : undefined,
    publisher: journal?.publisher ? { '@type': 'Organization', name: journal.publisher } : undefined,
  }
  return JSON.stringify(article).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function author(contributor: Contributor, { metadata }: Document): Json {
  const affiliations = contributor.affiliations.flatMap((id): Json[] => {
    const found = metadata.affiliations.find((one) => one.id === id)
    if (!found) return []
    return [
      { '@type': 'Organization', name: found.institution ?? affiliationText(found), identifier: found.ror },
    ]
  })
  return {
    '@type': contributor.collective ? 'Organization' : 'Person',
    name: fullName(contributor),
    givenName: contributor.given,
    familyName: contributor.family,
    identifier: contributor.orcid && `https://orcid.org/${contributor.orcid}`,
    affiliation: someOf(affiliations),
  }
}

function someOf(values: Json[]): Json | undefined {
  return values.length > 0 ? values : undefined
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
