import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** An example of a rule's page. Flagged stretches stand between `⟦` and `⟧`. */
export interface Example {
  /** The heading under which it stands. */
  heading: string
  /** The manuscript, marks taken out. */
  source: string
  /** Offsets of the flagged stretches. */
  flagged: [start: number, end: number][]
  /** The rule's options. */
  options?: unknown
  /** What stands in `references.bib`: the block `bib` before it. */
  bibliography?: string
  /** The manuscript after `--fix=all`. */
  fixed?: string
}

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** The page of a rule. */
export function readPage(id: string): string {
  return readFileSync(path.join(root, 'lib/lint/rules', `${id}.md`), 'utf8')
}

/** The examples of a page: fenced blocks `md`, with options as JSON after it; `md fixed` is what becomes of
 * the last, and `bib` is the bibliography of those that follow. */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = []
  let heading = ''
  let bibliography: string | undefined
  for (const match of page.matchAll(/^(#{2,3}) (.+)$|^(`{3,})(md|bib)([^\n]*)\n([\s\S]*?)^\3$/gm)) {
    if (match[2]) heading = match[2]
    else if (match[4] === 'bib') bibliography = match[6]!
    else if (match[5]!.trim() === 'fixed') examples.at(-1)!.fixed = match[6]!
    else {
      const example = { heading, ...unmark(match[6]!), ...optionsOf(match[5]!.trim()) }
      examples.push(bibliography === undefined ? example : { ...example, bibliography })
    }
  }
  return examples
}

function optionsOf(info: string): { options?: unknown } {
  return info ? { options: JSON.parse(info) as unknown } : {}
}

function unmark(marked: string): Pick<Example, 'source' | 'flagged'> {
  const flagged: [number, number][] = []
  let source = ''
  let open = 0
  for (const character of marked.split(/([⟦⟧])/)) {
    if (character === '⟦') open = source.length
    else if (character === '⟧') flagged.push([open, source.length])
    else source += character
  }
  return { source, flagged }
}
