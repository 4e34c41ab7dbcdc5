import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readCompanionFrontMatter } from '../../lib/frontmatter/companion.ts'
import { readFrontMatter } from '../../lib/frontmatter/read-front-matter.ts'
import { type Host, HostError } from '../../lib/host.ts'

function hostOf(files: Record<string, string>, root = '/book/docs'): Host {
  return {
    root,
    read: async (path) => {
      const text = files[path]
      if (text === undefined) throw new HostError('missing', path, 'no such file')
      return new TextEncoder().encode(text)
    },
    list: async () => [],
    asset: async () => new Uint8Array(),
    assets: async () => [],
  }
}

async function read(yaml: string, files: Record<string, string>) {
  const file = new VFile({ path: '/book/docs/paper.md' })
  const companions = await readCompanionFrontMatter(hostOf(files))
  const reading = readFrontMatter({ value: yaml, offset: 4 }, `---\n${yaml}---\n`, file, companions)
  const messages = file.messages.map((one) => `${one.file}:${one.line}:${one.column} ${one.ruleId}`)
  return { ...reading, messages }
}

test('the manuscript’s own front matter wins over the project’s, which stands above it', async () => {
  const { metadata, messages, places } = await read('title: Mine\nkeywords: [a]\njournal: {volume: 7}\n', {
    '/book/myst.yml':
      'version: 1\nproject:\n  title: Theirs\n  authors:\n    - name: Ann One\n      orcid: 0000-0002-1825-0098\n' +
      '      affiliation: Kiel University\n  keywords: [b]\n  bibliography: refs.bib\n  venue: {title: J. Test, volume: 8}\n  tittle: x\nsite: {}\n',
  })
  expect(metadata.title).toBe('Mine')
  expect(metadata.keywords).toEqual(['a'])
  expect(metadata.bibliography).toEqual(['../refs.bib'])
  expect(metadata.journal).toMatchObject({ title: 'J. Test', volume: '7' })
  expect(metadata.contributors[0]).toMatchObject({ family: 'One', affiliations: ['1'] })
  expect(messages).toEqual(['/book/myst.yml:12:1 not-used', '/book/myst.yml:6:14 invalid-orcid'])
  expect(places.placeOf('title')?.start.line).toBe(2)
  expect(places.placeOf('contributors.0.name')).toBeUndefined()
  expect(places.nearest('contributors.0.name')).toMatchObject({
    foreign: { path: '/book/myst.yml', position: { start: { line: 5, column: 13 } } },
  })
})

test('Manubot’s metadata stands beside the manuscript only; Quarto’s book block is read', async () => {
  const { metadata } = await read('lang: en\n', {
    '/book/metadata.yaml': 'title: Too far up\n',
    '/book/docs/_quarto.yml':
      'project: {type: book}\nbook:\n  title: A book\n  author: Ann One\nformat: html\n',
  })
  expect(metadata.title).toBe('A book')
  expect(metadata.contributors).toHaveLength(1)
})

test('metadata of a folder of chapters may stand above it', async () => {
  const files = { '/book/metadata.yml': 'title: A thesis\nbibliography: refs\n' }
  const above = await readCompanionFrontMatter(hostOf(files), '/book/docs', true)
  expect(above.map(({ path, prefix }) => [path, prefix])).toEqual([['/book/metadata.yml', '../']])
  expect(await readCompanionFrontMatter(hostOf(files))).toEqual([])
})

test('a broken file beside the manuscript is reported at its line, and the rest is used', async () => {
  const { metadata, messages } = await read('title: T\n', {
    '/book/docs/metadata.yaml': 'keywords: [a, b\nauthors:\n  - name: Ann One\n',
  })
  expect(metadata.contributors).toHaveLength(1)
  expect(messages[0]).toMatch(/^\/book\/docs\/metadata\.yaml:\d+:\d+ yaml-syntax$/)
})

test('MyST’s authors are the people whose ids they name; who is no author is told', async () => {
  const { metadata, messages } = await read('authors: [ann, {id: bob, corresponding: true}, Cy Three]\n', {
    '/book/docs/myst.yml':
      'project:\n  contributors:\n    - id: ann\n      name: Ann One\n      orcid: 0000-0002-1825-0097\n' +
      '      affiliation: [kiel, {name: Mainz University}]\n    - {id: bob, name: Bob Two, corresponding: false, email: b@example.org}\n' +
      '    - {id: dee, name: Dee Four}\n  affiliations: [{id: kiel, name: Kiel University}]\n',
  })
  expect(metadata.contributors).toMatchObject([
    { name: 'Ann One', orcid: '0000-0002-1825-0097', affiliations: ['kiel', '2'] },
    { name: 'Bob Two', corresponding: true, email: 'b@example.org' },
    { name: 'Cy Three' },
  ])
  expect(messages).toEqual(['/book/docs/myst.yml:8:7 not-used'])
})

test('`contributors` alone are the authors', async () => {
  const { metadata } = await read('contributors: [{id: ann, name: Ann One}]\n', {})
  expect(metadata.contributors).toMatchObject([{ name: 'Ann One' }])
})

test('the files that MyST’s project extends count after it; a circle of them ends', async () => {
  const { metadata } = await read('title: T\n', {
    '/book/docs/myst.yml': 'extends: ../papers.yml\nproject: {license: CC-BY-4.0}\n',
    '/book/papers.yml':
      'extends: [shared/all.yml, https://example.org/more.yml]\nproject: {license: MIT, keywords: [a], bibliography: all.bib}\n',
    '/book/shared/all.yml':
      'extends: ../papers.yml\nproject: {keywords: [b], venue: J. Test, csl: apa.csl}\n',
  })
  expect(metadata.licence?.id).toBe('CC-BY-4.0')
  expect(metadata.keywords).toEqual(['a'])
  expect(metadata.bibliography).toEqual(['../all.bib'])
  expect(metadata).toMatchObject({ journal: { title: 'J. Test' }, csl: '../shared/apa.csl' })
})
