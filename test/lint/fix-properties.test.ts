import fc from 'fast-check'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { fixManuscript } from '../../lib/jobs/fix-manuscript.ts'
import { parseMarkdown } from '../../lib/readers/markdown/parse-markdown.ts'
import { memoryHost } from '../pipeline/memory-host.ts'

/** Sentences as authors write them, many with a slip that some rule fixes. */
const sentences = [
  'The alliance has lasted for years.',
  'The the alliance has lasted.',
  'It stands  apart, with two spaces.',
  'The infrastructure (rrr) in both countries failed.',
  'Later the TPP moved its camps.',
  'They kept on top’ of it.',
  'It ended.Then it began again.',
  'A error in an unique case ,as told.',
  'The colour of the color was grey or gray.',
  'In the 1990’s and the 1990s it grew ...',
  'The “alliance broke.',
  'See Figure 3 (and and the map ).',
  'The data, that that they had had, is gone..',
  'Due to the fact that it was very unique , they left.',
  'It is *very  very* long, and **the the** end.',
  'He said—and meant - that it it works.',
  'Between 10-20 men and 5 % of them came!!',
  'A caf&eacute; and a \\*star\\* with the the rest.',
]

/** What no fix may touch, whatever stands in it. */
const guarded = [
  '`the the  code (rrr)`',
  '“He said that the the TPP was very  unique”',
  '$a  + (rrr) + a$',
  '<https://example.org/the--the..x>',
  '[@rashed2000, p. 12]',
  '*The The Book of the the TPP*',
]

const blocks = [
  '> The the quoted author wrote “TPP”  (rrr) here.',
  '```r\nthe the  <- (rrr)\n```',
  '$$\nthe  the\n$$',
]

const prose = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sentences) }, guardedProse()), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '))

function guardedProse() {
  return fc.constantFrom(...guarded).map((piece) => `They cite ${piece} often.`)
}

const block = fc.oneof(
  { weight: 5, arbitrary: prose },
  fc.constantFrom(...blocks),
  fc.constantFrom('## 4. The the plan', '## 7.  Results', '# TPP and TTP'),
  fc.array(prose, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  prose.map((text) => `Words with a note.[^n]\n\n[^n]: ${text}`),
  prose.map((text) => `| One | Two |\n|---|---|\n| ${text.replaceAll('|', '')} | 2  3 |`),
)

const defining = `Tehrik-i-Taliban Pakistan (TTP) is old. ${'The TTP grew. '.repeat(12)}`

const manuscript = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([parts, lineEnd]) => {
    // One note of a name.
    const numbered = parts.map((part, index) => part.replaceAll('[^n]', `[^n${index}]`))
    const front = '---\ntitle: The the TPP\ncontributors: [{name: Ada Example}]\n---'
    return `${[front, defining, ...numbered].join('\n\n')}\n`.replaceAll('\n', lineEnd)
  })

async function fixed(source: string, fix: 'certain' | 'all') {
  const host = await memoryHost({ 'paper.md': source })
  const { files } = await fixManuscript(host, '/manuscript/paper.md', { fix })
  return files[0] ?? { after: source, edits: [] }
}

/** The tree without its words. */
function outline(source: string): string[] {
  const types: string[] = []
  visit(parseMarkdown(source, new VFile(source)), (node: Node) => {
    if (node.type !== 'text') types.push(node.type)
  })
  return types
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Words of one text that another one has less often. */
function lost(before: string, after: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

const times = (text: string, piece: string) => text.split(piece).length - 1

describe.each(['certain', 'all'] as const)('fixes: %s', (fix) => {
  const property = (
    check: (source: string, after: Awaited<ReturnType<typeof fixed>>) => void | Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(manuscript, async (source) => check(source, await fixed(source, fix))),
      { numRuns: 25, seed: 7 },
    )

  it('are all made at once: a second time changes nothing', () =>
    property(async (_, { after }) => {
      expect((await fixed(after, fix)).after).toBe(after)
    }))

  it('never break the parse', () =>
    property((source, { after }) => {
      expect(outline(after)).toEqual(outline(source))
    }))

  it('never touch what is quoted, code, a formula, an address, a key or a title', () =>
    property((source, { after }) => {
      const pieces = [
        ...guarded,
        ...blocks.map((text) => (source.includes('\r') ? text.replaceAll('\n', '\r\n') : text)),
      ]
      for (const piece of pieces) expect([piece, times(after, piece)]).toEqual([piece, times(source, piece)])
    }))

  it('lose no word that they do not name', () =>
    property((source, { after, edits }) => {
      const named = edits
        .map(({ message }) => `${message.reason} ${message.actual} ${message.note}`)
        .join(' ')
      expect(lost(source, after).filter((word) => !named.includes(word))).toEqual([])
    }))

  it('make something of a manuscript with slips', async () => {
    const { after, edits } = await fixed(`${defining}\n\n${sentences.join(' ')}\n`, fix)
    expect(edits.length).toBeGreaterThan(4)
    expect(after).not.toMatch(/The the|TPP|\(rrr\)| {2}/)
  })
})
