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

/** A cited work whose authors have names of the manuscript's authors: there the names may stand. */
export interface CitedWork {
  /** Four digits. */
  year: string
  title: string
  /** Family names of its authors that are no authors of the manuscript. */
  others: readonly string[]
}

/** How far a name may stand from year and title of the work that it made, in folded characters. */
const reach = 300
/** The same where the title is so short that it may stand anywhere. */
const shortReach = 60
/** How far co-authors stand from each other in a list, in folded characters. */
const listReach = 110
/** Letters of a short title. */
const shortTitle = 15
/** The same for a citation: “Jensen, Okafor, and others (2019)”. */
const citationReach = 70

/** Finds identities in texts. */
export class Matcher {
  readonly #sought: { identity: Identity; folded: Folded }[]
  readonly #cited: { year: string; title: Folded; others: Folded[] }[]

  /** @param cited works by whose references and citations no name becomes a leak */
  constructor(identities: readonly Identity[], cited: readonly CitedWork[] = []) {
    this.#cited = cited.map(({ year, title, others }) => ({
      year,
      title: fold(title),
      others: others.map(fold),
    }))
    this.#sought = identities
      .map((identity) => ({ identity, folded: fold(foldable(identity)) }))
      .filter(({ folded }) => folded.compact.length > 2)
  }

  /** What a text holds: each identity once; a family name only where no longer form of it was found. */
  find(text: string): Match[] {
    const folded = fold(text)
    const found: Match[] = []
    for (const { identity, folded: sought } of this.#sought) {
      const at = this.#position(folded, sought, identity)
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

  /** What stands around the first place of an identity that is not excused. */
  #position(folded: Folded, sought: Folded, { kind }: Identity): string | undefined {
    const isName = kind === 'name' || kind === 'family-name'
    const search = (form: keyof Folded): string | undefined => {
      const text = folded[form]
      const { length } = sought[form]
      for (let at = text.indexOf(sought[form]); at >= 0; at = text.indexOf(sought[form], at + 1)) {
        if (!isName || !this.#isCited(text, at, length, form)) return around(text, at, length)
      }
      return undefined
    }
    const found = search('words')
    // Short strings without their bounds stand inside other words; family names do so even when long.
    if (found !== undefined || kind === 'family-name' || sought.compact.length < 8) return found
    return search('compact')
  }

  /**
   * Whether a name belongs to a citation or a reference: the work's year, its year and title, or two of its other
   * authors stand beside it.
   */
  #isCited(text: string, at: number, length: number, form: keyof Folded): boolean {
    const near = text.slice(at + length, at + length + citationReach)
    const list = text.slice(Math.max(0, at - listReach), at + length + listReach)
    return this.#cited.some(({ year, title, others }) => {
      if (near.includes(year)) return true
      const beside = others.filter((other) => list.includes(other[form])).length
      if (beside > 0 && beside >= Math.min(2, others.length)) return true
      const within = title.compact.length < shortTitle ? shortReach : reach
      const wide = text.slice(Math.max(0, at - within), at + length + within)
      return wide.includes(year) && wide.includes(title[form].trim())
    })
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

function around(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - 30), at + length + 30).trim()
}
