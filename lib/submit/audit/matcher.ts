import type { Identity } from '../blind/identities.ts'
import { type Folded, fold } from './fold.ts'

/** What was found of an identity in a text. */
export interface Match {
  identity: Identity
  /** A family name alone, or a phrase, may be innocent: it may be that of someone cited. */
  certain: boolean
  /** What stands around it, folded. */
  excerpt: string
}

/** Phrases by which authors cite themselves. */
const ownWork =
  / (?:(?:our|my) (?:own |previous |earlier |prior |recent |former |first |last |companion )+(?:work|works|study|studies|paper|papers|article|book|research|analysis|analyses|findings|results|publication|publications|experiments?)|(?:as )?(?:we|i) (?:have |had )?(?:previously|earlier|already) (?:\w+ed|shown|found|written)|(?:in|see) our (?:paper|article|book|study)|elsewhere (?:we|i) (?:have )?\w+(?:ed|wn)) /u

/** Finds identities in texts. */
export class Matcher {
  readonly #sought: { identity: Identity; folded: Folded }[]

  constructor(identities: readonly Identity[]) {
    this.#sought = identities
      .map((identity) => ({ identity, folded: fold(foldable(identity)) }))
      .filter(({ folded }) => folded.compact.length > 2)
  }

  /** What a text holds: each identity once; a family name only where no longer form of it was found. */
  find(text: string): Match[] {
    const folded = fold(text)
    const found: Match[] = []
    for (const { identity, folded: sought } of this.#sought) {
      const at = position(folded, sought, identity)
      if (at === undefined) continue
      found.push({ identity, certain: identity.kind !== 'family-name', excerpt: at })
    }
    const names = found
      .filter(({ identity }) => identity.kind === 'name')
      .map(({ identity }) => fold(identity.text).words)
    return found.filter(
      ({ identity }) =>
        identity.kind !== 'family-name' || !names.some((name) => name.includes(fold(identity.text).words)),
    )
  }

  /** Phrases by which the authors cite themselves, in running text. */
  findOwnWork(text: string): Match[] {
    const { words } = fold(text)
    const hit = ownWork.exec(words)
    if (!hit) return []
    const identity: Identity = { kind: 'statement', text: hit[0].trim() }
    return [{ identity, certain: false, excerpt: around(words, hit.index, hit[0].length) }]
  }
}

/** What of an identity is sought: of an address what follows the protocol, of a statement its beginning. */
function foldable({ kind, text }: Identity): string {
  if (kind === 'address' || kind === 'repository' || kind === 'identifier')
    return text.replace(/^https?:\/\/(?:www\.)?(?:doi\.org\/|ror\.org\/)?/i, '')
  return kind === 'statement'
    ? text
        .replace(/[*_`[\]]/g, '')
        .slice(0, 60)
        .replace(/\s\S*$/, '')
    : text
}

function position(folded: Folded, sought: Folded, { kind }: Identity): string | undefined {
  const at = folded.words.indexOf(sought.words)
  if (at >= 0) return around(folded.words, at, sought.words.length)
  // Short strings without their bounds stand inside other words; family names do so even when long.
  if (kind === 'family-name' || sought.compact.length < 8) return undefined
  const compactAt = folded.compact.indexOf(sought.compact)
  return compactAt < 0 ? undefined : around(folded.compact, compactAt, sought.compact.length)
}

function around(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - 30), at + length + 30).trim()
}
