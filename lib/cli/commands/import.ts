import type { Command } from '../command.ts'

/** `galley import`. */
export const command: Command = {
  name: 'import',
  summary: 'Turn an article in JATS back into a manuscript',
  takes: 'ARTICLE.xml…',
  description: [
    'Reads each article, of any version of JATS, and writes <name>.md, Markdown with its front matter, and beside it <name>.references.json, the works cited as CSL-JSON. Labels, numbers, the wording of citations and the reference list are left to galley, which makes them anew.',
    'Figures are named as the article names them; put the files beside the manuscript. A file that is there already is not overwritten, except with --force.',
  ],
  options: [
    { name: 'out', short: 'o', value: 'DIR', otherwise: '.', help: 'Folder to write to' },
    { name: 'force', help: 'Overwrite what is there' },
    { name: 'quiet', short: 'q', help: 'Show nothing but errors' },
  ],
  examples: [
    { line: 'galley import article.xml -o manuscript', does: 'Write manuscript/article.md.' },
    { line: 'galley import out/paper.jats.xml --force', does: 'Take a changed article back.' },
  ],
  async run(given, terminal) {
    const { runImport } = await import('./run-import.ts')
    return runImport(given, terminal)
  },
}
