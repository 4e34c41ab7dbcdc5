/**
 * The package that a journal takes.
 *
 * # Steps
 * - check: the manuscript against the journal's profile; a red item stops here
 * - blind: the copy for anonymous review
 * - make: the files that the profile asks for, and those that its kind of package needs
 * - audit: what must be anonymous is searched for the authors
 * - pack: names are checked, the ZIP is made, opened again and checked
 *
 * Nothing is handed back that did not pass.
 */
import { VFile } from 'vfile'
import { onePerIdentity, reportLeak, toAudited, toBlind } from '../build/blind-copy.ts'
import type { BlindReport } from '../build/build-result.ts'
import { breaksBuild, report } from '../diagnostics/report.ts'
import type { Host } from '../host.ts'
import type { Profile } from '../profile/profile.ts'
import { auditLeaks, type LeakAudit } from '../submit/audit/audit-leaks.ts'
import type { BlindCopy } from '../submit/blind/blind-document.ts'
import { checkCrossref } from '../submit/package/check-crossref.ts'
import { checkNames } from '../submit/package/check-names.ts'
import { checkPackage } from '../submit/package/check-package.ts'
import { makeZip } from '../submit/package/make-zip.ts'
import { mecaFiles } from '../submit/package/meca.ts'
import type { FileRole, PackageFault, PackageFile } from '../submit/package/package-file.ts'
import { planFiles } from '../submit/package/plan-files.ts'
import { worstState } from '../submit/worst-state.ts'
import type { Browser } from '../writers/pdf/browser.ts'
import { type CheckedManuscript, type CheckResult, checkForSubmission } from './check-manuscript.ts'
import { PackageFiles } from './package-files.ts'

/** What is to be made. */
export interface PackageOptions {
  /** Whether a package is made though items are red; leaks and faults of the package itself stop it all the same. */
  draft?: boolean
  /** Whether own works are masked in the anonymous copy; what the profile says if not set. */
  maskSelfCitations?: boolean
  /** Told as each step begins. */
  onStep?(step: 'check' | 'make' | 'audit' | 'pack', detail?: string): void
}

/** A package, or why there is none. */
export interface PackageResult extends CheckResult {
  /** Whole and checked; none where something stands against it. */
  zip?: Uint8Array
  /** In the package, in its order. */
  files: PackageFile[]
  /** Beside the package, such as the deposit for Crossref. */
  beside: PackageFile[]
  /** Why there is no package: red items, leaks, faults. Empty where there is one. */
  stoppedBy: ('profile' | 'red items' | 'leaks' | 'faults')[]
  /** Where the profile wants an anonymous file. */
  blind?: BlindReport
}

/** Files that reviewers see. */
const anonymous = new Set<FileRole>([
  'anonymous-manuscript',
  'figure',
  'table',
  'supplement',
  'highlights',
  'graphical-abstract',
])

/**
 * Makes the package that a journal's profile asks for.
 *
 * The same manuscript, profile and browser give the same bytes.
 *
 * @param path of the manuscript, as the user named it
 * @param profileName a shipped profile's name, one beside the manuscript, or a path
 * @throws HostError where the manuscript itself cannot be read
 * @throws NoBrowserError where a PDF is asked for and no browser can be started
 */
export async function packageManuscript(
  host: Host,
  path: string,
  profileName: string,
  options: PackageOptions = {},
): Promise<PackageResult> {
  options.onStep?.('check')
  const checked = await checkForSubmission(host, path, profileName)
  const { file, sources, readiness } = checked
  const result: PackageResult = { file, sources, files: [], beside: [], stoppedBy: [] }
  if (!checked.document || !checked.profile || !readiness) return { ...result, stoppedBy: ['profile'] }
  if (worstState(readiness.items) === 'red' && !options.draft)
    return { ...result, readiness, stoppedBy: ['red items'] }
  const made = await makeFiles(
    { ...checked, document: checked.document, profile: checked.profile, readiness },
    options,
  )
  return { ...result, readiness, ...made }
}

type Usable = CheckedManuscript & Required<Pick<CheckedManuscript, 'document' | 'profile' | 'readiness'>>

type Made = Pick<PackageResult, 'files' | 'beside' | 'stoppedBy' | 'zip' | 'blind'>

async function makeFiles(checked: Usable, options: PackageOptions): Promise<Made> {
  const { file, document, profile, readiness, host } = checked
  const isAnonymous = profile.review.blind === 'double' || profile.review.blind === 'triple'
  const maskSelfCitations = options.maskSelfCitations ?? profile.review.maskSelfCitations
  const planned = planFiles(profile)
  const hasAnonymous = planned.some(({ role }) => role === 'anonymous-manuscript')
  const blind = toBlind(document, hasAnonymous ? file : new VFile({ path: file.path }), { maskSelfCitations })
  let browser: Promise<Browser> | undefined
  const start = () =>
    (browser ??= import('../writers/pdf/browser.ts').then(({ startBrowser }) => startBrowser()))
  const stem = file.stem ?? 'manuscript'
  const maker = new PackageFiles({ host, file, document, blind, profile, readiness, stem, browser: start })
  const files: PackageFile[] = []
  const beside: PackageFile[] = []
  try {
    // JATS names the figures as the package does, so they come first.
    for (const one of planned.toSorted((a, b) => rank(a.role) - rank(b.role))) {
      options.onStep?.('make', one.role.replaceAll('-', ' '))
      files.push(...(await maker.make(one)))
    }
    if (!planned.some(({ role }) => role === 'crossref') && document.metadata.doi)
      beside.push(
        ...(await maker.make({
          role: 'crossref',
          requirement: 'optional',
          formats: ['xml'],
          name: '{id}.crossref.xml',
        })),
      )
  } finally {
    await browser?.then((one) => one.close()).catch(() => undefined)
  }
  options.onStep?.('audit')
  const audit = hasAnonymous ? await auditFiles(files, blind, file, isAnonymous) : undefined
  options.onStep?.('pack')
  const packed =
    profile.package === 'meca' ? mecaFiles(files, { metadata: document.metadata, profile }) : files
  const faults = [
    ...checkNames(packed),
    ...missingFiles(packed, planned, profile),
    ...[...packed, ...beside]
      .filter(({ role }) => role === 'crossref')
      .flatMap(({ bytes, name }) => checkCrossref(new TextDecoder().decode(bytes), name)),
  ]
  const zip = faults.length === 0 ? makeZip(packed) : undefined
  if (zip)
    faults.push(
      ...checkPackage(
        zip,
        packed.map(({ name }) => name),
      ),
    )
  for (const { reason } of faults) report(file, 'submit/package', { reason, note: 'No package was made.' })
  const leaks = audit?.leaks.some(({ certain }) => certain) ?? false
  const isBroken = file.messages.some(
    (message) => ofPackage(message) && breaksBuild(message) && message.ruleId !== 'leak',
  )
  const stoppedBy: PackageResult['stoppedBy'] = [
    ...(leaks ? ['leaks' as const] : []),
    ...(isBroken ? ['faults' as const] : []),
  ]
  const { masked, selfCitations } = blind
  return {
    files: packed,
    beside,
    stoppedBy,
    ...(zip && stoppedBy.length === 0 && { zip }),
    ...(audit && { blind: { ...audit, masked, selfCitations, nameLeaks: false } }),
  }
}

/** What writing, proving and packing found; the manuscript's own faults are items of the report. */
function ofPackage(message: VFile['messages'][number]): boolean {
  return /^(?:submit|proof|jats|html|pdf)$/.test((message as { ruleKind?: string }).ruleKind ?? '')
}

const rank = (role: FileRole) => (role === 'figure' ? 0 : 1)

async function auditFiles(
  files: readonly PackageFile[],
  { identities, cited }: BlindCopy,
  file: VFile,
  withFigures: boolean,
): Promise<LeakAudit> {
  const seen = files.filter(
    ({ role }) => anonymous.has(role) && (withFigures || role === 'anonymous-manuscript'),
  )
  const audited = await Promise.all(seen.map(({ name, bytes }) => toAudited(name, bytes)))
  const audit = await auditLeaks(audited, identities, cited)
  for (const leak of onePerIdentity(audit.leaks)) reportLeak(leak, file)
  return audit
}

/** What the profile calls required and galley makes, but has not made. */
function missingFiles(
  files: readonly PackageFile[],
  planned: ReturnType<typeof planFiles>,
  { files: expected }: Profile,
): PackageFault[] {
  const roles = new Set(files.map(({ role }) => role))
  const byHand = new Set<FileRole>(['supplement', 'graphical-abstract', 'table'])
  return planned
    .filter(({ role, requirement }) => requirement === 'required' && !roles.has(role) && !byHand.has(role))
    .filter(({ role }) => role !== 'figure' && expected.some((one) => one.role === role))
    .map(({ role, name }) => ({
      file: name,
      reason: `Unexpected absence of the ${role.replaceAll('-', ' ')} in the package`,
    }))
}
