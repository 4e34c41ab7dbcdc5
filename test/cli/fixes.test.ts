import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs'
import { applyPatch, parsePatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { runLint } from '../../lib/cli/commands/run-lint.ts'
import { Given } from '../../lib/cli/given.ts'
import type { Output } from '../../lib/cli/terminal.ts'
import { galley, Workspace } from './galley.ts'

const before = '---\ntitle: On Galleys\n---\n\nThe the galley (xxx)  sailed on.  “It  stays” as it is.\n'
const after = before.replace('The the', 'The').replace(' (xxx)  sailed on.  ', ' sailed on. ')
const fix = (space: Workspace, ...args: string[]) =>
  galley(['lint', 'paper.md', ...args], { cwd: space.folder })

describe('lint --fix', () => {
  it('corrects what is certain and leaves every other byte as it was', async () => {
    using space = new Workspace({ 'paper.md': before })
    const run = await fix(space, '--fix')
    expect(run.err).toMatch(/^Fixed \d places in paper\.md$/m)
    expect(space.read('paper.md')).toBe(after)
    expect(space.list('.')).toEqual(['paper.md'])
    const again = await fix(space, '--fix')
    expect(again.err).not.toContain('Fixed')
    expect(space.read('paper.md')).toBe(after)
  })

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('keeps %s', async (_, form) => {
    using space = new Workspace({ 'paper.md': form(before) })
    await fix(space, '--fix')
    expect(space.read('paper.md')).toBe(form(after))
  })

  it('reports what is left, not what it has fixed', async () => {
    using space = new Workspace({ 'paper.md': before })
    const all: unknown = JSON.parse((await fix(space, '--format', 'json')).out)
    const left: unknown = JSON.parse((await fix(space, '--format', 'json', '--fix')).out)
    const rules = (list: unknown) =>
      (list as { messages: { ruleId: string }[] }[])[0]!.messages.map((one) => one.ruleId)
    expect(rules(all)).toContain('text/placeholder-token')
    expect(rules(left)).not.toContain('text/placeholder-token')
  })

  it('shows the changes and writes nothing with --dry-run', async () => {
    using space = new Workspace({ 'paper.md': before.replaceAll('\n', '\r\n') })
    const run = await fix(space, '--fix', '--dry-run')
    expect(run.code).toBe(0)
    expect(space.read('paper.md')).toBe(before.replaceAll('\n', '\r\n'))
    expect(applyPatch(space.read('paper.md'), run.out)).toBe(after.replaceAll('\n', '\r\n'))
    expect(await fix(space, '--dry-run')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--fix') as string,
    })
    expect(await fix(space, '--fix=everything')).toMatchObject({
      code: 2,
      err: expect.stringContaining('certain, all') as string,
    })
  })

  it('keeps permissions and symbolic links', async () => {
    using space = new Workspace({ 'real/paper.md': before })
    chmodSync(space.at('real/paper.md'), 0o640)
    symlinkSync('real/paper.md', space.at('paper.md'))
    // The folder of the link is not the folder of the file.
    await fix(space, '--fix', '--allow', 'real')
    expect(space.read('real/paper.md')).toBe(after)
    expect(lstatSync(space.at('paper.md')).isSymbolicLink()).toBe(true)
    expect(statSync(space.at('real/paper.md')).mode & 0o777).toBe(0o640)
  })

  it('leaves a manuscript alone that is not in UTF-8', async () => {
    const latin = Buffer.from(before.replace('galley', 'gal\u00E9re').replace(/[“”]/g, '"'), 'latin1')
    using space = new Workspace({ 'paper.md': latin })
    const run = await fix(space, '--fix')
    expect(run).toMatchObject({ code: 2 })
    expect(run.err).toContain('save it as UTF-8')
    expect(Buffer.from(space.read('paper.md'))).toEqual(Buffer.from(latin.toString('utf8')))
  })

  it('says so where it may not write, and leaves the file whole', async () => {
    using space = new Workspace({ 'paper.md': before })
    chmodSync(space.folder, 0o555)
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
    const run = await galley(['lint', 'paper.md', '--fix'], { cwd: space.folder, ...nobody })
    chmodSync(space.folder, 0o755)
    expect(run).toMatchObject({ code: 3 })
    expect(run.err).toContain('no permission')
    expect(space.read('paper.md')).toBe(before)
  })
})

describe('lint --fix on a manuscript in several files', () => {
  const files = {
    'paper.md':
      '---\ntitle: On Galleys\n---\n\nThe the galley sailed.\n\n{{< include parts/crew.md >}}\n\nIt it  sank.\n',
    'parts/crew.md': 'The the crew rowed.\n\n{{< include hold.md >}}\n',
    'parts/hold.md': 'The hold was full.\n',
  }
  const mended = (text: string) => text.replace('The the', 'The').replace('It it  sank', 'It sank')

  it('corrects each file in its place and says how many places', async () => {
    using space = new Workspace(files)
    const run = await fix(space, '--fix')
    expect(run.err).toMatch(/^Fixed \d places in paper\.md\nFixed 1 place in parts\/crew\.md$/m)
    for (const [name, text] of Object.entries(files)) expect(space.read(name)).toBe(mended(text))
    expect(run.out).not.toContain('doubled')
  })

  it('corrects the files of a project, not its list', async () => {
    const list = 'book:\n  title: The the Book\n  chapters: [index.qmd, crew.qmd]\n'
    using space = new Workspace({
      '_quarto.yml': list,
      'index.qmd': files['paper.md'].replace(/\{\{.*\}\}/, ''),
      'crew.qmd': '---\ntitle: The Crew\n---\n\nThe the crew rowed.\n',
    })
    const run = await galley(['lint', '.', '--fix'], { cwd: space.folder })
    expect(run.err).toContain('Fixed 1 place in crew.qmd')
    expect(space.read('crew.qmd')).toBe('---\ntitle: The Crew\n---\n\nThe crew rowed.\n')
    expect(space.read('_quarto.yml')).toBe(list)
  })

  it('shows all changes in one patch with --dry-run', async () => {
    using space = new Workspace(files)
    const { out } = await fix(space, '--fix', '--dry-run')
    for (const [name, text] of Object.entries(files)) expect(space.read(name)).toBe(text)
    expect(parsePatch(out).map(({ newFileName }) => newFileName)).toEqual(['paper.md', 'parts/crew.md'])
  })

  it('leaves a file alone that is shown as code, read from outside, or read twice but once to fix', async () => {
    using space = new Workspace({
      'text/paper.md': [
        '---\ntitle: On Galleys\n---',
        '{{< include ../outside.md >}}',
        '{{< include twice.md >}}',
        '```{literalinclude} shown.md\n```',
        '{{< include shown.md >}}',
        '{{< include twice.md >}}\n',
      ].join('\n\n'),
      'outside.md': 'The the sea.\n',
      'text/shown.md': 'The the sail.\n',
      'text/twice.md': 'The the oar.\n',
    })
    const run = await galley(['lint', 'text/paper.md', '--fix'], { cwd: space.folder })
    expect(run.err).toBe('Fixed 1 place in text/twice.md\n')
    expect(space.read('text/twice.md')).toBe('The oar.\n')
    expect(space.read('text/shown.md')).toBe('The the sail.\n')
    expect(space.read('outside.md')).toBe('The the sea.\n')
  })

  it('changes no file where one is not in UTF-8', async () => {
    const latin = Buffer.from('The the cr\u00E8me.\n', 'latin1')
    using space = new Workspace({ ...files, 'parts/hold.md': latin })
    const run = await fix(space, '--fix')
    expect(run).toMatchObject({ code: 2 })
    expect(run.err).toContain('parts/hold.md')
    expect(space.read('paper.md')).toBe(files['paper.md'])
  })
})

describe('lint --fix where somebody can be asked', () => {
  const offered = `${before}\nIt was due to the fact that it rained. She left due to the fact that it snowed.\n`

  /** Lints with answers, in the order of the questions. */
  async function ask(space: Workspace, answers: string[], fix = 'ask') {
    let shown = ''
    const questions: string[] = []
    const output: Output = {
      write: (text) => {
        shown += text
      },
      terminal: true,
      colour: false,
      live: false,
      columns: 100,
    }
    const given = new Given([space.at('paper.md')], new Map([['fix', [fix]]]))
    const terminal = { out: output, err: output, folder: space.folder, person: true }
    await runLint(given, terminal, async (question) => {
      questions.push(question)
      return answers.shift() ?? 'q'
    })
    return { shown, questions, text: space.read('paper.md').replace(after, '') }
  }

  it('makes what is wanted, and what is certain anyway', async () => {
    using space = new Workspace({ 'paper.md': offered })
    const { shown, questions, text } = await ask(space, ['n', 'maybe', 'y'])
    expect(text).toBe('\nIt was due to the fact that it rained. She left because it snowed.\n')
    expect(questions).toHaveLength(3)
    expect(shown).toMatch(/due to the fact that it rained.*\n.*\^{20}[\s\S]*because/)
  })

  it.each([
    ['all of a rule', ['a'], 1, '\nIt was because it rained. She left because it snowed.\n'],
    ['none of a rule', ['s'], 1, offered.slice(before.length)],
    ['no more', ['y', 'q'], 2, '\nIt was because it rained. She left due to the fact that it snowed.\n'],
  ])('takes %s for an answer', async (_, answers, count, expected) => {
    using space = new Workspace({ 'paper.md': offered })
    const { questions, text } = await ask(space, answers)
    expect([questions.length, text]).toEqual([count, expected])
  })

  it('asks nothing with --fix=certain and --fix=all', async () => {
    using space = new Workspace({ 'paper.md': offered })
    expect(await ask(space, [], 'certain')).toMatchObject({
      questions: [],
      text: offered.slice(before.length),
    })
    expect((await ask(space, [], 'all')).questions).toEqual([])
    expect(space.read('paper.md')).not.toContain('due to the fact')
  })
})
