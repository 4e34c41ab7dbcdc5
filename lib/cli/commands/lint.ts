import type { Command } from '../command.ts'

/** `galley lint`. */
export const command: Command = {
  name: 'lint',
  summary: 'Proofread a manuscript, line by line',
  takes: '[manuscript…]',
  description: [
    'Reads each manuscript with its bibliography and says, line by line, what is wrong, what is doubtful and what could be better. Nothing is written, except with --fix, which makes the corrections that are certain in the Markdown itself, in each file of the manuscript, and leaves every other byte as it was.',
    'Without a manuscript it takes the one in manuscript/. Errors give exit code 1; warnings only if there are more than --max-warnings allows.',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json', 'sarif', 'github', 'queries'],
      otherwise: 'pretty',
      help: 'How to report: pretty, json, sarif, github, or queries: a letter to the author',
    },
    {
      name: 'fix',
      mayBe: ['ask', 'certain', 'all'],
      help: 'Make the corrections that are certain in the manuscript itself; of those that are offered ask about each (on a terminal), make none, or all',
    },
    { name: 'dry-run', help: 'With --fix: show the changes and write nothing' },
    { name: 'final', help: 'Take an open author query as an error' },
    {
      name: 'decisions',
      value: 'FILE',
      help: 'First put the accepted corrections of a proof page into the manuscript',
    },
    { name: 'baseline', value: 'FILE', help: 'Leave out the findings that this file knows' },
    { name: 'update-baseline', help: 'Write what is found now to the baseline, and report nothing' },
    { name: 'max-warnings', value: 'N', help: 'Fail if there are more warnings than this' },
    {
      name: 'allow',
      value: 'DIR',
      repeatable: true,
      help: 'Let the manuscript use files of this folder, too',
    },
    { name: 'quiet', short: 'q', help: 'Show nothing but errors' },
  ],
  examples: [
    { line: 'galley lint', does: 'Proofread the manuscript of manuscript/.' },
    { line: 'galley lint paper.md --fix', does: 'Correct what is certain, and ask about what is offered.' },
    { line: 'galley lint paper.md --fix=all --dry-run', does: 'Show what would change, and write nothing.' },
    {
      line: 'galley lint --format github --max-warnings 0',
      does: 'Annotate a pull request, and fail on any warning.',
    },
    {
      line: 'galley lint --format queries',
      does: 'List what only the author can settle, ready to be mailed.',
    },
    { line: 'galley lint --format sarif > galley.sarif', does: 'Report to a code-scanning tool.' },
  ],
  async run(given, terminal) {
    const { runLint } = await import('./run-lint.ts')
    return runLint(given, terminal)
  },
}
