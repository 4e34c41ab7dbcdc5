import { readFileSync } from 'node:fs'

/** An example of the GitHub Flavored Markdown Spec 0.29, by its number there. */
export interface GfmExample {
  number: number
  section: string
  markdown: string
  html: string
}

const example = /^`{32} example (\d+) (.*) \(extension\)\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm

/** The examples of what GFM adds to CommonMark, as its spec has them. */
export function readGfmExamples(): GfmExample[] {
  const spec = readFileSync('test/fixtures/gfm/extensions.txt', 'utf8').replaceAll('→', '\t')
  return [...spec.matchAll(example)].map(([, number, section = '', markdown = '', html = '']) => ({
    number: Number(number),
    section,
    markdown,
    html,
  }))
}

/** Where galley means to give other HTML than GFM's spec, and why. */
export const meantGfmDifferences: Readonly<Record<number, string>> = {
  652: 'Tags that GitHub turns into text are read as HTML, and what runs or loads something is left out with a message.',
}
