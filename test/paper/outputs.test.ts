import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { BuildResult } from '../../lib/build/build-result.ts'
import { buildManuscript } from '../../lib/pipeline.ts'
import { memoryHost, paperFiles } from '../pipeline/memory-host.ts'

/**
 * Holds the outputs against the manuscript by a reader of its own: the manuscript with its recorded repairs
 * carried out on its text, markup taken off by a few lines, citations as their keys. That the manuscript has the
 * words of the source is `source-words.test.ts`.
 */
let result: BuildResult
const source = paperFiles()['paper.md'] ?? ''

beforeAll(async () => {
  const host = await memoryHost(paperFiles())
  result = await buildManuscript(host, 'paper.md', { to: ['html', 'jats'], repair: true, strict: false })
})

/** The manuscript's words after repair: title, abstract, keywords, body. */
function expectedWords(): string[] {
  let text = source
  for (const { position, after } of [...result.repairs].sort(
    (a, b) => (b.position.start.offset ?? 0) - (a.position.start.offset ?? 0),
  )) {
    text = text.slice(0, position.start.offset) + after + text.slice(position.end.offset)
  }
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? []
  const matter = parse(yaml) as { title: string; abstract: string; keywords: string[] }
  const plain = body
    .replace(/^#+ /gm, '')
    .replace(/^- /gm, '')
    .replace(/\[(@[^\]]*)\]/g, (_, cited: string) => keysOf(cited.replace(/@/g, '').split('; ')))
  return [matter.title, matter.abstract, ...matter.keywords, plain]
    .join('\n')
    .split(/\s+/)
    .filter(Boolean)
    .map(straight)
}

/** Straight and typographic marks count as one: setting them is typography, not wording. */
const straight = (word: string) => word.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')

function keysOf(ids: string[]): string {
  // Within a citation the style orders the works, APA by name.
  return `(${ids
    .map((id) => id.replace(/^#?ref-/, ''))
    .sort()
    .join('; ')})`
}

function wordsOfHtml(html: string): string[] {
  const parts: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value)
    if (!('children' in node)) return
    if (node.type === 'element') {
      const classes = [node.properties.className].flat().map(String)
      if (['head', 'style', 'nav'].includes(node.tagName)) return
      if (classes.includes('references') || classes.includes('skip-link')) return
      if (classes.includes('citation')) {
        const links: string[] = []
        const find = (inner: Nodes): void => {
          if (inner.type === 'element' && inner.properties.href) links.push(String(inner.properties.href))
          if ('children' in inner) inner.children.forEach(find)
        }
        find(node)
        parts.push(keysOf(links))
        return
      }
      if ('dataGenerated' in node.properties) return
      const isBlock = !['em', 'a', 'span', 'b', 'i'].includes(node.tagName) || classes.includes('keyword')
      if (isBlock) parts.push('\n')
      node.children.forEach(walk)
      if (isBlock) parts.push('\n')
    } else node.children.forEach(walk)
  }
  walk(fromHtml(html))
  return parts
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== ';')
    .map(straight)
}

function wordsOfJats(xml: string): string[] {
  const text = xml
    .replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>/g, '')
    .replace(
      /<journal-meta>[\s\S]*?<\/journal-meta>|<(counts|custom-meta-group|processing-meta|permissions|pub-date|article-categories)[\s>][\s\S]*?<\/\1>/g,
      '',
    )
    .replace(/<ref-list[\s\S]*?<\/ref-list>/g, '')
    .replace(/<label>[^<]*<\/label>/g, '')
    .replace(/\((?:<xref ref-type="bibr"[^>]*>[^<]*<\/xref>(?:; )?)+\)/g, (cited) =>
      keysOf([...cited.matchAll(/rid="([^"]*)"/g)].map((match) => match[1] ?? '')),
    )
    .replace(/<(?:xref|\/xref|italic|\/italic)[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&amp;/g, '&')
  return text.split(/\s+/).filter(Boolean).map(straight)
}

/** The first places where two sequences part, in words. */
function partings(expected: string[], actual: string[]): string[] {
  const index = expected.findIndex((word, at) => word !== actual[at])
  const at = index < 0 && expected.length !== actual.length ? Math.min(expected.length, actual.length) : index
  if (at < 0) return []
  return [`${expected.slice(at - 3, at + 6).join(' ')} | ${actual.slice(at - 3, at + 6).join(' ')}`]
}

describe('the outputs of the paper', () => {
  it('are all there', () => {
    expect(result.failures).toEqual([])
  })

  it('have its words in its order in the HTML', () => {
    expect(partings(expectedWords(), wordsOfHtml(result.outputs.html ?? ''))).toEqual([])
  })

  it('have its words in its order in the JATS', () => {
    expect(partings(expectedWords(), wordsOfJats(result.outputs.jats ?? ''))).toEqual([])
  })

  it('have 40 citations of 16 works, all linked', () => {
    const links = (text: string | undefined, pattern: RegExp) =>
      [...(text ?? '').matchAll(pattern)].map((match) => match[1])
    const html = links(result.outputs.html, /href="#(ref-[^"]*)" class="citation-link"/g)
    const jats = links(result.outputs.jats, /<xref ref-type="bibr" rid="([^"]*)"/g)
    const works = links(result.outputs.jats, /<ref id="([^"]*)"/g)
    expect(jats).toHaveLength(40)
    expect(works).toHaveLength(16)
    expect(new Set(jats)).toEqual(new Set(works))
    expect(html).toEqual(jats)
  })

  it('record each repair with its rule and evidence', () => {
    const of = (rule: string) =>
      result.repairs.filter((repair) => repair.rule === rule).map(({ before, after }) => `${before}→${after}`)
    expect(of('text/acronym-near-miss')).toEqual(['TPP→TTP', 'TPP→TTP'])
    expect(of('text/placeholder-token')).toEqual(['(rrr)→'])
    expect(of('citation/name-near-miss')).toEqual(['rashed2000→rashid2000'])
    expect(of('structure/typed-heading-number')).toHaveLength(14)
    for (const repair of result.repairs) expect(repair.evidence).not.toBe('')
  })

  it('leave the text alone where repairs are switched off', async () => {
    const host = await memoryHost(paperFiles())
    const { outputs, repairs } = await buildManuscript(host, 'paper.md', {
      to: ['jats'],
      repair: false,
      strict: false,
    })
    expect(repairs).toEqual([])
    expect(outputs.jats).toContain('TPP')
    expect(outputs.jats).toContain('(rrr)')
  })

  it('are the same bytes when built again', async () => {
    const host = await memoryHost(paperFiles())
    const again = await buildManuscript(host, 'paper.md', {
      to: ['html', 'jats'],
      repair: true,
      strict: false,
    })
    expect(again.report).toEqual(result.report)
    expect(again.outputs).toEqual(result.outputs)
  })
})
