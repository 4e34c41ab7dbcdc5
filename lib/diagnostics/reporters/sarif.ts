import type { VFileMessage } from 'vfile-message'
import { registry } from '../registry.ts'
import { severityOf } from '../report.ts'
import type { RuleTable } from '../rule-entry.ts'
import { type ReportedFile, ruleIdOf, type Span, shownPath, spanOf } from './reported-file.ts'

const levels = { error: 'error', warning: 'warning', suggestion: 'note' } as const

/** What a SARIF log says of the tool, and where paths start. */
export interface SarifOptions {
  /** galley's version. */
  version: string
  /** Absolute path of the folder that paths are relative to. */
  base: string
  /** Rules that messages may name; the stages' own registry if not given. */
  rules?: RuleTable
}

/**
 * Reports as SARIF 2.1.0 (OASIS, errata 01), for code scanning and review tools.
 *
 * @returns JSON text that ends in a line end
 */
export function reportSarif(files: readonly ReportedFile[], options: SarifOptions): string {
  const table: RuleTable = options.rules ?? registry
  const ids = [...new Set(files.flatMap(({ messages }) => messages.map(ruleIdOf)))].sort()
  const urls = new Map(files.flatMap(({ messages }) => messages.map((one) => [ruleIdOf(one), one.url])))
  const log = {
    // Appendix D of the standard: this URI names the schema; nothing fetches it.
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'galley',
            semanticVersion: options.version,
            rules: ids.map((id) => ({
              id,
              ...describe(table[id as keyof RuleTable]?.summary),
              ...(urls.get(id) ? { helpUri: urls.get(id) } : {}),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: artifactLocation(file.shownPath) })),
        results: files.flatMap((file) =>
          file.messages.map((message) => toResult(message, file, ids, options.base)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function toResult(message: VFileMessage, file: ReportedFile, ids: string[], base: string): object {
  const id = ruleIdOf(message)
  const region = toRegion(spanOf(message, file.source))
  const location = { artifactLocation: artifactLocation(file.shownPath), region }
  const cause = message.cause as VFileMessage | undefined
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: levels[severityOf(message)],
    message: { text: message.note ? `${message.reason}\n${message.note}` : message.reason },
    locations: [{ physicalLocation: location }],
    ...(cause && {
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: artifactLocation(shownPath(cause.file || file.path, base)),
            region: toRegion(spanOf(cause)),
          },
          message: { text: cause.reason },
        },
      ],
    }),
    // Each `fix` is one alternative, as `expected` is (3.55).
    ...(message.expected?.length && {
      fixes: [...new Set(message.expected)].map((text) => ({
        artifactChanges: [
          {
            artifactLocation: location.artifactLocation,
            replacements: [{ deletedRegion: region, insertedContent: { text } }],
          },
        ],
      })),
    }),
  }
}

function toRegion(span: Span): object {
  return {
    startLine: span.line,
    startColumn: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    charOffset: span.offset,
    charLength: span.endOffset - span.offset,
  }
}

function artifactLocation(shown: string): object {
  const uri = shown.split('/').map(encodeURIComponent).join('/')
  return { uri: shown.startsWith('/') ? `file://${uri}` : uri }
}

function describe(summary: string | undefined): object {
  return summary ? { shortDescription: { text: summary } } : {}
}
