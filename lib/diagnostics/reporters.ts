/** The ways in which messages can be reported. */

export { reportGithub } from './reporters/github.ts'
export type { FileJson, FindingJson, MessageJson } from './reporters/json.ts'
export { reportJson, toMessageJson } from './reporters/json.ts'
export { countMessages, type PrettyOptions, reportPretty } from './reporters/pretty.ts'
export { reportQueries } from './reporters/queries.ts'
export { groupByFile, type Reported, type ReportedFile, shownPath } from './reporters/reported-file.ts'
export { reportSarif, type SarifOptions } from './reporters/sarif.ts'
export { visible } from './reporters/visible.ts'
