import type { Command } from '../command.ts'

/** `galley validate`. */
export const command: Command = {
  name: 'validate',
  summary: 'Check any JATS file against its DTD and the rules of JATS4R and PMC',
  takes: 'FILE.xml…',
  description: [
    'Validates each file against the DTD that it declares (JATS Publishing or Archiving, 1.0 to 1.4), and then holds it against what JATS4R and PMC demand besides, each demand with its source. Nothing is fetched and nothing is written.',
    'Errors give exit code 1; warnings only if there are more than --max-warnings allows.',
  ],
  options: [
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      choices: ['pretty', 'json', 'sarif', 'github'],
      otherwise: 'pretty',
      help: 'How to report: pretty, json, sarif or github',
    },
    { name: 'max-warnings', value: 'N', help: 'Fail if there are more warnings than this' },
    { name: 'quiet', short: 'q', help: 'Show nothing but errors' },
  ],
  examples: [
    { line: 'galley validate out/paper.jats.xml', does: 'Check one article.' },
    { line: 'galley validate *.xml --format json', does: 'Report on several to a program.' },
  ],
  async run(given, terminal) {
    const { runValidate } = await import('./run-validate.ts')
    return runValidate(given, terminal)
  },
}
