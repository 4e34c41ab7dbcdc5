import type { Command } from '../command.ts'

/** `galley check`. */
export const command: Command = {
  name: 'check',
  summary: 'Hold a manuscript against what a journal asks',
  takes: '[manuscript]',
  description: [
    'Reads the manuscript and a journal’s profile and says, item by item, what stands against a rule (red), what is better settled first (amber), what a person must look at, and what is as the rule asks: with the evidence, the place, the fix and the rule. Words are counted as the journal counts them. Nothing is written but refs.lock.json, with --online.',
    'A profile is a file: galley has some for kinds of journals; your own stand in templates/journals or are given by path. The report says what was checked and no more: whether a journal takes a manuscript is for the journal to decide.',
    'A red item gives exit code 1; with --strict an amber one or one to look at does so, too.',
  ],
  options: [
    { name: 'profile', short: 'p', value: 'NAME', help: 'The journal’s profile: a name or a path' },
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json', 'html'],
      otherwise: 'pretty',
      help: 'How to report: pretty, json or html (one page to show to co-authors)',
    },
    {
      name: 'online',
      help: 'Ask Crossref about references with a DOI: their data, and whether they were retracted; kept with the day in refs.lock.json',
    },
    { name: 'verbose', help: 'Show green items and the words of each section, too' },
    { name: 'strict', help: 'Fail on amber items and on those to look at, too' },
    {
      name: 'allow',
      value: 'DIR',
      repeatable: true,
      help: 'Let the manuscript use files of this folder, too',
    },
  ],
  examples: [
    { line: 'galley check --profile social-science', does: 'Report on the manuscript of manuscript/.' },
    {
      line: 'galley check paper.md -p my-journal.yaml --format html > report.html',
      does: 'Make a page for co-authors.',
    },
    {
      line: 'galley check -p pmc-deposit --format json --strict',
      does: 'Report to a program, and fail on anything that is open.',
    },
  ],
  async run(given, terminal) {
    const { runCheck } = await import('./run-check.ts')
    return runCheck(given, terminal)
  },
}
