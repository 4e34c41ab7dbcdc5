import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { galley, type RunOptions, Workspace } from './galley.ts'

const front = 'title: On Galleys\ncontributors:\n  - name: Ada Example\n'
const paper = (more = '', body = 'Galleys were read by candlelight.') =>
  `---\n${front}${more}---\n\n${body}\n`
const reference = '@book{a2000, title = {A}, author = {Able, Ann}, publisher = {P}, year = 2000}\n'
const written = ['paper.html', 'paper.jats.xml', 'paper.report.json']

interface Finding {
  file: string
  ruleId: string
  severity: string
  line: number
  column: number
  actual: string | null
  expected: string[]
}

async function build(files: Record<string, string | Uint8Array>, options: RunOptions = {}) {
  using space = new Workspace(files)
  const run = await galley(['build', 'paper.md', '--to', 'html,jats'], { cwd: space.folder, ...options })
  const report = space.list('out').includes('paper.report.json')
    ? (JSON.parse(space.read('out/paper.report.json')) as { findings: Finding[] })
    : { findings: [] }
  const html = space.list('out').includes('paper.html') ? space.read('out/paper.html') : ''
  return { ...run, outputs: space.list('out'), findings: report.findings, html }
}

describe('a manuscript that is none', () => {
  it.each([
    ['is not there', {}, 'paper.md: There is no such file'],
    [
      'stands nowhere in the folder named',
      { 'paper.md/x.txt': '' },
      'Name a manuscript, as in galley build paper.md',
    ],
    ['is empty', { 'paper.md': '' }, 'paper.md: It is empty'],
    ['is a folder', { 'paper.md/x.txt': '' }, 'absence of a Markdown file in paper.md/'],
  ])('that %s is refused in one line', async (_, files: Record<string, string>, message) => {
    const run = await build(files)
    expect(run).toMatchObject({ code: 2, out: '', outputs: [] })
    expect(run.err).toContain(message)
    expect(run.err).not.toContain('bug')
  })

  it.each([
    ['binary', () => randomBytes(50_000), 'paper.md: It is no text: it holds binary data'],
    ['too large', () => Buffer.alloc(65 * 2 ** 20, 'a'), 'paper.md: It has 65 MB; galley reads up to'],
  ])('that is %s is refused in one line', async (_, content, message) => {
    const run = await build({ 'paper.md': content() })
    expect(run).toMatchObject({ code: 2, out: '', outputs: [] })
    expect(run.err).toContain(message)
  })

  it('that is too large for the memory is refused before the memory is used up', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=256' }
    const run = await build({ 'paper.md': paper('', 'On galleys. '.repeat(100_000)) }, { env })
    expect(run).toMatchObject({ code: 2, out: '', outputs: [] })
    expect(run.err).toMatch(/paper\.md: It has 1\.2 MB; galley reads up to 0\.\d MB .*--max-old-space-size/)
  })
})

describe('a fault of the author is a message at its place, and everything else is built', () => {
  it.each([
    {
      what: 'invalid YAML',
      files: { 'paper.md': '---\ntitle: [unclosed\nversion: 1\n---\n\nText.\n' },
      code: 1,
      finding: { ruleId: 'frontmatter/yaml-syntax', line: 3, column: 1 },
    },
    {
      what: 'a tab in YAML',
      files: { 'paper.md': paper('keywords:\n\t- galley\n') },
      code: 1,
      finding: { ruleId: 'frontmatter/tab-indentation', line: 6, column: 1 },
    },
    {
      what: 'an unknown key',
      files: { 'paper.md': paper('keywrods: [galley]\n') },
      code: 0,
      finding: { ruleId: 'frontmatter/unknown-key', line: 5, column: 1, expected: ['keywords'] },
    },
    {
      what: 'a value of the wrong type',
      files: { 'paper.md': paper('dates: {received: {}}\n') },
      code: 1,
      finding: { ruleId: 'frontmatter/unexpected-type', line: 5, column: 19 },
    },
    {
      what: 'a missing bibliography',
      files: { 'paper.md': paper('bibliography: refs.bib\n') },
      code: 1,
      finding: { ruleId: 'bibliography/missing-file', line: 5, column: 15 },
    },
    {
      what: 'a bibliography outside of the folder',
      files: { 'paper.md': paper('bibliography: /etc/passwd\n') },
      code: 1,
      finding: { file: 'paper.md', line: 5, column: 15, severity: 'error' },
    },
    {
      what: 'broken BibTeX',
      files: {
        'paper.md': paper('bibliography: r.bib\n', 'As told [@a2000].'),
        'r.bib': `${reference}@book{b2001, title = {Unclosed, year = 2001}\n`,
      },
      code: 1,
      finding: { file: 'r.bib', ruleId: 'bibliography/syntax', line: 2, column: 1 },
      html: 'Able, 2000',
    },
    {
      what: 'a citation of nothing',
      files: { 'paper.md': paper('bibliography: r.bib\n', 'As told [@zebra1999].'), 'r.bib': reference },
      code: 1,
      finding: { ruleId: 'citation/unknown-key', line: 8, column: 11 },
      html: 'zebra1999',
    },
    {
      what: 'an unknown style',
      files: {
        'paper.md': paper('csl: aap\nbibliography: r.bib\n', 'As told [@a2000].'),
        'r.bib': reference,
      },
      code: 1,
      finding: { ruleId: 'citation/unknown-style', line: 5, column: 6, expected: ['apa'] },
    },
    {
      what: 'a style that is none',
      files: {
        'paper.md': paper('csl: own.csl\nbibliography: r.bib\n', 'As told [@a2000].'),
        'own.csl': '\n<html/>',
        'r.bib': reference,
      },
      code: 1,
      finding: { file: 'own.csl', ruleId: 'citation/invalid-style', line: 2, column: 1 },
    },
    {
      what: 'a style that is no XML',
      files: {
        'paper.md': paper('csl: own.csl\nbibliography: r.bib\n', 'As told [@a2000].'),
        'own.csl': 'a < b',
        'r.bib': reference,
      },
      code: 1,
      finding: { file: 'own.csl', ruleId: 'citation/invalid-style', line: 1 },
    },
    {
      what: 'a missing image',
      files: { 'paper.md': paper('', 'See:\n\n![A map](figures/map.png)') },
      code: 1,
      finding: { ruleId: 'transform/missing-image', line: 9, column: 8 },
      html: 'A map',
    },
    {
      what: 'a file that is not in UTF-8',
      files: { 'paper.md': Buffer.from(paper('', 'A caf\u00E9.'), 'latin1') },
      code: 0,
      finding: { ruleId: 'reader/encoding', line: 7, column: 6 },
      html: 'A caf\u00E9.',
    },
  ])('$what', async ({ files, code, finding, html }) => {
    const run = await build(files as Record<string, string | Uint8Array>)
    const { findings } = run
    expect({ findings }).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining(finding)]) as object,
    })
    expect(run).toMatchObject({ code, outputs: written })
    expect(run.html).toContain(html ?? '</html>')
    expect(run.err).not.toContain('bug')
  })
})

describe('forms of a file that mean nothing', () => {
  const body = 'First\nsecond line [@a2000].\n\nA caf\u00E9.'
  const files = (form: (text: string) => string) => ({
    'paper.md': form(paper('bibliography: r.bib\n', body)),
    'r.bib': form(reference),
  })

  it('line ends of Windows and byte order marks change no output', async () => {
    const plain = await build(files((text) => text))
    expect(plain).toMatchObject({ code: 0, outputs: written })
    expect(plain.html).toContain('Able, 2000')
    for (const form of [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => `\uFEFF${text}`,
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ]) {
      const other = await build(files(form))
      expect(other.code).toBe(0)
      expect(other.html).toBe(plain.html)
    }
  })
})

describe('a machine without a browser', () => {
  it('gets HTML and JATS, what to do about the PDF, and exit code 3', async () => {
    using space = new Workspace({ 'paper.md': paper(), 'out/paper.pdf': 'old pdf' })
    const run = await galley(['build', 'paper.md'], {
      cwd: space.folder,
      // Who names a browser gets that one or none.
      env: { PUPPETEER_EXECUTABLE_PATH: space.at('no-browser') },
    })
    expect(run).toMatchObject({ code: 3 })
    expect(run.err).toContain('out/paper.pdf')
    expect(run.err).toContain('from an earlier build')
    expect(space.read('out/paper.pdf')).toBe('old pdf')
    expect(space.list('out')).toEqual([...written.slice(0, 2), 'paper.pdf', written[2]])
  })
})
