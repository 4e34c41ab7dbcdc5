import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

interface Found {
  name: string
  manuscript: string
}
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-corpus-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function found(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const { manuscriptsOf } = (await import('./corpus.mjs' as string)) as {
    manuscriptsOf: (folder: string) => Promise<Found[]>
  }
  const manuscripts = await manuscriptsOf(folder)
  return manuscripts.map(({ manuscript }) => path.relative(folder, manuscript).split(path.sep).join('/'))
}

describe('the manuscript of a repository', () => {
  it.each([
    [
      'stands below a README',
      ['README.md', 'LICENSE.md', 'CONTRIBUTING.md', 'paper/paper.md'],
      'paper/paper.md',
    ],
    ['has a name', ['README.md', 'notes.md', 'talk.md', 'paper.md'], 'paper.md'],
    ['has a name before it is alone', ['essay.md', 'joss/paper.md'], 'joss/paper.md'],
    ['is the only text', ['README.md', 'docs/contributing.md', 'thesis.md'], 'thesis.md'],
    ['is of Quarto', ['README.md', 'index.qmd', 'about.qmd'], 'index.qmd'],
    ['has numbered parts', ['README.md', 'content/01.abstract.md', 'content/02.text.md'], 'content/*.md'],
    ['is a README where there is nothing else', ['README.md', '.github/ISSUE.md'], 'README.md'],
  ])('%s', async (_, names, expected) => {
    expect(await found(Object.fromEntries(names.map((name) => [`a/${name}`, '# Text\n'])))).toEqual([
      `a/${expected}`,
    ])
  })

  it('is what a list at the top says, whatever stands below', async () => {
    const list = 'project:\n  toc:\n    - file: one.md\n    - file: two.md\n'
    expect(
      await found({
        'a/myst.yml': list,
        'a/one.md': '# A\n',
        'a/two.md': '# B\n',
        'a/old/paper.md': '# C\n',
      }),
    ).toEqual(['a/myst.yml'])
  })

  it('is the one that a manifest names', async () => {
    expect(
      await found({ 'manifest.tsv': 'name\tpath\na\tx/y.md\n', 'a/x/y.md': '# Y\n', 'a/paper.md': '# P\n' }),
    ).toEqual(['a/x/y.md'])
  })
})
