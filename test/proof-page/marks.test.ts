import type { Element, ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { alignSource } from '../../lib/document/align-source.ts'
import { proofManuscript } from '../../lib/jobs/proof-manuscript.ts'
import { element } from '../../lib/writers/html/element.ts'
import { markPlaces } from '../../lib/writers/proof-page/mark-places.ts'
import type { ProofNote } from '../../lib/writers/proof-page/proof-note.ts'
import { memoryHost, paperFiles } from '../pipeline/memory-host.ts'

const proof = async (source: string) =>
  (await proofManuscript(await memoryHost({ 'paper.md': source }), '/manuscript/paper.md')).html

const plain = (html: string) => html.replace(/<[^>]*>/g, '')

describe('places', () => {
  const source = 'alpha beta gamma'
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: source.length + 1, offset: source.length },
  }
  const note = (number: number, start: number, end: number): ProofNote => ({
    ...{ number, kind: 'finding', severity: 'warning', rule: 'text/x', reason: 'x', start, end },
    ...{ before: source.slice(start, end), choices: [], certain: false },
  })
  const show = ({ number }: ProofNote): ElementContent[] => [element('button', {}, [`#${number}`])]
  const render = (node: ElementContent): string =>
    node.type === 'text'
      ? node.value
      : node.type === 'element'
        ? node.tagName === 'mark'
          ? `[${node.properties.dataNotes}:${node.children.map(render).join('')}]`
          : node.children.map(render).join('')
        : ''
  const page = (notes: ProofNote[], tagName = 'p'): string => {
    const root: Element = element('div', {}, [
      element(tagName, {}, [{ type: 'text', value: source, position } as ElementContent]),
    ])
    markPlaces(root, notes, source, show)
    return render(root)
  }

  it('are marked exactly, and their notes follow the word', () => {
    expect(page([note(1, 6, 10)])).toBe('alpha [1:beta]#1 gamma')
    expect(page([note(1, 6, 8)])).toBe('alpha [1:be]ta#1 gamma')
  })
  it('may overlap, touch, and be empty', () => {
    expect(page([note(1, 0, 10), note(2, 6, 16)])).toBe('[1:alpha ][1 2:beta]#1[2: gamma]#2')
    expect(page([note(1, 6, 10), note(2, 6, 10)])).toBe('alpha [1 2:beta]#1#2 gamma')
    expect(page([note(1, 5, 5)])).toBe('alpha#1 beta gamma')
  })
  it('have their notes outside of what cannot hold them', () => {
    expect(page([note(1, 6, 10)], 'h2')).toBe('#1alpha [1:beta] gamma')
    expect(page([note(1, 6, 10)], 'a')).toBe('alpha [1:beta] gamma#1')
  })
  it('keep every word of the page', () => {
    expect(page([note(1, 2, 9), note(2, 3, 4), note(3, 15, 16)]).replace(/\[[\d ]+:|\]|#\d/g, '')).toBe(
      source,
    )
  })
  it('are those of the source behind escapes and references', () => {
    const { toSource } = alignSource('a*b&c', 'a\\*b&amp;c', 0, 10)
    expect(toSource(4, 'start')).toBe(9)
  })
})

describe('the page', () => {
  it('runs no text of the manuscript', async () => {
    const evil = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> teh the the'
    const html = await proof(`# One\n\n\`${evil}\` and the the end ${evil}\n\n<!-- AQ: ${evil} -->\n`)
    expect(html.match(/<script\b[^>]*>/g)).toEqual([
      '<script type="application/json" id="proof-data">',
      '<script>',
    ])
    expect(/<img[^>]*onerror/.test(html)).toBe(false)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'")
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}=';/)
    const data = /id="proof-data">(.*?)<\/script>/s.exec(html)?.[1]
    expect(data).not.toContain('<')
    const { notes } = JSON.parse(data!) as { notes: unknown[] }
    expect(notes.length).toBeGreaterThan(0)
  })

  it('shows queries, findings, evidence and what to put instead', async () => {
    const html = await proof('# One\n\nThe the end.<!-- AQ: Which end? -->\n')
    expect(['Which end?', 'text/repeated-word'].filter((text) => !html.includes(text))).toEqual([])
    expect(plain(html).includes('Author query')).toBe(true)
  })

  it('has a note for every message on the paper, and marks what the messages point at', async () => {
    const files = paperFiles()
    const { html, file } = await proofManuscript(await memoryHost(files), '/manuscript/paper.md')
    expect(html.match(/class="proof-note"/g)).toHaveLength(file.messages.length)
    expect(html.includes('>neighbouring</mark>')).toBe(true)
  })
})
