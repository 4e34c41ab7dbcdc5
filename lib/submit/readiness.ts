/** What a journal asks, held against what a document has: the contract of the readiness report. */
import type { VFile } from 'vfile'
import type { Document } from '../document/document.ts'
import type { LoadedProfile } from '../profile/load-profile.ts'
import type { Profile } from '../profile/profile.ts'
import { checks } from './checks/index.ts'
import { tallyDocument } from './count/tally-document.ts'
import { type PartRow, partRows, type SectionRow, sectionRows } from './count/tally-rows.ts'
import type { ItemPlace, ReadinessItem } from './item.ts'
import { limitsFor } from './limits-for.ts'
import type { LookUp } from './references/online/look-up.ts'
import { ruleOf } from './rule-of.ts'
import type { Submission } from './submission.ts'

/** The readiness report. It says what was checked, and never that a journal accepts. */
export interface Readiness {
  /** Path of the manuscript. */
  manuscript: string
  profile: { id: string; title: string; path: string }
  items: ReadinessItem[]
  /** Words by section of the body, then by part of the manuscript; `counted` says whether the journal counts it. */
  counts: { sections: SectionRow[]; parts: PartRow[]; total: number; method: string }
  /** What no item speaks about. */
  notChecked: string[]
}

/** How `checkReadiness` is told what other stages found. */
export interface ReadinessEvidence {
  /** Spellings of another variety than the journal's. */
  spelling?: readonly { text: string; place?: ItemPlace }[]
  /** What Crossref says of the references. */
  online?: LookUp
  /** Family names of the authors in another file of the project, in its order. */
  authorsElsewhere?: { file: string; families: readonly string[] }
}

/**
 * Holds a document against a journal's profile.
 *
 * @param document resolved and numbered
 * @param file the manuscript's file: its messages of front matter and citations are evidence
 * @param loaded the profile, as `loadProfile` found it
 * @param evidence what stages found that this one may not ask itself
 * @returns every item of the profile, in the order in which a submission desk looks; an item that the profile does
 *   not ask for and the document does not have is left out
 */
export function checkReadiness(
  document: Document,
  file: VFile,
  loaded: LoadedProfile & { profile: Profile },
  evidence: ReadinessEvidence = {},
): Readiness {
  const { profile } = loaded
  const tally = tallyDocument(document)
  const limits = limitsFor(document, profile)
  const submission: Submission = { document, file, profile, limits, tally, ...evidence }
  const items = checks.flatMap((check) =>
    check(submission).map(
      ({ says, key, details = [], ...found }): ReadinessItem => ({
        ...found,
        details,
        rule: ruleOf(loaded, key, says),
      }),
    ),
  )
  const counted = limits.body?.counts ?? []
  const parts = partRows(tally, counted)
  return {
    manuscript: file.path,
    profile: { id: loaded.id, title: profile.title, path: loaded.path },
    items,
    counts: {
      sections: sectionRows(tally),
      parts,
      total: parts.filter((part) => part.counted).reduce((sum, part) => sum + part.words, 0),
      method:
        'A word is what stands between white space and holds a letter or a digit; each Chinese or Japanese character counts as one. Formulas and the numbers of note calls are not counted.',
    },
    notChecked: [
      'whether the subject suits the journal, whether the work is sound and new, and whether the language is good',
      'permissions for material of others, and text inside images',
      'rules of the journal that are not in the profile',
    ],
  }
}
