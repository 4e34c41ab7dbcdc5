/** galley's public API. */
export type * from './build/build-result.ts'
export { outputFormats } from './build/build-result.ts'
export type { AuthorQuery } from './diagnostics/author-queries.ts'
export { nearest } from './diagnostics/nearest.ts'
export { breaksBuild, severityOf } from './diagnostics/report.ts'
export * from './diagnostics/reporters.ts'
export type { RuleEntry, RuleTable, Severity } from './diagnostics/rule-entry.ts'
export type { Document, Manuscript, Repair } from './document/document.ts'
export { readCompanionFrontMatter, settingsFiles } from './frontmatter/companion.ts'
export type { Metadata } from './frontmatter/metadata.ts'
export type { PlaceIndex } from './frontmatter/places.ts'
export { type FrontMatterReading, readFrontMatter } from './frontmatter/read-front-matter.ts'
export { type Host, HostError, type HostFailure } from './host.ts'
export { type CheckOptions, type CheckResult, checkManuscript } from './jobs/check-manuscript.ts'
export {
  type ChooseFix,
  type FixedFile,
  type FixedManuscript,
  type FixManuscriptOptions,
  fixManuscript,
} from './jobs/fix-manuscript.ts'
export { importArticle } from './jobs/import-article.ts'
export { type PackageOptions, type PackageResult, packageManuscript } from './jobs/package-manuscript.ts'
export { proofManuscript } from './jobs/proof-manuscript.ts'
export { type Baseline, makeBaseline, readBaseline, withoutKnown } from './lint/baseline.ts'
export {
  applyDecisions,
  type Decided,
  type Decision,
  type Decisions,
  readDecisions,
} from './lint/decisions.ts'
export { toRemarkPlugin } from './lint/plugin.ts'
export { rules as lintRules } from './lint/rules/index.ts'
export { buildManuscript, lintManuscript, toDocument, toManuscript } from './pipeline.ts'
export { loadProfile, profileNames } from './profile/load-profile.ts'
export type { Profile } from './profile/profile.ts'
export { readProfile } from './profile/read-profile.ts'
export { mainFile } from './readers/project/main-file.ts'
export { findProject, manuscriptName } from './readers/project/read-project.ts'
export { textFiles } from './readers/project/text-files.ts'
export { type AuditedFile, auditLeaks, type Leak, type LeakAudit } from './submit/audit/audit-leaks.ts'
export {
  type BlindCopy,
  type BlindOptions,
  blindDocument,
  type MaskedPlace,
} from './submit/blind/blind-document.ts'
export type { Identity, IdentityKind } from './submit/blind/identities.ts'
export type { SelfCitation } from './submit/blind/self-citations.ts'
export type { ItemPlace, ItemState, JournalRule, ReadinessItem } from './submit/item.ts'
export { checkNames } from './submit/package/check-names.ts'
export { checkPackage } from './submit/package/check-package.ts'
export { makeZip } from './submit/package/make-zip.ts'
export { mecaFiles, type Transfer } from './submit/package/meca.ts'
export type { PackageFault, PackageFile } from './submit/package/package-file.ts'
export { checkReadiness, type Readiness, type ReadinessEvidence } from './submit/readiness.ts'
export { lockName } from './submit/references/online/lock.ts'
export type { Answer, Ask } from './submit/references/online/look-up.ts'
export { renderHtml as renderReadinessHtml } from './submit/render/html.ts'
export { renderJson as renderReadinessJson } from './submit/render/json.ts'
export { renderTerminal as renderReadiness, type TerminalOptions } from './submit/render/terminal.ts'
export { worstState } from './submit/worst-state.ts'
export { validateFile } from './validate/validate-file.ts'
export { documentToHast } from './writers/html/document-to-hast.ts'
export { type HtmlOptions, writeHtml } from './writers/html/write-html.ts'
