import { severityOf } from '../report.ts'
import { type ReportedFile, ruleIdOf, spanOf } from './reported-file.ts'

const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const

/**
 * Reports as GitHub's workflow commands, which stand as annotations beside the lines of a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(files: readonly ReportedFile[]): string {
  let text = ''
  for (const file of files) {
    for (const message of file.messages) {
      const { line, column, endLine, endColumn } = spanOf(message, file.source)
      const properties: [string, string | number][] = [
        ['file', file.shownPath],
        ['line', line],
        ['endLine', endLine],
      ]
      // GitHub refuses columns in an annotation of several lines; its end column is inclusive.
      if (line === endLine) {
        properties.push(['col', column], ['endColumn', Math.max(column, endColumn - 1)])
      }
      properties.push(['title', ruleIdOf(message)])
      const head = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
      const expected = message.expected?.length ? `→ ${message.expected.join(' | ')}` : ''
      const body = [message.reason, expected, message.note].filter(Boolean).join('\n')
      text += `::${commands[severityOf(message)]} ${head}::${escapeData(body)}\n`
    }
  }
  return text
}

// A raw line end would let a manuscript's text start a workflow command of its own.
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
