import { countryCode } from '../countries.ts'
import type { Check } from './check.ts'

/** Countries that are in no list. */
export const checkCountries: Check = (metadata, _places, say) => {
  metadata.affiliations.forEach((affiliation, index) => {
    for (const key of ['country', 'countryCode'] as const) {
      const written = affiliation[key]
      if (written === undefined || countryCode(written, metadata.language) !== undefined) continue
      say('frontmatter/unknown-country', `affiliations.${index}.${key}`, {
        reason: `Unexpected country “${written}”, expected a country’s name or its ISO 3166-1 code`,
        note: 'It is kept as written, without a code. Give the name in English, or the code: “Germany”, “DE”.',
        actual: written,
      })
    }
  })
}
