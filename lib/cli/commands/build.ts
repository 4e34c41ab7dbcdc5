import type { Command } from '../command.ts'

/** `galley build`. */
export const command: Command = {
  name: 'build',
  summary: 'Turn a manuscript into HTML, PDF and JATS XML, and prove that nothing was lost',
  takes: '[manuscript…]',
  description: [
    'Reads each manuscript with its bibliography and figures, proofreads it, makes the corrections that are certain, and writes <name>.html, <name>.pdf, <name>.jats.xml and <name>.report.json. Each output is read back and compared with the manuscript, word by word.',
    'Without a manuscript it takes the one in manuscript/. Findings that only the author can settle are warnings and do not fail a build; a loss, an invalid JATS file or an unresolved citation does, after everything that can be written is written.',
  ],
  options: [
    { name: 'out', short: 'o', value: 'DIR', otherwise: 'out', help: 'Folder to write to' },
    {
      name: 'to',
      value: 'FORMATS',
      choices: ['html', 'pdf', 'jats'],
      list: true,
      help: 'What to write: html, pdf, jats, or several with commas between them (what the manuscript asks for, or all)',
    },
    {
      name: 'jats',
      value: 'DTD',
      choices: [
        'publishing-1.2',
        'publishing-1.3',
        'publishing-1.4',
        'archiving-1.2',
        'archiving-1.3',
        'archiving-1.4',
      ],
      help: 'Tag set and version of JATS, such as archiving-1.2 (what the manuscript asks for, or publishing-1.3)',
    },
    { name: 'no-repair', help: 'Correct nothing' },
    { name: 'final', help: 'Take an open author query as an error: for the last build' },
    { name: 'strict', help: 'Let warnings fail the build' },
    {
      name: 'blind',
      help: 'Write the copy for anonymous review, <name>.blind.*, and search its finished files for the authors',
    },
    { name: 'mask-own-works', help: 'With --blind: mask the authors’ own works in citations and references' },
    {
      name: 'allow',
      value: 'DIR',
      repeatable: true,
      help: 'Let the manuscript use files of this folder, too',
    },
    { name: 'quiet', short: 'q', help: 'Show nothing but errors' },
    { name: 'verbose', help: 'Show suggestions, too' },
  ],
  examples: [
    { line: 'galley build', does: 'Build the manuscript of manuscript/ into out/.' },
    { line: 'galley build thesis.md -o site --to html', does: 'Write site/thesis.html and its report.' },
    { line: 'galley build --strict', does: 'Fail on warnings, too: for the last build before submission.' },
    { line: 'galley build --blind --to pdf', does: 'Write a PDF that does not say who wrote it.' },
    {
      line: 'galley build paper.md --allow ../figures',
      does: 'Use figures that lie outside the paper’s folder.',
    },
  ],
  async run(given, terminal) {
    const { runBuild } = await import('./run-build.ts')
    return runBuild(given, terminal)
  },
}
