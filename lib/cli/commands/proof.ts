import type { Command } from '../command.ts'

/** `galley proof`. */
export const command: Command = {
  name: 'proof',
  summary: 'Write a page to proofread on: the paper with notes in its margin',
  takes: '[manuscript…]',
  description: [
    'Writes <name>.proof.html: the paper as it reads, with every finding and every author query as a note beside its place. It is one file that any browser opens, without a server. Who reads it can accept, reject and comment, and save the decisions as a file.',
    'galley lint <manuscript> --decisions FILE puts the accepted corrections into the Markdown.',
  ],
  options: [
    { name: 'out', short: 'o', value: 'DIR', otherwise: 'out', help: 'Folder to write to' },
    {
      name: 'allow',
      value: 'DIR',
      repeatable: true,
      help: 'Let the manuscript use files of this folder, too',
    },
    { name: 'quiet', short: 'q', help: 'Say nothing but what went wrong' },
  ],
  examples: [
    { line: 'galley proof', does: 'Write out/<name>.proof.html for the manuscript of manuscript/.' },
    { line: 'galley proof paper.md -o .', does: 'Write paper.proof.html beside the paper.' },
  ],
  async run(given, terminal) {
    const { runProof } = await import('./run-proof.ts')
    return runProof(given, terminal)
  },
}
