import type { Command } from '../command.ts'

/** `galley submit`. */
export const command: Command = {
  name: 'submit',
  summary: 'Make the package that a journal takes',
  takes: '[manuscript]',
  description: [
    'Holds the manuscript against the journal’s profile like galley check, then makes the files that the profile names (title page, anonymous manuscript with numbered lines, figures apart, cover letter, JATS), packs them into <name>-<profile>.zip, opens that again and checks it. Beside it stands the readiness report, and a deposit for Crossref where the manuscript has a DOI.',
    'A red item stops it before anything is made; --draft makes the package all the same, for a look. A file that must be anonymous and names the authors always stops it. Either the whole package is written or nothing.',
    'What a letter or a title page needs and the manuscript does not say is an author query in it: galley makes nothing up. Templates of your own stand in templates/submission.',
  ],
  options: [
    { name: 'profile', short: 'p', value: 'NAME', help: 'The journal’s profile: a name or a path' },
    { name: 'out', short: 'o', value: 'DIR', otherwise: 'out', help: 'Folder to write to' },
    { name: 'draft', help: 'Make the package though items are red' },
    { name: 'mask-own-works', help: 'Mask the authors’ own works in the anonymous copy' },
    {
      name: 'allow',
      value: 'DIR',
      repeatable: true,
      help: 'Let the manuscript use files of this folder, too',
    },
    { name: 'quiet', short: 'q', help: 'Show nothing but errors' },
  ],
  examples: [
    {
      line: 'galley submit --profile social-science',
      does: 'Write out/<name>-social-science.zip for the manuscript of manuscript/.',
    },
    {
      line: 'galley submit paper.md -p my-journal.yaml --draft',
      does: 'Make a package to look at, red items or not.',
    },
  ],
  async run(given, terminal) {
    const { runSubmit } = await import('./run-submit.ts')
    return runSubmit(given, terminal)
  },
}
