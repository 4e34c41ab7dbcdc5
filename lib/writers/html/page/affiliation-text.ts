import type { Affiliation } from '../../../frontmatter/affiliations.ts'

/** An affiliation on one line, from the smallest unit to the country. */
export function affiliationText(affiliation: Affiliation): string {
  const { department, institution, street, city, region, postalCode, country, text } = affiliation
  const name = [department, institution].some(Boolean) ? [department, institution] : [text]
  return [...name, street, city, region, postalCode, country].filter(Boolean).join(', ')
}
