import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { galley, Workspace } from './galley.ts'

describe('galley', () => {
  it.each([['--version'], ['-v']])('%s names the version', async (flag) => {
    expect(await galley([flag])).toMatchObject({ code: 0, out: `${manifest.version}\n`, err: '' })
  })

  it.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (args) => {
    const run = await galley(args)
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^ {2}build .*\n[\s\S]*^ {2}lint /m)
  })

  it.each([[['build', '--help']], [['help', 'build']], [['build', '-o', 'x', '-h']]])(
    '%j explains the command',
    async (args) => {
      const run = await galley(args)
      expect(run).toMatchObject({ code: 0, err: '' })
      expect(run.out).toContain('Usage: galley build')
      expect(run.out).toContain('Examples:')
    },
  )

  it('without arguments shows the help as what is missing', async () => {
    const run = await galley([])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('Usage:')
  })

  it.each([
    [['biuld'], 'Unexpected command biuld, expected build'],
    [['--hepl'], 'Unexpected option --hepl, expected --help'],
    [['toString'], 'Unexpected command toString'],
    [['build', '--too', 'html'], 'Unexpected option --too, expected --to'],
    [['build', '--to', 'docx'], 'Unexpected value “docx” of --to, expected one of html, pdf, jats'],
    [['lint', '--max-warnings', 'few'], 'Unexpected value “few” of --max-warnings, expected a whole number'],
    [['build', 'a.md', '--allow', '/nowhere/at/all'], 'there is no such folder'],
    [['help', '\u001B[2J'], '␛[2J'],
  ])('refuses %j', async (args, message) => {
    const run = await galley(args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(message)
    expect(run.err).not.toContain('\u001B')
    expect(run.err.split('\n').length).toBeLessThanOrEqual(4)
  })
})

describe('which manuscript', () => {
  const lint = (space: Workspace, ...args: string[]) =>
    galley(['lint', '--format', 'json', ...args], { cwd: space.folder })
  const linted = async (space: Workspace, ...args: string[]) => {
    const list: unknown = JSON.parse((await lint(space, ...args)).out)
    return (list as { file: string }[]).map(({ file }) => file)
  }

  it('is the one of manuscript/, or paper.md of several', async () => {
    using space = new Workspace({ 'manuscript/thesis.md': 'Text.\n', 'manuscript/README.md': '' })
    expect(await linted(space)).toEqual(['manuscript/thesis.md'])
    space.write('manuscript/paper.md', 'Text.\n')
    expect(await linted(space)).toEqual(['manuscript/paper.md'])
  })

  it('can be named with or without ending and folder', async () => {
    using space = new Workspace({
      'manuscript/one.md': 'Text.\n',
      'two.md': 'Text.\n',
      'three/only.md': 'Text.\n',
    })
    expect(await linted(space, 'one', 'two', 'three', 'two.md')).toEqual([
      'manuscript/one.md',
      'two.md',
      'three/only.md',
    ])
  })

  it('stands in the only folder of texts of a named one', async () => {
    const chapter = {
      'thesis/chapters/01-a.md': '# A\n\nText.\n',
      'thesis/chapters/02-b.md': '# B\n\nText.\n',
    }
    using space = new Workspace({ 'thesis/README.md': 'About.\n', ...chapter, 'thesis/src/code.js': '' })
    expect(
      await galley(['build', 'thesis', '--to', 'html', '--out', 'out'], { cwd: space.folder }),
    ).toMatchObject({
      code: 0,
    })
    expect(space.list('out')).toContain('thesis.html')
    space.write('thesis/src/notes.md', 'Text.\n')
    expect(await lint(space, 'thesis')).toMatchObject({ code: 2 })
  })

  it('is asked for where it is not clear', async () => {
    using space = new Workspace({ 'manuscript/a.md': 'Text.\n', 'manuscript/b.md': 'Text.\n' })
    const run = await lint(space)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('manuscript/a.md manuscript/b.md')
    using empty = new Workspace()
    const without = await lint(empty)
    expect(without.code).toBe(2)
    expect(without.err).toContain('absence of a Markdown file')
  })
})
