/**
 * What comes before a manuscript is handed in: the readiness report.
 *
 * # Steps
 * - profile: the journal's rules are read
 * - read: the manuscript becomes a document, as in a build
 * - look: what other stages know and the report needs, such as spellings of another variety
 * - check: the document is held against the rules
 */
import type { VFile } from 'vfile'
import { relocateMessages } from '../build/relocate.ts'
import { severityOf } from '../diagnostics/report.ts'
import type { Document } from '../document/document.ts'
import { type Host, RecordingHost } from '../host.ts'
import { DocumentModel } from '../lint/model/document-model.ts'
import { spellingVariantMix } from '../lint/rules/text/spelling-variant-mix.ts'
import { equip, lintModel } from '../lint/run.ts'
import { toDocument, toManuscript } from '../pipeline.ts'
import { type LoadedProfile, loadProfile } from '../profile/load-profile.ts'
import type { Profile } from '../profile/profile.ts'
import { readSource } from '../readers/markdown/read-source.ts'
import { citationFileAuthors } from '../submit/citation-file.ts'
import { checkReadiness, type Readiness, type ReadinessEvidence } from '../submit/readiness.ts'
import { lockName, readLock, writeLock } from '../submit/references/online/lock.ts'
import { type Ask, type LookUp, lookUp } from '../submit/references/online/look-up.ts'

/** What checking a manuscript gives. */
export interface CheckResult {
  /** Holds the messages of all stages and of the profile. */
  file: VFile
  /** None where the profile is not there or is no profile; the messages say why. */
  readiness?: Readiness
  /** Path → text of every source file that a message may point at. */
  sources: Map<string, string>
  /** What was looked up, as the text of `refs.lock.json`; only where something new was learnt. */
  lock?: string
}

/** How a manuscript is checked. */
export interface CheckOptions {
  /** Asks Crossref; without it nothing is looked up, and only what `refs.lock.json` has is used. */
  ask?: Ask
  /** The day, as `2026-01-31`, for what is looked up. */
  today?: string
}

/**
 * Holds a manuscript against a journal's profile.
 *
 * @param path of the manuscript, as the user named it
 * @param profileName a shipped profile's name, one beside the manuscript, or a path
 * @throws HostError where the manuscript itself cannot be read
 */
export async function checkManuscript(
  given: Host,
  path: string,
  profileName: string,
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { file, readiness, sources, lock } = await checkForSubmission(given, path, profileName, options)
  return { file, ...(readiness && { readiness }), sources, ...(lock !== undefined && { lock }) }
}

/** A checked manuscript with what it was checked by: all that a package is made of. */
export interface CheckedManuscript extends CheckResult {
  host: Host
  document?: Document
  profile?: Profile
}

/**
 * Like `checkManuscript`, and hands over document and profile.
 *
 * @throws HostError where the manuscript itself cannot be read
 */
export async function checkForSubmission(
  given: Host,
  path: string,
  profileName: string,
  options: CheckOptions = {},
): Promise<CheckedManuscript> {
  const host = new RecordingHost(given)
  const file = await readSource(host, path)
  const loaded = await loadProfile(host, profileName, file)
  if (!isUsable(loaded, file)) return { host, file, sources: sourcesOf(host, file) }
  const document = await toDocument(host, { repair: true }).run(file)
  const evidence = await spellingOf(host, path, loaded.profile, document.metadata.language)
  const { online, lock } = await lookUpReferences(host, document, options)
  const authorsElsewhere = await authorsInCitationFile(host)
  const readiness = checkReadiness(document, file, loaded, {
    ...evidence,
    ...(online && { online }),
    ...(authorsElsewhere && { authorsElsewhere }),
  })
  relocateMessages(file)
  return {
    host,
    file,
    document,
    profile: loaded.profile,
    readiness,
    sources: sourcesOf(host, file),
    ...(lock !== undefined && { lock }),
  }
}

/** A profile with faults would check less than it says: it checks nothing. */
function isUsable(
  loaded: LoadedProfile | undefined,
  file: VFile,
): loaded is LoadedProfile & { profile: Profile } {
  if (!loaded?.profile) return false
  return !file.messages.some((message) => message.file === loaded.path && severityOf(message) === 'error')
}

/** Spellings of another variety than the journal's, as the proofreader sees them. */
async function spellingOf(
  host: Host,
  path: string,
  { style }: Profile,
  own: string,
): Promise<ReadinessEvidence> {
  const wanted = style.language
  if (!wanted || !/^en-/i.test(wanted) || !/^en(?:-|$)/i.test(own)) return {}
  const file = await readSource(host, path)
  const tree = await toManuscript(host).run(file)
  const metadata = { ...tree.data.manuscript.metadata, language: wanted }
  const model = new DocumentModel({ tree, source: String(file), metadata })
  await equip(model, { host })
  if (!model.lexicon) return {}
  const found = lintModel(model, [{ rule: spellingVariantMix, options: undefined }], file.path)
  return {
    spelling: found.map(({ message }) => ({
      text: message.reason,
      place: { path: file.path, line: message.line ?? 1, column: message.column ?? 1 },
    })),
  }
}

/** What Crossref says of the references: from the lock file, and anew where that is asked for. */
async function lookUpReferences(
  host: Host,
  { references }: Document,
  { ask, today = '' }: CheckOptions,
): Promise<{ online?: LookUp; lock?: string }> {
  const text = await host.read(lockName).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  )
  if (text === undefined && !ask) return {}
  const known = readLock(text)
  const entries = references.map(({ entry }) => entry)
  if (!ask) return { online: { lock: known, unreached: [] } }
  const online = await lookUp(entries, known, ask, today)
  const lock = writeLock(online.lock)
  return { online, ...(lock !== text && Object.keys(online.lock.works).length > 0 && { lock }) }
}

/** Authors by `CITATION.cff` (Citation File Format 1.2.0), beside the manuscript or above its folder. */
async function authorsInCitationFile(host: Host): Promise<ReadinessEvidence['authorsElsewhere']> {
  for (const name of ['CITATION.cff', '../CITATION.cff']) {
    const bytes = await host.read(name).catch(() => undefined)
    if (!bytes) continue
    const families = citationFileAuthors(new TextDecoder().decode(bytes))
    if (families.length > 0) return { file: name.replace('../', ''), families }
  }
  return undefined
}

function sourcesOf(host: RecordingHost, file: VFile): Map<string, string> {
  const texts = new Map<string, string>([[file.path, String(file)]])
  const decoder = new TextDecoder()
  for (const message of file.messages) {
    const bytes = message.file ? host.files.get(message.file) : undefined
    if (message.file && bytes) texts.set(message.file, decoder.decode(bytes))
  }
  return texts
}
