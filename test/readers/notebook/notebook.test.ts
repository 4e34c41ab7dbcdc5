import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { readSource } from '../../../lib/readers/markdown/read-source.ts'
import { findProject, readProject } from '../../../lib/readers/project/read-project.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const lines = (text: string) => text.split(/(?<=\n)/)
const markdown = (text: string, rest = {}) => ({
  cell_type: 'markdown',
  metadata: {},
  source: lines(text),
  ...rest,
})
const code = (text: string, outputs: unknown[] = [], tags: string[] = []) => ({
  cell_type: 'code',
  metadata: { tags },
  source: lines(text),
  outputs,
})
const shows = (data: Record<string, unknown>) => ({ output_type: 'display_data', metadata: {}, data })
const picture = shows({ 'image/png': dot, 'text/plain': '<Figure size 640x480 with 1 Axes>' })
const notebook = (...cells: unknown[]) =>
  JSON.stringify(
    { cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 },
    null,
    1,
  )

const read = async (...cells: unknown[]) =>
  String(await readSource(await memoryHost({ 'paper.ipynb': notebook(...cells) }), 'paper.ipynb')).trim()

const build = async (name: string, files: Record<string, string>) =>
  buildManuscript(await memoryHost(files), name, { to: ['html', 'jats'], repair: true, strict: false })

describe('a notebook is read as Markdown', () => {
  test('its text, its code and the results that it holds', async () => {
    const printed = { output_type: 'stream', name: 'stdout', text: ['\u001b[31m3\u001b[0m\n', '4\n'] }
    expect(await read(markdown('# Tides\n\nHigh.'), code('print(3)', [printed]))).toBe(
      '# Tides\n\nHigh.\n\n```python\nprint(3)\n```\n\n```\n3\n4\n```',
    )
  })

  test('a table of HTML stands without its style, a formula as one', async () => {
    const html = '<div><style scoped>\n td { top: 0 }\n</style>\n\n<table><tr><td>1</td></tr></table></div>'
    const results = [shows({ 'text/html': lines(html), 'text/plain': '1' }), shows({ 'text/latex': '$x^2$' })]
    expect(await read(markdown('A'), code('a', results, ['remove-input']))).toBe(
      'A\n\n<div>\n<table><tr><td>1</td></tr></table></div>\n\n$x^2$',
    )
  })

  test('tags and options leave out what they say', async () => {
    const cells = [
      code('a', [picture], ['remove-output']),
      code('b', [], ['remove-cell']),
      code('#| echo: false\nc', [shows({ 'text/plain': '1' })]),
      code('#| include: false\nd', [picture]),
    ]
    expect(await read(...cells)).toBe('```python\na\n```\n\n```\n1\n```')
  })

  test('a caption makes a figure of a picture, a table of a table', async () => {
    const cells = [
      code('#| label: fig-map\n#| fig-cap: The *map*.\nshow()', [picture], ['remove-input']),
      code(
        '#| label: tbl-one\n#| caption: Ones.\none',
        [shows({ 'text/html': '<table></table>' })],
        ['remove-input'],
      ),
    ]
    expect(await read(...cells)).toBe(
      ':::{figure} paper-fig-map.png\n:label: fig-map\n\nThe *map*.\n:::\n\n' +
        ':::{table} Ones.\n:label: tbl-one\n\n<table></table>\n:::',
    )
  })

  test('what no page can hold is told, and nothing stands for it', async () => {
    const widget = shows({ 'application/vnd.jupyter.widget-view+json': {}, 'text/plain': 'VBox()' })
    const { report } = await build('paper.ipynb', {
      'paper.ipynb': notebook(markdown('# A'), code('w', [widget])),
    })
    const [found] = report.findings.filter(({ ruleId }) => ruleId.endsWith('missing-output'))
    expect(found).toMatchObject({ file: 'paper.ipynb', line: 16 })
  })

  test('front matter of the first cell is the manuscript’s; pictures in cells are shown', async () => {
    const pasted = { attachments: { 'a b.png': { 'image/png': dot } } }
    const front = { cell_type: 'raw', metadata: {}, source: '---\ntitle: Tides\n---' }
    const cells = [front, markdown('![A shore](attachment:a%20b.png)', pasted)]
    const { outputs, pictures, report } = await build('paper.ipynb', { 'paper.ipynb': notebook(...cells) })
    expect(outputs.jats).toContain('<article-title>Tides</article-title>')
    expect(outputs.jats).toContain('xlink:href="paper-1.png"')
    expect(pictures.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')])).toEqual([
      ['paper-1.png', dot],
    ])
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('parts of the document', () => {
  test('are cells with such tags', async () => {
    const abstract = { ...markdown('Tides rise.'), metadata: { tags: ['abstract'] } }
    const { outputs } = await build('paper.ipynb', {
      'paper.ipynb': notebook(markdown('# A'), abstract, markdown('Text.')),
    })
    expect(outputs.jats).toMatch(/<abstract>\s*<p>Tides rise/)
    expect(outputs.jats).toMatch(/<body>\s*<p>Text/)
  })

  test('are blocks with such tags', async () => {
    const paper = '# A\n\n+++ {"tags": ["abstract"]}\n\nTides rise.\n\n+++\n\nText.\n'
    const { outputs } = await build('paper.md', { 'paper.md': paper })
    expect(outputs.jats).toMatch(/<abstract>\s*<p>Tides rise/)
  })
})

describe('messages', () => {
  test('point at the line of the notebook’s file', async () => {
    const text = notebook(markdown('# A\n\nA "quoted" \\word.\n\nSee @fig:nothing.'))
    const { report } = await build('paper.ipynb', { 'paper.ipynb': text })
    const found = report.findings.find(({ ruleId }) => ruleId.endsWith('unknown-target'))
    const line = text.split('\n').findIndex((one) => one.includes('fig:nothing'))
    expect(found).toMatchObject({ file: 'paper.ipynb', line: line + 1 })
  })

  test('what stands in a part stands so in the file, whatever is escaped', async () => {
    const word = fc.constantFrom('a', '"', '\\', '\n', '\u0001', 'é', '😀', '`', '#| label: x\n', ' ')
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), fc.boolean(), async (words, isCode) => {
        const text = `x${words.join('')}`
        const json = notebook(isCode ? code(text) : markdown(text))
        const file = await readSource(await memoryHost({ 'paper.ipynb': json }), 'paper.ipynb')
        for (const { from, to, start } of file.data.sourceParts?.parts ?? [])
          expect(String(file).slice(from, to)).toBe(json.slice(start, start + to - from))
      }),
    )
  })

  test('what is no notebook is refused, however deep', async () => {
    for (const text of ['{', '{}', '[1]', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      const host = await memoryHost({ 'paper.ipynb': text })
      await expect(readSource(host, 'paper.ipynb')).rejects.toThrow('no Jupyter notebook')
    }
  })
})

describe('a manuscript shows results of its notebooks', () => {
  const files = {
    'notebooks/run.ipynb': notebook(
      code('#| label: map\nshow()', [picture]),
      code('#| label: fig-a\n#| fig-cap: The map.\nshow()', [picture]),
      code('#| label: widget\nshow()', [shows({ 'application/javascript': 'x' })]),
    ),
  }
  const forms: Record<string, string> = {
    'in a figure of MyST’s': ':::{figure} #map\nThe map.\n:::\n\nSee [](#map).',
    'in an image': 'Text.\n\n![The map.](#map)',
    'with MyST’s directive': 'Text.\n\n```{embed} #map\n```',
    'with Quarto’s shortcode': 'See @fig-a.\n\n{{< embed notebooks/run.ipynb#fig-a >}}',
  }
  for (const [name, form] of Object.entries(forms))
    test(name, async () => {
      const { outputs, report } = await build('paper.md', { ...files, 'paper.md': `# A\n\n${form}\n` })
      expect(outputs.jats).toMatch(/xlink:href="notebooks-run-(?:map|fig-a)\.png"/)
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    })

  test('a table stands where its cell is named', async () => {
    const cell = code('#| label: counts\ntable', [
      shows({ 'text/html': '<table><tr><td>7</td></tr></table>' }),
    ])
    const paper = '# A\n\n:::{table} Counts\n![](#counts)\n:::\n'
    const { outputs } = await build('paper.md', { 'run.ipynb': notebook(cell), 'paper.md': paper })
    expect(outputs.jats).toMatch(/<caption>\s*<p>Counts<\/p>.*<td>7<\/td>/s)
  })

  test('a notebook its own, also where it hides them in their cells', async () => {
    const cells = [
      markdown('# A\n\n:::{figure} #map\nThe map.\n:::\n\n![](#counts)'),
      code('#| label: map\nshow()', [picture], ['remove-output']),
      code(
        '#| label: counts\nprint(7)',
        [{ output_type: 'stream', name: 'stdout', text: '7' }],
        ['remove-cell'],
      ),
    ]
    const { outputs, report } = await build('paper.ipynb', { 'paper.ipynb': notebook(...cells) })
    expect(outputs.jats?.match(/xlink:href="paper-map.png"/g)).toHaveLength(1)
    expect(outputs.jats).toMatch(
      /<\/fig>\s*<code>7<\/code>\s*<code language="python">show\(\)<\/code>\s*<\/body>/,
    )
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('with a label of the figure’s own, and another figure', async () => {
    const paper =
      '# A\n\n:::{figure} #map\n:name: fig-m\nThe map.\n:::\n\n[](#fig-m), [here](#map).\n\n' +
      ':::{figure} dot.svg\n:label: one\nA dot.\n:::\n\n:::{figure} #one\nAgain.\n:::\n\n[](#one)\n'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const { outputs, report } = await build('paper.md', { ...files, 'dot.svg': svg, 'paper.md': paper })
    expect(outputs.jats?.match(/<xref ref-type="fig" rid="[\w-]+">[^<]*/g)).toEqual([
      '<xref ref-type="fig" rid="fig-m">Figure 1',
      '<xref ref-type="fig" rid="fig-m">here',
      '<xref ref-type="fig" rid="one">Figure 2',
    ])
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('a placeholder stands for what moves', async () => {
    const paper =
      '# A\n\n:::{figure} #widget\n:placeholder: dot.svg\n:name:fig-w\nA widget.\n:::\n\n[](#fig-w)\n'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const { outputs, report } = await build('paper.md', { ...files, 'dot.svg': svg, 'paper.md': paper })
    expect(outputs.jats).toContain('xlink:href="dot.svg"')
    expect(report.findings.filter(({ ruleId }) => /missing-output|unknown-target/.test(ruleId))).toEqual([])
  })

  test('one that holds none is told', async () => {
    const paper = '# A\n\n:::{figure} #widget\nA widget.\n:::\n\n![](#nothing)\n'
    const { report } = await build('paper.md', { ...files, 'paper.md': paper })
    const told = report.findings.filter(({ ruleId }) => /missing-(?:output|image)/.test(ruleId))
    expect(told.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['reader/missing-output', 3],
      ['transform/missing-image', 7],
    ])
  })

  test('an image shows the picture of another figure again', async () => {
    const paper = '# A\n\n:::{figure} dot.svg\n:label: one\n\nA dot.\n:::\n\n![](#one)\n'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const { outputs } = await build('paper.md', { 'dot.svg': svg, 'paper.md': paper })
    expect(outputs.jats?.match(/xlink:href="dot.svg"/g)).toHaveLength(2)
  })
})

describe('a project', () => {
  test('lists notebooks as its chapters', async () => {
    const files = {
      'myst.yml': 'project:\n  toc:\n    - file: index.md\n    - pattern: nb/*.ipynb\n',
      'index.md': '# A\n\n+++ {"part": "acknowledgments"}\n\nThanks.\n',
      'nb/b.ipynb': notebook(markdown('# B')),
    }
    const host = await memoryHost(files)
    expect((await readProject(host, 'myst.yml'))?.map(({ path }) => path)).toEqual(['index.md', 'nb/b.ipynb'])
    // What the first file thanks for ends with it.
    const { outputs } = await build('myst.yml', files)
    expect(outputs.jats).toMatch(/<body>.*<title>B<\/title>.*<ack .*Thanks/s)
  })

  test('of one notebook is that notebook', async () => {
    const host = await memoryHost({ '_toc.yml': 'root: paper\n', 'paper.ipynb': notebook(markdown('# A')) })
    expect(await findProject(host)).toBe('paper.ipynb')
  })
})
