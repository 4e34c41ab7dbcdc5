import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { Element } from 'xast'
import { severityOf, toMessage } from '../../lib/diagnostics/report.ts'
import type { Metadata } from '../../lib/frontmatter/metadata.ts'
import { validateJats } from '../../lib/validate/validate-jats.ts'
import { serializeJats } from '../../lib/writers/jats/serialize.ts'
import { doctypeOf } from '../../lib/writers/jats/tag-set.ts'
import { jatsTree } from '../../lib/writers/jats/write-jats.ts'
import { documentOf, host, line, manuscriptFile, paragraph } from '../writers/jats/document.ts'

const ofJournal = { title: 'T', journal: { title: 'J', ids: { 'publisher-id': 'j' }, issn: '1234-5679' } }

const document = (metadata: Partial<Metadata> = ofJournal) =>
  documentOf({
    metadata,
    children: [
      {
        type: 'section',
        id: 'one',
        depth: 1,
        position: line(20),
        children: [
          { type: 'heading', depth: 1, children: [{ type: 'text', value: 'One' }], position: line(20) },
          paragraph('First', line(22)),
          {
            type: 'list',
            position: line(24),
            children: [
              { type: 'listItem', position: line(25), children: [paragraph('item', line(25))] },
              { type: 'listItem', position: line(26), children: [paragraph('item', line(26))] },
            ],
          },
          {
            type: 'figure',
            kind: 'figure',
            id: 'fig-a',
            position: line(30),
            children: [{ type: 'image', url: 'a.png', alt: 'a', position: line(31) }],
          },
          paragraph('Last', line(40)),
        ],
      },
    ],
  })

const find = (root: Element, name: string): Element => {
  for (const child of root.children) {
    if (child.type !== 'element') continue
    if (child.name === name) return child
    const found = find(child, name)
    if (found.name === name) return found
  }
  return root
}
const made = (name: string, attributes = {}, at?: number): Element => ({
  type: 'element',
  name,
  attributes,
  children: [],
  ...(at ? { position: line(at) } : {}),
})

/** Each plants one fault into the tree that the writer made; the number is the line where it must be reported. */
const faults: [string, number, RegExp, (article: Element) => void][] = [
  [
    'a duplicate id',
    30,
    /second use of the id `one`/,
    (article) => {
      find(article, 'fig').attributes.id = 'one'
    },
  ],
  [
    'a dangling rid',
    22,
    /reference to `nowhere`/,
    (article) =>
      find(article, 'body').children.length &&
      addTo(paragraphs(article)[0], made('xref', { rid: 'nowhere' })),
  ],
  [
    'an unknown element',
    40,
    /Unexpected `blink` in `p`/,
    (article) => addTo(paragraphs(article)[1], made('blink')),
  ],
  [
    'an unknown attribute',
    24,
    /attribute `shape` on `list`/,
    (article) => {
      find(article, 'list').attributes.shape = 'round'
    },
  ],
  [
    'a value that is not listed',
    30,
    /value `sideways` of `position` on `fig`/,
    (article) => {
      find(article, 'fig').attributes.position = 'sideways'
    },
  ],
  [
    'a wrong order',
    22,
    /Unexpected `p` in `sec`, expected/,
    (article) => {
      const section = find(article, 'sec')
      section.children.push(section.children.shift()!)
    },
  ],
  [
    'stray text',
    24,
    /text in `list`/,
    (article) => find(article, 'list').children.push({ type: 'text', value: 'stray' }),
  ],
  [
    'a foreign child',
    50,
    /`td`.* in `list`/,
    (article) => find(article, 'list').children.push(made('td', {}, 50)),
  ],
  [
    'a missing required attribute',
    31,
    /`graphic` without `xlink:href`/,
    (article) => {
      delete find(article, 'graphic').attributes['xlink:href']
    },
  ],
]

function paragraphs(article: Element): Element[] {
  return find(article, 'sec').children.filter(
    (child): child is Element => child.type === 'element' && child.name === 'p',
  )
}
function addTo(parent: Element | undefined, child: Element): void {
  parent?.children.push(child)
}

async function build(plant: (article: Element) => void, metadata?: Partial<Metadata>) {
  const file = manuscriptFile()
  const tree = await jatsTree(document(metadata), { file })
  plant(tree)
  return { file, ...serializeJats(tree, doctypeOf('publishing', '1.3'), file) }
}

describe('validateJats', () => {
  test('has nothing to say about a valid article', async () => {
    const { file, xml, places } = await build(() => {})
    await validateJats(xml, places, { host, file })
    expect(file.messages.filter((message) => message.ruleId === 'dtd').map(String)).toEqual([])
  })

  test('says nothing of a picture that proofreading has spoken of', async () => {
    const said = async (isTold: boolean) => {
      const { file, xml, places } = await build((article) => {
        const graphic = find(article, 'graphic')
        graphic.children = graphic.children.filter((child) => !('name' in child && child.name === 'alt-text'))
      })
      if (isTold)
        file.messages.push(
          toMessage(
            'structure/missing-alt-text',
            { reason: 'Unexpected image', place: line(31) },
            'warning',
            file.path,
          ),
        )
      await validateJats(xml, places, { host, file })
      return file.messages.filter(({ ruleId }) => ruleId === 'missing-alt-text').length
    }
    expect(await said(false)).toBe(1)
    expect(await said(true)).toBe(1)
  })

  test('says once what a journal gives, where a manuscript names none', async () => {
    const ids = async (metadata: Partial<Metadata>, isImported = false) => {
      const { file, xml, places } = await build(() => {}, metadata)
      await validateJats(xml, isImported ? undefined : places, { host, file })
      return file.messages.map(({ ruleId, note }) => [ruleId, note])
    }
    const alone = await ids({ title: 'T' })
    expect(alone.filter(([id]) => /journal|missing-(?:volume|issn|doi|heading)/.test(id!))).toEqual([
      ['no-journal', expect.stringContaining('`journal.title`, `journal.elocation-id`') as string],
    ])
    const named = (await ids(ofJournal)).map(([id]) => id)
    expect(named).toEqual(expect.arrayContaining(['missing-volume', 'missing-doi']))
    expect(named).not.toContain('no-journal')
    const bare = (await ids({ title: 'T', journal: { title: 'J', ids: {} } })).map(([id]) => id)
    expect(bare).toContain('no-journal')
    expect(bare).not.toContain('missing-volume')
    expect((await ids({ title: 'T' }, true)).map(([id]) => id)).toContain('missing-journal-title')
  })

  test.each(faults)('reports %s at line %i', async (_, at, words, plant) => {
    const { file, xml, places } = await build(plant)
    await validateJats(xml, places, { host, file })
    expect(
      file.messages.map((message) => [message.line, message.ruleId, severityOf(message)]),
    ).toContainEqual([at, 'dtd', 'error'])
    expect(file.messages.find((message) => message.line === at)?.reason).toMatch(words)
  })

  test.each(faults)('xmllint finds %s too', async (_, _at, _words, plant) => {
    if (spawnSync('xmllint', ['--version']).error) return
    const { xml } = await build(plant)
    const folder = mkdtempSync(path.join(tmpdir(), 'galley-'))
    const dtd = path.join(folder, 'jats.dtd')
    writeFileSync(dtd, await host.asset('jats/publishing-1.3.dtd'))
    const article = path.join(folder, 'article.xml')
    writeFileSync(article, xml.replace(/<!DOCTYPE[^>]*>/, ''))
    expect(() =>
      execFileSync('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, article], { stdio: 'pipe' }),
    ).toThrow()
  })

  test('places faults in the XML itself where there is no way back', async () => {
    const { xml } = await build((article) => addTo(paragraphs(article)[1], made('blink')))
    const file = new VFile({ path: '/article.xml', value: xml })
    await validateJats(xml, undefined, { host, file })
    const expected = xml.slice(0, xml.indexOf('<blink')).split('\n').length
    expect(file.messages.map((message) => message.line)).toContain(expected)
  })

  test('says where a file is not well-formed', async () => {
    const { xml } = await build(() => {})
    const broken = xml.replace('</list>', '')
    const file = new VFile({ path: '/article.xml', value: broken })
    await validateJats(broken, undefined, { host, file })
    expect(file.messages[0]?.ruleId).toBe('not-well-formed')
    expect(file.messages[0]?.line).toBe(broken.slice(0, broken.indexOf('</sec>')).split('\n').length)
  })

  test('names a document type that it has no DTD for', async () => {
    const file = new VFile({ path: '/article.xml' })
    await validateJats('<!DOCTYPE html><html/>', undefined, { host, file })
    expect(file.messages.map((message) => message.ruleId)).toEqual(['unknown-doctype'])
  })
})
