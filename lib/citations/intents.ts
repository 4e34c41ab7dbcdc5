import type { Bibliography } from '../document/document.ts'
import type { CitationItem } from '../document/nodes.ts'
import { entryByIdentifier, identifierOf } from './identifier-keys.ts'

/**
 * Why a work is cited, by the properties of the Citation Typing Ontology (CiTO 2.8.1, http://purl.org/spar/cito);
 * BioHackrXiv writes them before the key: `@usesMethodIn:smith2020`, `@extends:discusses:smith2020`.
 */
const intents = new Set(
  `agreesWith cites citesAsAuthority citesAsDataSource citesAsEvidence citesAsMetadataDocument
  citesAsPotentialSolution citesAsRecommendedReading citesAsRelated citesAsSourceDocument citesForInformation
  citation compiles confirms containsAssertionFrom corrects credits critiques derides describes disagreesWith
  discusses disputes documents extends includesExcerptFrom includesQuotationFrom linksTo obtainsBackgroundFrom
  obtainsSupportFrom parodies plagiarizes providesAssertionFor providesBackgroundFor providesConclusionsFor
  providesDataFor providesExcerptFor providesMethodFor providesQuotationFor providesSupportFor qualifies refutes
  repliesTo retracts reviews ridicules speculatesOn supports updates usesConclusionsFrom usesDataFrom usesMethodIn`.split(
    /\s+/,
  ),
)

/** Takes the intents off the keys of items, where what is left is the key of an entry and the whole is none. */
export function takeIntents(items: readonly CitationItem[], bibliography: Bibliography): void {
  const { entries } = bibliography
  for (const item of items) {
    if (entries.has(item.key)) continue
    const said: string[] = []
    let key = item.key.replace(/^cito:/, '')
    for (
      let colon = key.indexOf(':');
      colon > 0 && intents.has(key.slice(0, colon));
      colon = key.indexOf(':')
    ) {
      said.push(key.slice(0, colon))
      key = key.slice(colon + 1)
      if (entries.has(key)) break
    }
    if (said.length === 0 || key === '') continue
    if (!entries.has(key) && !entryByIdentifier(key, bibliography) && !identifierOf(key)) continue
    item.intent = said.join(' ')
    item.key = key
  }
}
