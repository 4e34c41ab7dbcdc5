/** galley's public API. */
export type * from './build-result.ts'
export { outputFormats } from './build-result.ts'
export { nearest } from './diagnostics/nearest.ts'
export { severityOf } from './diagnostics/report.ts'
export * from './diagnostics/reporters.ts'
export type { RuleEntry, RuleTable, Severity } from './diagnostics/rule-entry.ts'
export type { Document, Manuscript } from './document/document.ts'
export { type Host, HostError, type HostFailure } from './host.ts'
