import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildManuscript } from '../../../lib/pipeline.ts'
import { findIncludes } from '../../../lib/readers/markdown/include/find-includes.ts'
import { readSource } from '../../../lib/readers/markdown/read-source.ts'
import { findProject } from '../../../lib/readers/project/read-project.ts'
import { memoryHost } from '../../pipeline/memory-host.ts'

const textOf = async (name: string, files: Record<string, string>) =>
  String(await readSource(await memoryHost(files), name)).replace(/\n+/g, '|')

describe('a file that includes others', () => {
  const forms: Record<string, string> = {
    'Quarto’s shortcode': '{{< include part.md >}}',
    'MyST’s directive': '```{include} part.md\n```',
    'MyST’s directive in colons': ':::{include} part.md\n:::',
    'knitr’s child document': '```{r child="part.md"}\n```',
    'pandoc-include': '!include part.md',
    'markdown-include': '{!part.md!}',
    'LaTeX’s command': '\\input{part.md}',
  }
  for (const [name, form] of Object.entries(forms))
    test(`${name} stands for the file's text, without its front matter`, async () => {
      const files = { 'paper.md': `One.\n\n${form}\n\nThree.\n`, 'part.md': '---\ntitle: x\n---\nTwo.\n' }
      expect(await textOf('paper.md', files)).toBe('One.|Two.|Three.|')
    })

  test('LaTeX’s command reads a file of LaTeX without its comments, where it is there', async () => {
    const files = {
      'paper.md': 'One.\n\n\\input{fig/map}\n\n\\begin{figure}\n  \\input{fig/no.tex}\n\\end{figure}\n',
      'fig/map.tex': '% A map\n\\begin{figure}\n\\caption{Map}\n\\end{figure}\n',
    }
    expect(await textOf('paper.md', files)).toBe(
      'One.|\\begin{figure}|\\caption{Map}|\\end{figure}|\\begin{figure}|  \\input{fig/no.tex}|\\end{figure}|',
    )
  })

  test('in code and in comments it only shows how it is done', () => {
    const line = '{{< include part.md >}}'
    expect(findIncludes(`\`\`\`\n${line}\n\`\`\`\n<!--\n${line}\n-->\n`)).toEqual([])
  })

  test('a file that includes itself is read once', async () => {
    const files = { 'paper.md': 'One.\n\n!include a.md\n', 'a.md': 'Two.\n\n!include a.md\n' }
    const file = await readSource(await memoryHost(files), 'paper.md')
    expect(String(file).match(/Two/g)).toHaveLength(1)
    expect(file.messages.map(({ ruleId, file: path, line }) => [ruleId, path, line])).toEqual([
      ['include-cycle', '/manuscript/a.md', 3],
    ])
  })

  test('a part that the front matter names by its file is read from there', async () => {
    const files = {
      'paper.md':
        '---\ntitle: Tides\nabstract: texts/abstract.md\nparts:\n  acknowledgments: "thanks.md"\n  data_availability: gone.md\n---\n# One\n\nBody.\n',
      'texts/abstract.md': '# Abstract\n\nTides *rise*, see @fig:no.\n',
      'thanks.md': 'Thanks.\n',
    }
    const { outputs, report } = await buildManuscript(await memoryHost(files), 'paper.md', {
      to: ['html', 'jats'],
      repair: true,
      strict: false,
    })
    expect(outputs.jats).toMatch(/<abstract>\s*<p>Tides <italic>rise<\/italic>/)
    expect(outputs.jats).toMatch(/<ack [^>]*>\s*<p>Thanks\.<\/p>/)
    const told = report.findings.filter(({ severity }) => severity === 'error')
    expect(told.map(({ file, line, actual }) => `${file}:${line} ${actual}`).sort()).toEqual([
      'paper.md:6 gone.md',
      'texts/abstract.md:3 fig:no',
    ])
  })

  test('every message names the file and the line that the author knows', async () => {
    const files = {
      'paper.md': '# One\n\n{{< include sub/part.md >}}\n\nSee @fig:no.\n\n{{< include gone.md >}}\n',
      'sub/part.md': '\n\nSee @fig:nothing.\n',
    }
    const { report } = await buildManuscript(await memoryHost(files), 'paper.md', {
      to: ['html', 'jats'],
      repair: true,
      strict: false,
    })
    const found = report.findings
      .filter(({ ruleId }) => /unknown-target|missing-part/.test(ruleId))
      .map(({ file, line, actual }) => `${file}:${line} ${actual}`)
    expect(found.sort()).toEqual(['paper.md:5 fig:no', 'paper.md:7 gone.md', 'sub/part.md:3 fig:nothing'])
    expect(report.outputs.html?.missing).toBe(0)
  })

  test('no text makes it slow or fail, and every part is that of its file', async () => {
    const line = fc.constantFrom(
      '{{< include a.md >}}',
      '```{include} a.md',
      '```',
      '~~~',
      ':::',
      'x',
      '',
      '<!--',
      '-->',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const paper = `p\n${lines.join('\n')}`
        const file = await readSource(await memoryHost({ 'paper.md': paper, 'a.md': 'part\n' }), 'paper.md')
        const { sourceParts } = file.data
        for (const { from, to, path, start } of sourceParts?.parts ?? [])
          expect(String(file).slice(from, to)).toBe(
            sourceParts!.texts.get(path)!.slice(start, start + to - from),
          )
      }),
    )
  })
})

describe('a project that lists its files', () => {
  const texts = {
    'index.md': '---\ntitle: All\n---\nFirst.\n',
    'a/two.md': '---\ntitle: "Two"\n---\nSecond.\n',
  }
  const lists: Record<string, string> = {
    '_quarto.yml': 'book:\n  chapters:\n    - index.md\n    - part: One\n      chapters: [a/two.md]\n',
    'myst.yml': 'project:\n  toc:\n    - file: index.md\n      children:\n        - file: a/two.md\n',
    '_toc.yml': 'format: jb-book\nroot: index\nparts:\n  - caption: x\n    chapters:\n      - file: a/two\n',
    '_bookdown.yml': 'rmd_files: ["index.md", "a/two.md"]\n',
  }
  for (const [name, list] of Object.entries(lists))
    test(`${name} is found, and read in its order`, async () => {
      const files = { ...texts, [name]: list }
      expect(await findProject(await memoryHost(files))).toBe(name)
      expect(await textOf(name, files)).toBe('---|title: All|---|First.|# Two|Second.|')
    })

  test('numbered files follow one another by their numbers', async () => {
    const files = { '10-c.md': 'C.\n', '2.b.md': 'B.\n', '01 a.md': 'A.\n', 'README.md': 'no\n' }
    expect(await findProject(await memoryHost(files))).toBe('*.md')
    expect(await textOf('*.md', files)).toBe('A.|B.|C.|')
  })

  test('texts without numbers are no manuscript together', async () => {
    expect(
      await findProject(await memoryHost({ '1-a.md': 'A', '2-b.md': 'B', 'other.md': 'C' })),
    ).toBeUndefined()
  })

  test('a file that is listed but not there is an error in the list', async () => {
    const list = 'book:\n  chapters:\n    - index.md\n    - gone.md\n    - a/two.md\n'
    const file = await readSource(await memoryHost({ ...texts, '_quarto.yml': list }), '_quarto.yml')
    expect(file.messages.map((one) => `${one.file}:${one.line}:${one.column} ${one.ruleId}`)).toEqual([
      '/manuscript/_quarto.yml:4:7 missing-part',
    ])
    expect(String(file)).toContain('Second.')
  })

  test('a link to another file goes to its first heading', async () => {
    const files = {
      '_bookdown.yml': 'rmd_files: [index.md, two.md]\n',
      'index.md': '# One\n\nSee [there](two.md) and [b](two.md#b).\n',
      'two.md': '# The second\n\n## B {#b}\n\nText.\n',
    }
    const { outputs, report } = await buildManuscript(await memoryHost(files), '_bookdown.yml', {
      to: ['jats'],
      repair: true,
      strict: false,
    })
    expect(outputs.jats).toContain('rid="the-second">there</xref>')
    expect(outputs.jats).toContain('rid="b">b</xref>')
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

test('files with noughts before their numbers are read as Manubot reads them', async () => {
  const files = {
    'metadata.yaml': 'title: x\n',
    '00.front-matter.md': 'One.\n',
    '059.end.md': 'Two.\n',
    '06.more.md': 'Three.\n',
    'notes.md': 'None.\n',
  }
  expect(await textOf('00.front-matter.md', files)).toBe('One.|Two.|Three.|')
})
