import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { galley, Workspace } from './galley.ts'

const paper = '---\ntitle: On the Galley\n---\n\nGalleys were read by candlelight.\n'
const old = { 'out/paper.html': 'old html', 'out/paper.jats.xml': 'old jats', 'out/paper.report.json': 'old' }
const build = ['build', '--to', 'html,jats']
const names = ['paper.html', 'paper.jats.xml', 'paper.report.json']

describe('a build', () => {
  it('writes what it was asked for, and a report', async () => {
    using space = new Workspace({ 'manuscript/paper.md': paper })
    const run = await galley(build, { cwd: space.folder })
    expect(run).toMatchObject({ code: 0 })
    expect(space.list('out')).toEqual(names)
    expect(run.out).toMatch(/out\/paper\.html +\d+ kB, .*\d+ words/)
    expect(run.err).toMatch(/✓ read/)
    expect(run.out + run.err).not.toContain('\u001B')
  })

  it('says nothing with --quiet where nothing is wrong', async () => {
    using space = new Workspace({ 'manuscript/paper.md': paper })
    expect(await galley([...build, '--quiet'], { cwd: space.folder })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    })
  })

  it('leaves alone what it was not asked for', async () => {
    using space = new Workspace({ 'manuscript/paper.md': paper, ...old })
    await galley(['build', '--to', 'html'], { cwd: space.folder })
    expect(space.read('out/paper.html')).not.toBe('old html')
    expect(space.read('out/paper.jats.xml')).toBe('old jats')
  })

  it('builds several, also after one that cannot be read', async () => {
    using space = new Workspace({ 'a.md': paper, 'c.md': paper })
    const run = await galley([...build, 'a.md', 'b.md', 'c.md'], { cwd: space.folder })
    expect(run).toMatchObject({ code: 2 })
    expect(run.err).toContain('b.md: There is no such file\nNear it: a.md, c.md')
    expect(space.list('out')).toContain('c.html')
  })

  it('refuses two of one name before anything is written', async () => {
    using space = new Workspace({ 'x/paper.md': paper, 'y/Paper.md': paper })
    const run = await galley([...build, 'x/paper.md', 'y/Paper.md'], { cwd: space.folder })
    expect(run).toMatchObject({ code: 2 })
    expect(run.err).toContain('x/paper.md and y/Paper.md')
    expect(space.list('out')).toEqual([])
  })

  it('never writes over a manuscript', async () => {
    using space = new Workspace({ 'paper.html': paper })
    expect(await galley([...build, 'paper.html', '-o', '.'], { cwd: space.folder })).toMatchObject({
      code: 2,
    })
    expect(space.read('paper.html')).toBe(paper)
  })
})

describe('a folder that cannot be written to', () => {
  it('is told at once where it is a file', async () => {
    using space = new Workspace({ 'paper.md': paper, taken: 'text' })
    const run = await galley([...build, 'paper.md', '-o', 'taken'], { cwd: space.folder })
    expect(run).toMatchObject({ code: 3, out: '' })
    expect(run.err).toContain('a file of that name stands in its place')
    expect(space.read('taken')).toBe('text')
  })

  it.skipIf(process.platform === 'win32')('is told at once where there is no permission', async () => {
    using space = new Workspace({ 'paper.md': paper, ...old })
    chmodSync(space.at('out'), 0o555)
    // The super-user may write everywhere.
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {}
    if (nobody.uid) chmodSync(space.folder, 0o755)
    const run = await galley([...build, 'paper.md'], { cwd: space.folder, ...nobody })
    chmodSync(space.at('out'), 0o755)
    expect(run).toMatchObject({ code: 3, out: '' })
    expect(run.err).toContain('you have no permission to write there')
    expect(space.read('out/paper.html')).toBe('old html')
  })

  it('keeps the other outputs where one cannot take its place', async () => {
    using space = new Workspace({ 'paper.md': paper })
    mkdirSync(space.at('out/paper.jats.xml'), { recursive: true })
    const run = await galley([...build, 'paper.md'], { cwd: space.folder })
    expect(run).toMatchObject({ code: 3 })
    expect(run.err).toContain('out/paper.jats.xml: a folder of that name stands in its place')
    expect(space.list('out')).toEqual(names)
    expect(space.read('out/paper.html')).toContain('candlelight')
  })

  it('keeps what was there when the disk is full', async ({ skip }) => {
    using space = new Workspace({ 'paper.md': paper })
    mkdirSync(space.at('out'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', space.at('out')], { stdio: 'ignore' })
    } catch {
      skip('mounting a small disk needs more rights')
    }
    try {
      space.write('out/paper.html', 'old html')
      const run = await galley([...build, 'paper.md'], { cwd: space.folder })
      expect(run).toMatchObject({ code: 3 })
      expect(run.err).toContain('out/paper.html: the disk is full')
      expect(run.err).toContain('from an earlier build')
      expect(space.read('out/paper.html')).toBe('old html')
      expect(readdirSync(space.at('out')).filter((name) => name.startsWith('.'))).toEqual([])
    } finally {
      execFileSync('umount', [space.at('out')])
    }
  })
})

describe('a build that is ended', () => {
  it.each([
    ['SIGKILL', null],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves the previous outputs whole', async (signal, code) => {
    // Long enough that the signal comes in the middle, whatever else the machine does.
    const long = paper + '\nThe galley [of *oak*] sailed on, “slowly”.\n'.repeat(4_000)
    using space = new Workspace({ 'manuscript/paper.md': long, ...old })
    let sent = false
    const run = await galley(build, {
      cwd: space.folder,
      meanwhile(child, err) {
        if (sent || err === '') return
        sent = true
        child.kill(signal)
      },
    })
    expect(run).toMatchObject({ code, signal: signal === 'SIGKILL' ? signal : null })
    for (const name of names) expect(space.read(`out/${name}`)).toMatch(/^old/)
    space.write('manuscript/paper.md', paper)
    expect(await galley(build, { cwd: space.folder })).toMatchObject({ code: 0 })
    expect(space.list('out')).toEqual(names)
  })
})
